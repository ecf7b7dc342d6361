import { expect, test } from 'vitest';
import { socialTagsInHead } from '#smo/checks/rules/social-tags-in-head.ts';
import { findingsIn } from '../../../support/example-site.ts';

test('says what closed the head', () => {
  const found = findingsIn(socialTagsInHead, { head: { robots: '<div></div>' } });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    message: 'og:type, og:title, og:description, og:url, og:site_name, og:locale and 12 more stand in <body>, expected in <head>',
    hint: 'the head ends early, at <div>: move that into <body>',
  });
});

test('a canonical address in the body counts, micro data does not', () => {
  expect(findingsIn(socialTagsInHead, { body: '<link rel="canonical" href="https://notes.example.org/">' })).toHaveLength(1);
  expect(findingsIn(socialTagsInHead, { body: '<link itemprop="url" href="/"><meta itemprop="description" content="Ten readers">' })).toEqual([]);
});
