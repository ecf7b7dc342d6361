import { expect, test } from 'vitest';
import { articlePublishedTime } from '#smo/checks/rules/article-published-time.ts';
import type { Example } from '#smo/checks/rule.ts';
import { exampleSite, findingsIn } from '../../../support/example-site.ts';
import { aSite } from '../../../support/a-site.ts';

const dated = (date: string): Example => ({ head: { 'article:published_time': `<meta property="article:published_time" content="${date}">` } });
const told = (example: Example) => findingsIn(articlePublishedTime, example).map(({ message, severity }) => [message.split(', expected')[0], severity]);

test.each([
  ['2026-03-02T09:00:00+01:00', []],
  ['2026-03-02T09:00Z', []],
  ['2026-03-02T09:00:00.000+0100', []],
  ['2026-03-02', [['article:published_time has no time and zone: "2026-03-02"', undefined]]],
  ['2026-03-02T09:00:00', [['article:published_time has no zone: "2026-03-02T09:00:00"', undefined]]],
  ['2026-02-30T09:00:00Z', [['article:published_time is "2026-02-30T09:00:00Z"', undefined]]],
  ['March 2, 2026', [['article:published_time is "March 2, 2026"', undefined]]],
])('%s', (date, expected) => {
  expect(told(dated(date))).toEqual(expected);
});

test('an article of ours without a date is an error, a page that only calls itself one a warning', () => {
  const head = { 'article:published_time': '' };
  expect(told({ head, page: { kind: 'article' } })).toEqual([['the article does not say when it was published', undefined]]);
  expect(told({ head })).toEqual([['the article does not say when it was published', 'warn']]);
  expect(told({ head: { ...head, 'og:type': '<meta property="og:type" content="website">' } })).toEqual([]);
});

test('a date after the build’s clock is told where the clock is known', () => {
  const { site, pages } = exampleSite(dated('2026-09-01T09:00:00Z'));
  const [page] = pages;
  if (!page) throw new Error('the example has a page');
  const found = articlePublishedTime.start({}).page(page, { site: { ...site, site: aSite({}) }, kind: 'article' });
  expect([...found].map(({ message }) => message)).toEqual(['the article is published in the future: 2026-09-01T09:00:00Z']);
});
