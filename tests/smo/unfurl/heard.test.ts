import { expect, test } from 'vitest';
import { Lookups } from '#smo/built/lookups.ts';
import { unfurlAll } from '#smo/unfurl/index.ts';
import { fixtures } from './fixtures/pages.ts';
import { readFixture } from './fixtures/read-fixture.ts';

test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
  'an unfurl asks for what it rests on, whatever was unfurled before: %s',
  (_, fixture) => {
    const { page, site } = readFixture(fixture);
    const lookups = new Lookups(site, { digestOf: ({ title }) => title });
    // The same page as another reading gives it, and as it was unfurled already.
    const [first, ...later] = [page, readFixture(fixture).page, page].map((read) => {
      const { asked } = lookups.found(() => unfurlAll(read, { site: lookups.site }));
      return asked.map((number) => lookups.questions[number]).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    });
    expect(later).toEqual([first, first]);
  },
);
