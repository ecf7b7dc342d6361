import { expect, test } from 'vitest';
import type { BuiltFeed } from '#smo/built/built-feed.ts';
import { urlNoTracking } from '#smo/checks/rules/url-no-tracking.ts';
import { exampleSite, findingsIn } from '../../../support/example-site.ts';

const found = (path: string, options = {}) =>
  findingsIn(urlNoTracking, { head: { canonical: `<link rel="canonical" href="https://notes.example.org/${path}">` } }, options).map(
    ({ message, hint }) => `${message} → ${hint}`,
  );

test('names the parameter and gives the address without it', () => {
  expect(['a/?id=3&amp;fbclid=x', 'a/#top', 'a;jsessionid=1F?b=2'].flatMap((path) => found(path))).toMatchInlineSnapshot(`
    [
      "canonical has the tracking parameter fbclid: "https://notes.example.org/a/?id=3&fbclid=x" → write https://notes.example.org/a/?id=3",
      "canonical has a fragment: "https://notes.example.org/a/#top" → write https://notes.example.org/a/",
      "canonical has a session id: "https://notes.example.org/a;jsessionid=1F?b=2" → write https://notes.example.org/a?b=2",
    ]
  `);
});

test.each(['?p=123', '?page=2&amp;lang=it', 'side/', 'utm_source/'])('finds nothing in %s', (path) => {
  expect(found(path)).toEqual([]);
});

test('knows parameters of the owner', () => {
  expect(found('?from=mail', { parameters: ['from'] })).toHaveLength(1);
});

test('judges the ids of feed items, but not their fragments', () => {
  const item = {
    isPermaLink: undefined,
    title: 'A',
    link: undefined,
    published: undefined,
    updated: undefined,
    html: undefined,
    enclosures: [],
    picture: undefined,
    start: 0,
  };
  const ids = ['https://notes.example.org/a/?utm_source=rss', 'https://notes.example.org/a/#2', 'tag:notes.example.org,2026:a?utm_source=x'];
  const feed: BuiltFeed = {
    file: 'rss.xml',
    path: '/rss.xml',
    url: 'https://notes.example.org/rss.xml',
    bytes: 1,
    format: 'rss',
    text: '',
    title: 'Notes',
    self: undefined,
    updated: undefined,
    items: ids.map((id) => ({ ...item, id })),
  };
  expect([...urlNoTracking.start({}).feed(feed, { site: exampleSite().site })].map(({ message }) => message)).toMatchInlineSnapshot(`
    [
      "the id of an item has the tracking parameter utm_source: "https://notes.example.org/a/?utm_source=rss"",
    ]
  `);
});
