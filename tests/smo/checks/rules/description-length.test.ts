import { expect, test } from 'vitest';
import { descriptionLength } from '#smo/checks/rules/description-length.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (description: string, options?: unknown) =>
  findingsIn(descriptionLength, { head: { description: `<meta name="description" content="${description}">` } }, options).map(({ message }) => message);

test.each([
  [69, ['the description has 69 characters, expected at least 70: "']],
  [70, []],
  [160, []],
  [161, ['the description has 161 characters, expected at most 160: "']],
])('%i characters', (length, expected) => {
  expect(told('n'.repeat(length)).map((message) => message.split('"')[0])).toEqual(expected.map((message) => message.split('"')[0]));
});

test('an empty one is the matter of description-missing', () => {
  expect(told('')).toEqual([]);
});

test('what readers see as one character counts once, a Chinese one twice against the least', () => {
  expect(told('👩‍👧'.repeat(160))).toEqual([]);
  expect(told('读'.repeat(35))).toEqual([]);
  expect(told('读'.repeat(34))).toHaveLength(1);
});

test('a kind of page may have limits of its own', () => {
  expect(told('A launch.', { perKind: { article: { min: 5 } } })).toEqual([]);
  expect(told('A launch.', { perKind: { term: { min: 5 } } })).toHaveLength(1);
});
