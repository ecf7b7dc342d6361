import { expect, test } from 'vitest';
import { jsonldOgConsistent } from '#smo/checks/rules/jsonld-og-consistent.ts';
import { findingsIn } from '../../../support/example-site.ts';

const messages = (article: Record<string, unknown>, head: Record<string, string> = {}) =>
  findingsIn(jsonldOgConsistent, {
    head: { 'json-ld': `<script type="application/ld+json">${JSON.stringify({ '@type': 'BlogPosting', ...article })}</script>`, ...head },
  }).map(({ message }) => message);

test('the same moment in two zones, and a day alone, agree', () => {
  expect(messages({ datePublished: '2026-03-02T08:00:00Z' })).toEqual([]);
  expect(messages({ datePublished: '2026-03-02' })).toEqual([]);
  expect(messages({ datePublished: '2026-03-04' })).toEqual([
    'datePublished is "2026-03-04" in structured data, but article:published_time is "2026-03-02T09:00:00+01:00"',
  ]);
});

test('a title for sharing may differ from the headline, if the page itself has it', () => {
  const shared = { 'og:title': '<meta property="og:title" content="Why we told ten people first">' };
  expect(messages({ headline: 'A quiet launch is a loud promise to the first ten readers' }, shared)).toEqual([]);
  expect(messages({ headline: 'A quiet launch is a loud promise…' }, shared)).toEqual([]);
  expect(messages({ headline: 'Our second year' }, shared)).toEqual([
    'the headline "Our second year" of structured data is neither og:title "Why we told ten people first" nor a title of the page',
  ]);
});

test('address and author are compared where both sides name one of the same kind', () => {
  expect(messages({ url: 'https://notes.example.org/blog/quiet-launch/#article' })).toEqual([]);
  expect(messages({ url: 'https://notes.example.org/blog/' })).toEqual([
    'url is "https://notes.example.org/blog/" in structured data, but the canonical address is "https://notes.example.org/blog/quiet-launch/"',
  ]);
  expect(messages({ author: { name: 'Ada', url: 'https://notes.example.org/authors/bea/' } })).toEqual([
    'article:author is "https://notes.example.org/authors/ada/", but structured data names "Ada"',
  ]);
  const facebook = { 'article:author': '<meta property="article:author" content="https://www.facebook.com/ada">' };
  expect(messages({ author: { name: 'Ada', url: 'https://notes.example.org/authors/ada/' } }, facebook)).toEqual([]);
  const byName = { 'article:author': '<meta property="article:author" content="Ada Rossi">' };
  expect(messages({ author: { name: 'Ada Rossi' } }, byName)).toEqual([]);
});
