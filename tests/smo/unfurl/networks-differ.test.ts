import { describe, expect, it } from 'vitest';
import { previewNetworks } from '#smo/networks/index.ts';
import { unfurlAll } from '#smo/unfurl/index.ts';
import { fixtures } from './fixtures/pages.ts';
import { readFixture, seen } from './fixtures/read-fixture.ts';

const networks = previewNetworks();
const table = fixtures.map((fixture) => {
  const { page, site } = readFixture(fixture);
  return { name: fixture.name, unfurls: unfurlAll(page, { site }) };
});

describe('every pair of networks', () => {
  it('shows at least one fixture differently', () => {
    const lines = table.map(({ unfurls }) => unfurls.map((unfurl) => seen(unfurl, Infinity)));
    const alike = networks.flatMap((one, a) =>
      networks.slice(a + 1).flatMap((other, b) => (lines.every((line) => line[a] === line[a + 1 + b]) ? [`${one.id} = ${other.id}`] : [])),
    );
    expect(networks.length).toBe(26);
    expect(alike).toEqual([]);
  });
});

describe('the fixtures', () => {
  it('are at least forty, each under a name of its own', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(40);
    expect(new Set(fixtures.map(({ name }) => name)).size).toBe(fixtures.length);
  });

  it('are shown by every network as the table says', async () => {
    const text = table.map(({ name, unfurls }) => {
      const lines = unfurls.map((unfurl) => seen(unfurl));
      const outcomes = Map.groupBy(lines.keys(), (index) => lines[index] ?? '');
      return `## ${name}\n${[...outcomes].map(([line, indexes]) => `${indexes.map((index) => networks[index]?.id).join(', ')}\n    ${line}`).join('\n')}\n`;
    });
    await expect(text.join('\n')).toMatchFileSnapshot('fixtures/unfurls.txt');
  });
});
