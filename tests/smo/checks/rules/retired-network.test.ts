import { expect, test } from 'vitest';
import { retiredNetwork } from '#smo/checks/rules/retired-network.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (body: string, example: object = {}) =>
  findingsIn(retiredNetwork, { body, ...example }).map(({ severity, message }) => `${severity ?? 'error'}: ${message}`);

test.each([
  'Google+ closed in 2019.',
  'Google+ was our first network.',
  'Google+ ha chiuso per i privati nell’aprile 2019.',
  'Periscope wurde 2021 eingestellt.',
  'Viadeo n’existe plus.',
  'Skype cerró en mayo.',
  'A submarine has a periscope.',
  'She pocketed a delicious Pocket cake.',
  'Google has a plus: + is an operator.',
])('“%s” tells history, or nothing of a network', (sentence) => {
  expect(found(`<p>${sentence}</p>`)).toEqual([]);
});

test.each([
  ['You find the recordings on Periscope.', 'Periscope as if it were open, but it closed on 2021-03-31'],
  ['Follow us on Google+, as 2,000 readers have since 2011.', 'Google+ as if it were open, but it closed on 2019-04-02'],
  ['Chiamaci su Skype: notes.example.', 'Skype as if it were open, but it closed on 2025-05-05'],
])('“%s” takes it for a living one', (sentence, fault) => {
  expect(found(`<p>${sentence}</p>`)).toEqual([`warn: the text names ${fault}: "${sentence}"`]);
});

test('a page that tells the end once knows it', () => {
  expect(found('<p>There is still a button for Google+ in many a footer. Google+ closed in 2019.</p>')).toEqual([]);
});

test('a post from its lifetime is dated', () => {
  const head = { 'article:published_time': '<meta property="article:published_time" content="2015-05-01T09:00:00Z">' };
  expect(found('<p>Join the hangout on Google+ tonight.</p>', { head })).toEqual([]);
});

test('a retired term may name it', () => {
  expect(found('<p>Google+ groups contacts into circles.</p>', { page: { kind: 'term', status: 'retired' } })).toEqual([]);
  expect(found('<p>Google+ groups contacts into circles.</p>', { page: { kind: 'term', status: 'active' } })).toHaveLength(1);
});

test.each([
  ['https://plus.google.com/+Notes', ['error: the link "https://plus.google.com/+Notes" leads to Google+, which closed on 2019-04-02']],
  ['skype:notes?call', ['error: the link "skype:notes?call" leads to Skype, which closed on 2025-05-05']],
  ['https://web.archive.org/web/2018/https://plus.google.com/+Notes', []],
  ['https://en.wikipedia.org/wiki/Google%2B', []],
  // These two have rules of their own.
  ['https://plus.google.com/share?url=x', []],
])('a link to %s', (href, expected) => {
  expect(found(`<a href="${href}">There</a>`)).toEqual(expected);
});
