import { expect, test } from 'vitest';
import { ogImageFileExists } from '#smo/checks/rules/og-image-file-exists.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (address: string, more: object = {}, options = {}) =>
  findingsIn(ogImageFileExists, { head: { 'og:image': `<meta property="og:image" content="${address}">` }, ...more }, options).map(({ message }) => message);

test('names the file that is not there', () => {
  expect(found('https://notes.example.org/cards/lost.png?v=2')).toMatchInlineSnapshot(`
    [
      "og:image is "https://notes.example.org/cards/lost.png?v=2", but the site has no file "cards/lost.png"",
    ]
  `);
});

test('knows an address without the base path by the file that it means', () => {
  expect(found('https://ada.github.io/cards/quiet-launch.jpg', { url: 'https://ada.github.io/notes' })).toMatchInlineSnapshot(`
    [
      "og:image is "https://ada.github.io/cards/quiet-launch.jpg", which leaves out the site's base path",
    ]
  `);
});

test.each([
  'https://notes.example.org/cards/quiet-launch.jpg?v=2',
  'https://notes.example.org/cards/quiet%2Dlaunch.jpg',
  '/cards/quiet-launch.jpg',
  '../../cards/quiet-launch.jpg',
  'https://cdn.example.net/lost.jpg',
  'https://notes.example.org/cdn-cgi/image/width=1200/launch.jpg',
  'https://notes.example.org/_vercel/image?url=%2Flaunch.jpg&w=1200',
])('finds nothing in %s', (address) => {
  expect(found(address)).toEqual([]);
});

test('leaves what the host redirects, and what the owner says is served, alone', () => {
  const address = 'https://notes.example.org/og/launch.png';
  expect([found(address, { files: { _redirects: '/og/* https://cards.example.net/:splat 302' } }), found(address, {}, { served: ['og/'] })]).toEqual([[], []]);
});

test('tells one missing file once for both tags', () => {
  const twitter = '<meta name="twitter:image" content="https://notes.example.org/lost.png">';
  expect(found('https://notes.example.org/lost.png', { head: { 'og:image': twitter.replace('name="twitter', 'property="og'), twitter } })).toHaveLength(1);
});
