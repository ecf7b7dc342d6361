import { expect, test } from 'vitest';
import { ogValueOver1000 } from '#smo/checks/rules/og-value-over-1000.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (value: string) =>
  findingsIn(ogValueOver1000, { head: { extra: `<meta name="twitter:image" content="${value}">` } }).map(({ message }) => message.split(': "')[0]);

test('a value of 1,000 characters is kept, one of 1,001 is not', () => {
  expect(told('n'.repeat(1000))).toEqual([]);
  expect(told('n'.repeat(1001))).toEqual(['twitter:image has 1,001 characters, expected at most 1,000']);
});

test('what readers see as one character counts once', () => {
  expect(told('👩‍👧'.repeat(1000))).toEqual([]);
});
