import { expect, test } from 'vitest';
import { articleModifiedOrder } from '#smo/checks/rules/article-modified-order.ts';
import type { Example } from '#smo/checks/rule.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (example: Example) => findingsIn(articleModifiedOrder, example).map(({ message }) => message);
const structured = (published: string) => ({ 'json-ld': `<script type="application/ld+json">{"@type":"BlogPosting","datePublished":"${published}"}</script>` });

test('the structured data may write the same moment in another way', () => {
  expect(told({ head: structured('2026-03-02T08:00:00Z') })).toEqual([]);
  expect(told({ head: structured('2026-03-02') })).toEqual([]);
  expect(told({ head: structured('2026-03-05T08:00:00Z') })).toEqual([
    'article:published_time is 2026-03-02T09:00:00+01:00, but datePublished 2026-03-05T08:00:00Z',
  ]);
});

test.each([
  ['a date that is marked as the article’s', '<time class="entry-date" datetime="2026-01-01">1 January</time>', 1],
  ['its day alone', '<time class="entry-date" datetime="2026-03-02">2 March</time>', 0],
  ['the date of its change', '<time itemprop="datePublished" datetime="2026-03-04">4 March</time>', 0],
  ['a date that the text is about', '<time datetime="2027-01-01">the first of January</time>', 0],
])('%s', (_what, body, expected) => {
  expect(told({ body })).toHaveLength(expected);
});

test('on a page of ours one of the dates is the article’s', () => {
  const page = { kind: 'article' } as const;
  expect(told({ page, body: '<time datetime="2026-01-01">1 January</time>' })).toEqual([
    'the page shows the date 2026-01-01, but article:published_time is 2026-03-02T09:00:00+01:00',
  ]);
  expect(told({ page, body: '<time datetime="2026-01-01">1 January</time><time datetime="2026-03-02T09:00:00+01:00">2 March</time>' })).toEqual([]);
});
