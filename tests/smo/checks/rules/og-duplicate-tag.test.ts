import { expect, test } from 'vitest';
import { ogDuplicateTag } from '#smo/checks/rules/og-duplicate-tag.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (extra: string) => findingsIn(ogDuplicateTag, { head: { extra } }).map(({ message, severity }) => [message, severity]);

test('two values are an error, the same value twice is a warning', () => {
  expect(told('<meta property="og:site_name" content="Other">')).toEqual([['og:site_name stands 2 times: "Notes", "Other"', undefined]]);
  expect(told('<meta property="og:site_name" content="Notes">')).toEqual([['og:site_name stands 2 times with the same value, "Notes"', 'warn']]);
});

test('a second description counts', () => {
  expect(told('<meta name="description" content="Other">')).toHaveLength(1);
});

test.each([
  ['a list', '<meta property="article:tag" content="A"><meta property="article:tag" content="B">'],
  ['other languages', '<meta property="og:locale:alternate" content="it_IT"><meta property="og:locale:alternate" content="de_DE">'],
  ['one tag in both forms', '<meta property="article:publisher" name="article:publisher" content="https://notes.example.org/">'],
  ['micro data', '<meta itemprop="description" content="Other">'],
])('%s is no duplicate', (_what, extra) => {
  expect(told(extra)).toEqual([]);
});
