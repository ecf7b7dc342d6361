import { expect, test } from 'vitest';
import { twitterCardValue } from '#smo/checks/rules/twitter-card-value.ts';
import { findingsIn } from '../../../support/example-site.ts';

const count = (value: string, extra = '', options?: unknown) =>
  findingsIn(twitterCardValue, { head: { 'twitter:card': `<meta name="twitter:card" content="${value}">${extra}` } }, options).length;

test.each([
  ['summary', 0],
  ['summary_large_image', 0],
  ['photo', 1],
  ['gallery', 1],
  ['Summary Large Image', 1],
  ['player', 1],
  ['app', 1],
])('%s', (value, expected) => {
  expect(count(value)).toBe(expected);
});

test('a player or an app that is there was meant', () => {
  expect(count('player', '<meta name="twitter:player" content="https://a.example/embed/1">')).toBe(0);
  expect(count('app', '<meta name="twitter:app:id:googleplay" content="org.example">')).toBe(0);
  expect(count('player', '', { allowed: ['summary_large_image', 'player'] })).toBe(0);
});
