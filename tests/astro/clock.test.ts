import { expect, test } from 'vitest';
import { clockFrom } from '#astro/clock.ts';

test('a build stands at the instant of SMO_NOW, whatever its zone', () => {
  expect(clockFrom({ SMO_NOW: '2027-01-31T09:00:00+01:00' })).toEqual({ now: '2027-01-31T08:00:00.000Z' });
});

test.each([undefined, ''])('without SMO_NOW (%o) it stands at the present, without drafts', (SMO_NOW) => {
  const before = Date.now();
  const { now, drafts } = clockFrom({ SMO_NOW });
  expect([Date.parse(now) >= before && Date.parse(now) <= Date.now(), drafts]).toEqual([true, undefined]);
});

test('an SMO_NOW that is no instant is told with its repair', () => {
  expect(() => clockFrom({ SMO_NOW: 'soon' })).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: SMO_NOW  "soon" is no instant
      repair: write SMO_NOW=2027-01-31T09:00:00Z

    1 error in 1 file]
  `);
});
