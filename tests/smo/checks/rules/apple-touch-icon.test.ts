import { expect, test } from 'vitest';
import type { Example } from '#smo/checks/rule.ts';
import { appleTouchIcon } from '#smo/checks/rules/apple-touch-icon.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (example: Example) => findingsIn(appleTouchIcon, example).map(({ message }) => message);
const icon = (facts: object) => found({ files: { 'apple-touch-icon.png': facts } });

test('says what is wrong with the icon, once for all pages', () => {
  const png = { format: 'png', width: 180, height: 180 };
  expect([icon({ ...png, format: 'jpeg' }), icon({ ...png, height: 160 }), icon({ ...png, transparent: true })]).toMatchInlineSnapshot(`
    [
      [
        "the touch icon "/apple-touch-icon.png" is JPEG, expected a PNG",
      ],
      [
        "the touch icon "/apple-touch-icon.png" has 180×160 pixels, expected a square",
      ],
      [
        "the touch icon "/apple-touch-icon.png" has transparent pixels, which turn black",
      ],
    ]
  `);
});

test('finds it at the root without a link, and misses it there with one', () => {
  expect(found({ head: { 'apple-touch-icon': '' } })).toEqual([]);
  const linked = { 'apple-touch-icon': '<link rel="apple-touch-icon" href="/touch.png">' };
  expect(found({ head: linked, files: { 'apple-touch-icon.png': null, 'touch.png': { format: 'png', width: 180, height: 180 }, 'index.html': null } }))
    .toMatchInlineSnapshot(`
    [
      "the site has no /apple-touch-icon.png, which is asked for without a link",
    ]
  `);
});

test('is content with one good icon among several sizes', () => {
  const sizes = '<link rel="apple-touch-icon" sizes="57x57" href="/small.png"><link rel="apple-touch-icon" sizes="180x180" href="/apple-touch-icon.png">';
  expect(found({ head: { 'apple-touch-icon': sizes }, files: { 'small.png': { format: 'png', width: 57, height: 57 } } })).toEqual([]);
});
