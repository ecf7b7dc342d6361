import { tmpdir } from 'node:os';
import { runCommand } from 'citty';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rules } from '#smo/checks/index.ts';
import { explainCommand } from '../../src/cli/explain.ts';
import { runSmo } from '../support/run-smo.ts';

afterEach(() => vi.restoreAllMocks());

async function explain(...rawArgs: string[]): Promise<string> {
  const lines: unknown[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => lines.push(line));
  await runCommand(explainCommand, { rawArgs });
  return lines.join('\n');
}

describe('explain', () => {
  it('lists every rule once, in a line, under its group', async () => {
    const lines = (await explain()).split('\n');
    const named = lines.filter((line) => line.startsWith('  ')).map((line) => line.trim().split(' ')[0]);
    expect(named.toSorted()).toEqual(Object.keys(rules).toSorted());
    expect(lines.filter((line) => /^\S/u.test(line))).toEqual([...new Set(Object.values(rules).map(({ group }) => group))]);
  });

  it('says of a rule what it asks, why, whom it concerns, its options with their defaults, and shows both examples', async () => {
    expect(await explain('og-image-alt')).toMatchInlineSnapshot(`
      "og-image-alt  (recommended: warn, strict: warn)

      The share picture has an alternative text that says what it shows.

      Mastodon and X hand it to people who do not see the picture; without it they hear a file name or nothing.

      Concerns: Mastodon, X
      Source:   https://github.com/mastodon/mastodon app/lib/link_details_extractor.rb

      Options:
        max (default: 420): Longest text in UTF-16 units; X takes 420.

      Fails:
        <meta property="og:image:alt" content="cover-final2.jpg">

      Passes:
        <meta property="og:image:alt" content="Two people pass a note across a kitchen table.">

      Set it in src/site/site.config.ts:  rules: { 'og-image-alt': 'off' }
      Ignore it on one page:  share: { ignore: [{ rule: og-image-alt, reason: … }] }"
    `);
  });

  it('says everything that every rule has to say', async () => {
    for (const rule of Object.values(rules)) {
      const text = await explain(rule.id);
      expect(text, rule.id).toContain(rule.about.why);
      expect(text, rule.id).not.toMatch(/default: undefined|\[object/u);
    }
  });

  it('names the rule that a misspelt one resembles, and ends with 2', { timeout: 120_000 }, async () => {
    expect(await runSmo(tmpdir(), 'explain', 'og-image-atl')).toEqual({
      code: 2,
      out: '',
      err: 'there is no rule "og-image-atl", did you mean "og-image-alt"? `npm run smo -- explain` lists every rule.\n',
    });
  });
});
