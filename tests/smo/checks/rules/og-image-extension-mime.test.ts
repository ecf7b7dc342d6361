import { expect, test } from 'vitest';
import { ogImageExtensionMime } from '#smo/checks/rules/og-image-extension-mime.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (file: string, format: 'png' | 'jpeg', type = '') =>
  findingsIn(ogImageExtensionMime, {
    head: {
      'og:image': `<meta property="og:image" content="https://notes.example.org/${file}">`,
      'og:image:type': type && `<meta property="og:image:type" content="${type}">`,
    },
    files: { [file]: { format } },
  }).map(({ message, severity }) => [message, severity]);

test('compares name, bytes and declared type', () => {
  expect(found('cards/a.jpg', 'png', 'image/webp')).toMatchInlineSnapshot(`
    [
      [
        "the share picture is called .jpg and its bytes are PNG",
        undefined,
      ],
      [
        "og:image:type is "image/webp" and the bytes are image/png",
        undefined,
      ],
    ]
  `);
});

test.each([
  ['cards/a.jpeg', 'jpeg', 'image/jpeg'],
  ['cards/a.JPG', 'jpeg', 'IMAGE/JPEG'],
  ['cards/a', 'png', 'image/png'],
  ['cards/a.php', 'png', ''],
] as const)('finds nothing in %s of %s', (file, format, type) => {
  expect(found(file, format, type)).toEqual([]);
});

test('only warns of image/jpg, which everybody understands', () => {
  expect(found('cards/a.jpg', 'jpeg', 'image/jpg').map(([, severity]) => severity)).toEqual(['warn']);
});
