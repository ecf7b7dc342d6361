import { expect, test } from 'vitest';
import { ogTitleLength } from '#smo/checks/rules/og-title-length.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (title: string, options?: unknown) =>
  findingsIn(ogTitleLength, { head: { 'og:title': `<meta property="og:title" content="${title}">` } }, options).map(({ message, severity, networks }) => [
    message.split(': "')[0],
    severity,
    networks,
  ]);

test.each([
  ['60 characters are well', 'n'.repeat(60), []],
  ['61 are a warning', 'n'.repeat(61), [['og:title has 61 characters, expected at most 60', 'warn', undefined]]],
  ['100 are a warning', 'n'.repeat(100), [['og:title has 100 characters, expected at most 60', 'warn', undefined]]],
  ['101 are an error', 'n'.repeat(101), [['og:title has 101 characters, expected at most 60', undefined, undefined]]],
  ['34 Cyrillic letters are 68 bytes', 'ж'.repeat(34), [['og:title has 68 bytes, expected at most 67', 'warn', ['discord']]]],
  ['33 are 66', 'ж'.repeat(33), []],
])('%s', (_what, title, expected) => {
  expect(told(title)).toEqual(expected);
});

test('limits are options, also for a kind of page', () => {
  expect(told('n'.repeat(66), { perKind: { article: { max: 70 } } })).toEqual([]);
  expect(told('ж'.repeat(50), { bytes: 200 })).toEqual([]);
});

test('a least length is an option', () => {
  expect(told('n'.repeat(20), { min: 20 })).toEqual([]);
  expect(told('n'.repeat(19), { min: 20 })).toEqual([['og:title has 19 characters, expected at least 20', 'warn', undefined]]);
});
