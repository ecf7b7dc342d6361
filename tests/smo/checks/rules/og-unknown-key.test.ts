import { expect, test } from 'vitest';
import { ogUnknownKey } from '#smo/checks/rules/og-unknown-key.ts';
import { findingsIn } from '../../../support/example-site.ts';

const hints = (key: string) => findingsIn(ogUnknownKey, { head: { extra: `<meta property="${key}" content="x">` } }).map(({ hint }) => hint);

test.each([
  ['og:sitename', 'og:site_name'],
  ['og:site-name', 'og:site_name'],
  ['og:discription', 'og:description'],
  ['og:tilte', 'og:title'],
  ['og:tpye', 'og:type'],
  ['og.image', 'og:image'],
  ['og:image_alt', 'og:image:alt'],
  ['twitter:cards', 'twitter:card'],
  ['twitter:creater', 'twitter:creator'],
  ['article:publish_time', 'article:published_time'],
])('%s was meant to be %s', (key, meant) => {
  expect(hints(key)).toEqual([`did you mean "${meant}"?`]);
});

test.each([
  'og:title',
  'og:ttl',
  'og:logo',
  'og:time',
  'og:price:amount',
  'og:image:user_generated',
  'twitter:url',
  'twitter:image:src',
  'twitter:label3',
  'article:id',
  'shop:titel',
  'fb:app_id',
])('%s is left alone', (key) => {
  expect(hints(key)).toEqual([]);
});
