import { expect, test } from 'vitest';
import { ogImageFormat } from '#smo/checks/rules/og-image-format.ts';
import { findingsIn } from '../../../support/example-site.ts';

const severityOf = (facts: object) => findingsIn(ogImageFormat, { files: { 'cards/quiet-launch.jpg': facts } }).map(({ severity }) => severity);

test.each([
  ['jpeg', []],
  ['png', []],
  ['gif', ['warn']],
  ['webp', ['warn']],
  ['avif', ['error']],
  ['heic', ['error']],
  ['svg', ['error']],
  ['tiff', ['error']],
  ['ico', ['error']],
  ['unknown', [undefined]],
] as const)('weighs %s as networks do', (format, expected) => {
  expect(severityOf({ format })).toEqual(expected);
});

test('says that a truncated file cannot be opened, and nothing of its format', () => {
  const found = findingsIn(ogImageFormat, { files: { 'cards/quiet-launch.jpg': { format: 'webp', damage: 'the file ends too early' } } });
  expect(found.map(({ message }) => message)).toMatchInlineSnapshot(`
    [
      "the share picture cannot be opened: the file ends too early",
    ]
  `);
});

test('says nothing of pictures on other hosts', () => {
  expect(findingsIn(ogImageFormat, { head: { 'og:image': '<meta property="og:image" content="https://cdn.example.net/card.svg">' } })).toEqual([]);
});
