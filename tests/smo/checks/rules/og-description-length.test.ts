import { expect, test } from 'vitest';
import { ogDescriptionLength } from '#smo/checks/rules/og-description-length.ts';
import { findingsIn } from '../../../support/example-site.ts';

const count = (length: number, options?: unknown) =>
  findingsIn(ogDescriptionLength, { head: { 'og:description': `<meta property="og:description" content="${'n'.repeat(length)}">` } }, options).length;

test('from 70 to 200 characters are well', () => {
  expect([69, 70, 200, 201].map((length) => count(length))).toEqual([1, 0, 0, 1]);
});

test('a kind of page may have limits of its own', () => {
  expect(count(20, { perKind: { article: { min: 20 } } })).toBe(0);
});
