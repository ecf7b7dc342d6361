import { expect, test } from 'vitest';
import { ogImageMinSize } from '#smo/checks/rules/og-image-min-size.ts';
import { findingsIn } from '../../../support/example-site.ts';

const small = { 'twitter:card': '<meta name="twitter:card" content="summary">' };
const found = (width: number, height: number, head = {}, options = {}) =>
  findingsIn(ogImageMinSize, { head, files: { 'cards/quiet-launch.jpg': { width, height } } }, options).map(({ severity }) => severity);

test.each([
  [199, 600, [undefined]],
  [200, 200, ['warn']],
  [599, 315, ['warn']],
  [600, 315, ['warn']],
  [1199, 630, ['warn']],
  [1200, 630, []],
  // LinkedIn asks for 1200×627, others make 1200×628.
  [1200, 627, []],
  [0, 0, []],
] as const)('judges %d×%d by steps', (width, height, expected) => {
  expect(found(width, height)).toEqual(expected);
});

test('leaves square pictures of the small card alone, down to the least size', () => {
  expect([found(400, 400, small), found(150, 150, small)]).toEqual([[], [undefined]]);
});

test('takes other limits', () => {
  expect(found(1000, 525, {}, { sharpWidth: 900 })).toEqual([]);
});
