import { expect, test } from 'vitest';
import { ogImageDimensionsTrue } from '#smo/checks/rules/og-image-dimensions-true.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (width: string, height: string, facts: object = {}) =>
  findingsIn(ogImageDimensionsTrue, {
    head: {
      'og:image:width': `<meta property="og:image:width" content="${width}">`,
      'og:image:height': `<meta property="og:image:height" content="${height}">`,
    },
    files: { 'cards/quiet-launch.jpg': facts },
  }).map(({ message }) => message);

test('shows both sizes', () => {
  expect(found('1200', '627')).toMatchInlineSnapshot(`
    [
      "the page declares a share picture of 1200×627 pixels, but the file has 1200×630",
    ]
  `);
});

test.each([
  ['1200', '630', {}],
  ['630', '1200', { orientation: 6 }],
  ['auto', '630', {}],
  ['1200', '627', { damage: 'truncated' }],
  ['1200', '627', { width: 0, height: 0, format: 'svg' }],
] as const)('says nothing of %s × %s with %o', (width, height, facts) => {
  expect(found(width, height, facts)).toEqual([]);
});
