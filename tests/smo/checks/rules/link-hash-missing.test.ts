import { expect, test } from 'vitest';
import { linkHashMissing } from '#smo/checks/rules/link-hash-missing.ts';
import { findingsIn } from '../../../support/example-site.ts';

const other = '<!DOCTYPE html><html lang="en"><head><title>Other</title></head><body><h2 id="Größe">Größe</h2><a name="more"></a></body></html>';
const found = (href: string) =>
  findingsIn(linkHashMissing, { body: `<h2 id="ten-readers">Ten</h2><a href="${href}">There</a>`, files: { 'other/index.html': other } }).map(
    ({ message, hint }) => [message, hint],
  );

test.each([
  '#',
  '#top',
  '#ten-readers',
  '/blog/quiet-launch/#ten-readers',
  '/other/#Gr%C3%B6%C3%9Fe',
  '/other/#more',
  '/other/#:~:text=G',
  '/other/#!/route',
  '/files/a.pdf#page=3',
  '/gone/#x',
  'https://elsewhere.example.net/#x',
  '#disqus_thread',
])('%s leads somewhere, or nowhere that could be looked at', (href) => {
  expect(found(href)).toEqual([]);
});

test.each([
  ['#ten-reader', ['the link "#ten-reader" leads to "#ten-reader", but no element there has that id', 'did you mean "#ten-readers"?']],
  ['/other/#gr%C3%B6%C3%9Fe', ['the link "/other/#gr%C3%B6%C3%9Fe" leads to "#größe", but no element there has that id', 'did you mean "#Größe"?']],
  [
    '/other/#elsewhere-entirely',
    [
      'the link "/other/#elsewhere-entirely" leads to "#elsewhere-entirely", but no element there has that id',
      'take the part from # on away, or give the heading that id',
    ],
  ],
])('%s does not', (href, fault) => {
  expect(found(href)).toEqual([fault]);
});
