import { expect, test } from 'vitest';
import { feedExample } from '#smo/checks/feed-example.ts';
import { feedItemMatchesPage } from '#smo/checks/rules/feed-item-matches-page.ts';
import { findingsIn } from '../../../support/example-site.ts';

const messages = (changes: Parameters<typeof feedExample>[0]) =>
  findingsIn(feedItemMatchesPage, feedExample(changes)).map(({ message }) => message.replace(/^the item ".*?" of \/blog\/rss.xml /u, ''));

test('title, address and date are compared with the page', () => {
  expect(messages({})).toEqual([]);
  expect(messages({ link: 'https://notes.example.org/blog/quiet-launch/?utm_source=rss' })).toEqual([]);
  expect(messages({ link: 'https://elsewhere.example.net/a/' })).toEqual([]);
  expect(messages({ link: 'https://notes.example.org/blog/quiet-launch' })).toEqual([
    'leads to "https://notes.example.org/blog/quiet-launch", but the page\'s canonical address is "https://notes.example.org/blog/quiet-launch/"',
  ]);
  expect(messages({ link: 'https://notes.example.org/blog/gone/' })).toEqual(['leads to "https://notes.example.org/blog/gone/", which is not published']);
  expect(messages({ title: 'Another title' })).toEqual(['is called "Another title", which is no title of its page']);
  expect(messages({ pubDate: 'Tue, 03 Mar 2026 08:00:00 GMT' })).toEqual([
    'is dated "Tue, 03 Mar 2026 08:00:00 GMT", but its page "2026-03-02T09:00:00+01:00"',
  ]);
});
