import { expect, test } from 'vitest';
import { dateFault } from '#smo/checks/feed-dates.ts';
import { feedExample } from '#smo/checks/feed-example.ts';
import { feedDates } from '#smo/checks/rules/feed-dates.ts';
import { findingsIn } from '../../../support/example-site.ts';

test.each([
  ['Mon, 02 Mar 2026 08:00:00 GMT', 'rss', undefined],
  ['2 Mar 2026 08:00 +0100', 'rss', undefined],
  ['Mon, 02 Mar 2026 23:30:00 -0800', 'rss', undefined],
  ['Tue, 02 Mar 2026 08:00:00 GMT', 'rss', { what: 'names Tue, but that day is a Mon', hint: 'Mon, 02 Mar 2026 08:00:00 GMT' }],
  ['2026-03-02T08:00:00Z', 'rss', { what: 'is not of the form of RFC 822', hint: 'Mon, 02 Mar 2026 08:00:00 GMT' }],
  ['yesterday', 'rss', { what: 'is no date', hint: 'Mon, 02 Mar 2026 08:00:00 GMT' }],
  ['2026-03-02T09:00:00.5+01:00', 'atom', undefined],
  ['2026-03-02', 'atom', { what: 'is not of the form of RFC 3339, with a time zone', hint: '2026-03-02T00:00:00.000Z' }],
  ['Mon, 02 Mar 2026 08:00:00 GMT', 'json', { what: 'is not of the form of RFC 3339, with a time zone', hint: '2026-03-02T08:00:00.000Z' }],
] as const)('%s in %s', (text, format, expected) => {
  expect(dateFault(text, format)).toEqual(expected);
});

test('the future is judged only against a known day', () => {
  const example = feedExample({ pubDate: 'Mon, 02 Mar 2026 08:00:00 GMT' });
  expect(findingsIn(feedDates, example)).toEqual([]);
  expect(findingsIn(feedDates, example, { today: '2026-02-01' }).map(({ message }) => message)).toEqual([
    'the date of the item "A quiet launch is a loud promise to the first ten readers", "Mon, 02 Mar 2026 08:00:00 GMT", is in the future',
  ]);
});

test('an Atom entry must have a date, an RSS item should', () => {
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><id>a:b</id><updated>2026-03-02T08:00:00Z</updated><entry><title>A</title><id>a:c</id></entry></feed>';
  expect(findingsIn(feedDates, { files: { 'blog/atom.xml': atom } }).map(({ message, severity }) => [message, severity])).toEqual([
    ['the item "A" has no date', undefined],
  ]);
  const rss = '<rss version="2.0"><channel><title>Notes</title><item><title>A</title></item></channel></rss>';
  expect(findingsIn(feedDates, { files: { 'blog/rss.xml': rss } }).map(({ message, severity }) => [message, severity])).toEqual([
    ['the item "A" has no date', 'warn'],
  ]);
});
