import { expect, test } from 'vitest';
import { ogTitleVsH1 } from '#smo/checks/rules/og-title-vs-h1.ts';
import { findingsIn } from '../../../support/example-site.ts';

const count = (title: string, options?: unknown) =>
  findingsIn(ogTitleVsH1, { head: { 'og:title': `<meta property="og:title" content="${title}">` } }, options).length;

test.each([
  ['a title of the same words in another order', 'Loud promises, quiet launch', 0],
  ['a title that takes up the text', 'Every heading was a question of its own', 0],
  ['a title from another page', 'Our monthly digest, number four', 1],
])('%s', (_what, title, expected) => {
  expect(count(title)).toBe(expected);
});

test('the shares are options', () => {
  expect(count('Every heading was a question of its own', { inText: 1 })).toBe(1);
});
