import { expect, test } from 'vitest';
import { ogTypeValid } from '#smo/checks/rules/og-type-valid.ts';
import type { Example } from '#smo/checks/rule.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (type: string, example: Example = {}) =>
  findingsIn(ogTypeValid, { ...example, head: { 'og:type': `<meta property="og:type" content="${type}">`, ...example.head } }).map(({ message }) => message);
const plain = { 'article:published_time': '', 'article:modified_time': '', 'json-ld': '' };

test.each([
  [
    'a word that nobody knows',
    'post',
    {},
    [
      'og:type is "post", expected one of website, article, book, profile, payment.link, music.song, music.album, music.playlist, music.radio_station, video.movie, video.episode, video.tv_show, video.other',
    ],
  ],
  ['a type of one’s own', 'shop:offer', {}, []],
  ['Pinterest’s blog', 'blog', {}, []],
  ['a page that has a date and calls itself a website', 'website', {}, ['og:type is "website" on an article']],
  [
    'a page that is only structured as an article',
    'website',
    { head: { ...plain, 'json-ld': '<script type="application/ld+json">{"@type":"BlogPosting"}</script>' } },
    ['og:type is "website" on an article'],
  ],
  ['a page without a date', 'website', { head: plain }, []],
  ['a home page that calls itself an article', 'article', { file: 'index.html' }, ['og:type is "article" on the home page']],
  ['a list of ours', 'article', { page: { kind: 'list' } }, ['og:type is "article" on a list']],
  ['a term of ours', 'website', { page: { kind: 'term' } }, []],
] satisfies [string, string, Example, string[]][])('%s', (_what, type, example, expected) => {
  expect(told(type, example)).toEqual(expected);
});
