import { expect, test } from 'vitest';
import { ogDoubleEncoded } from '#smo/checks/rules/og-double-encoded.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (tag: string, body?: string) => findingsIn(ogDoubleEncoded, { head: { extra: tag }, body }).map(({ message }) => message);

test.each([
  ['<meta name="twitter:title" content="Salt &amp;amp; pepper">', 'twitter:title is escaped twice: "&amp;" in "Salt &amp; pepper"'],
  ['<meta name="twitter:title" content="Ten readers&amp;#8217; words">', 'twitter:title is escaped twice: "&#8217;" in "Ten readers&#8217; words"'],
  ['<meta name="twitter:image" content="https://a.example/?w=1&amp;amp;h=2">', 'twitter:image is escaped twice: "&amp;" in "https://a.example/?w=1&amp;h=2"'],
])('%s', (tag, message) => {
  expect(told(tag)).toEqual([message]);
});

test('a page about an entity may name it', () => {
  expect(
    told(
      '<meta name="twitter:title" content="What &amp;amp;nbsp; does">'.replace('&amp;amp;', '&amp;'),
      '<p>Write &amp;nbsp; between a number and its unit.</p>',
    ),
  ).toEqual([]);
});

test('a query is no entity', () => {
  expect(told('<meta name="twitter:image" content="https://a.example/?a=1&amp;lt=2&amp;copy=3">')).toEqual([]);
});
