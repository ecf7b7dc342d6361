import { expect, test } from 'vitest';
import { googleImagePhoto } from '#smo/checks/rules/google-image-photo.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (article: object, photo: object = {}) =>
  findingsIn(googleImagePhoto, {
    head: {
      'json-ld': `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'BlogPosting', ...article })}</script>`,
    },
    files: { 'photos/launch.jpg': { width: 1600, height: 900, ...photo } },
  }).map(({ message }) => message);
const photo = 'https://notes.example.org/photos/launch.jpg';

test("finds the card in the photo's place, and photos of another form", () => {
  expect([found({ image: 'https://notes.example.org/cards/quiet-launch.jpg' }), found({ image: [photo] }, { width: 1600, height: 1600 })].flat())
    .toMatchInlineSnapshot(`
    [
      "the picture in the structured data is the share card, expected a photo without text",
      "the picture in the structured data has 1600×1600 pixels, expected at least 1200 in width and about 16:9",
    ]
  `);
});

test.each([
  { image: photo },
  { image: { '@type': 'ImageObject', url: photo } },
  { image: ['https://cdn.example.net/a.jpg'] },
  {},
  { '@type': 'WebPage', image: 'x' },
])('finds nothing in %o', (article) => {
  expect(found(article)).toEqual([]);
});
