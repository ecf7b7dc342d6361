import { expect, test } from 'vitest';
import { jsonldImageSize } from '#smo/checks/rules/jsonld-image-size.ts';
import { findingsIn } from '../../../support/example-site.ts';

const messages = (image: unknown, options?: unknown) => {
  const article = JSON.stringify({ '@context': 'https://schema.org', '@type': 'BlogPosting', image });
  const example = { head: { 'json-ld': `<script type="application/ld+json">${article}</script>` }, files: { 'photos/small.jpg': { width: 200, height: 200 } } };
  return findingsIn(jsonldImageSize, example, options).map(({ message }) => message);
};
const photo = 'https://notes.example.org/photos/launch.jpg';
const small = 'https://notes.example.org/photos/small.jpg';

test('of several pictures the widest counts', () => {
  expect(messages([small, photo])).toEqual([]);
  expect(messages([small])).toEqual([
    'the widest picture in structured data is 200×200 ("https://notes.example.org/photos/small.jpg"), expected at least 1200 pixels of width',
  ]);
  expect(messages([small], { minWidth: 100 })).toEqual(['the picture in structured data has 200×200 pixels, expected at least 50000 in all']);
});

test('a picture elsewhere is judged by the size that the node states, in any of its forms', () => {
  const elsewhere = 'https://cdn.example.net/a.jpg';
  expect(messages(elsewhere)).toEqual([]);
  expect(messages({ '@type': 'ImageObject', url: elsewhere, width: '1200 px', height: '675 px' })).toEqual([]);
  expect(messages({ '@type': 'ImageObject', url: elsewhere, width: { value: 640 }, height: 360 })).toEqual([
    'the widest picture in structured data is 640×360 ("https://cdn.example.net/a.jpg"), expected at least 1200 pixels of width',
  ]);
});

test('a picture of this site must be published', () => {
  expect(messages([photo, '/photos/gone.jpg'])).toEqual(['structured data names the picture "/photos/gone.jpg", which is not in the folder']);
});
