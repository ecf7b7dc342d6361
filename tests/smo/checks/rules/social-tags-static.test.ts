import { expect, test } from 'vitest';
import { socialTagsStatic } from '#smo/checks/rules/social-tags-static.ts';
import { findingsIn } from '../../../support/example-site.ts';

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Notes</title>${head}</head><body>${body}<script src="/app.js"></script></body></html>`;
const told = (html: string) => findingsIn(socialTagsStatic, { html }).map(({ message }) => message);

test('an empty shell is told', () => {
  expect(told(page('<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>'))).toEqual([
    'without scripts the page has no share tags and no text',
  ]);
});

test.each([
  ['a page of code', page('<h1>Error E0231</h1><pre>#![feature]</pre>')],
  ['a page of pictures', page('<img src="/a.jpg" alt="">')],
  ['a shell that has its tags', page('<div id="root"></div>', '<meta property="og:title" content="Notes">')],
])('%s is no shell', (_what, html) => {
  expect(told(html)).toEqual([]);
});
