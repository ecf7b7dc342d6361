import { expect, test } from 'vitest';
import { ogImageRatio } from '#smo/checks/rules/og-image-ratio.ts';
import { findingsIn } from '../../../support/example-site.ts';

const small = { 'twitter:card': '<meta name="twitter:card" content="summary">' };
const found = (width: number, height: number, head = {}) =>
  findingsIn(ogImageRatio, { head, files: { 'cards/quiet-launch.jpg': { width, height } } }).map(({ message }) => message);

test('tells a picture that is cropped from one that is not shown', () => {
  expect([found(1200, 800), found(2500, 600)].flat()).toMatchInlineSnapshot(`
    [
      "the share picture has 1200×800 pixels, a ratio of 1.50, expected 1.85 to 2.05: large previews cut the rest off",
      "the share picture has 2500×600 pixels, a ratio of 4.17, expected 1.91: some networks show no picture of that form",
    ]
  `);
});

test.each([
  [1200, 630],
  [1200, 600],
  [1200, 627],
])('lets %d×%d pass', (width, height) => {
  expect(found(width, height)).toEqual([]);
});

test('lets a square pass for the small card', () => {
  expect(found(600, 600, small)).toEqual([]);
});
