import { expect, test } from 'vitest';
import { Lookups, type BuiltSite } from '#smo/built/index.ts';
import { FileFindings, type Kept } from '#astro/file-findings.ts';

const site: BuiltSite = { url: 'https://example.org', files: new Map([['a.html', 1]]), texts: new Map(), pictures: new Map() };

/** A look at one file as it is now. @returns what is recalled of it, how often it was read, and what the next look knows */
function look(text: string, stamp: string | undefined, former: ReadonlyMap<string, Kept<string>> = new Map()) {
  const lookups = new Lookups(site, { digestOf: () => '' });
  const findings = new FileFindings<string>({ former, questions: [], lookups, sizes: new Map(), stampOf: () => stamp });
  let reads = 0;
  const recalled = findings.recall('a.html', () => {
    reads++;
    return Buffer.from(text);
  });
  if (recalled === undefined) findings.find('a.html', () => `found in ${text}`);
  else findings.holds('a.html');
  return { recalled, reads, kept: findings.kept };
}

const first = look('A page', 'as it was left').kept;

test('a file that nobody has written is not read', () => {
  expect(look('A page', 'as it was left', first)).toMatchObject({ recalled: 'found in A page', reads: 0 });
});

test.each([
  ['brought here from elsewhere', 'A page', 'another', 'found in A page'],
  ['written', 'Another page', 'another', undefined],
  ['no plain file', 'A page', undefined, 'found in A page'],
])('a file that is %s is read, and what was found holds if it has the same bytes', (_, text, stamp, recalled) => {
  expect(look(text, stamp, first)).toMatchObject({ recalled, reads: 1 });
});

test('a file that was read is known by its stamp of then', () => {
  const second = look('A page', 'another', first).kept;
  expect([look('A page', 'another', second).reads, look('A page', 'as it was left', second).reads]).toEqual([0, 1]);
});
