import { expect, test } from 'vitest';
import { jsonldArticleFields } from '#smo/checks/rules/jsonld-article-fields.ts';
import { findingsIn } from '../../../support/example-site.ts';

const canonical = 'https://notes.example.org/blog/quiet-launch/';
const block = (...nodes: unknown[]) => ({
  head: { 'json-ld': `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes })}</script>` },
});
const messages = (...nodes: unknown[]) => findingsIn(jsonldArticleFields, block(...nodes)).map(({ message }) => message);
const dates = { datePublished: '2026-03-02', dateModified: '2026-03-02' };

test('authors and pictures that are named by reference are found, as Yoast writes them', () => {
  const article = {
    '@type': 'Article',
    headline: 'A',
    ...dates,
    image: { '@id': '#pic' },
    author: { '@id': '#ada' },
    mainEntityOfPage: { '@id': `${canonical}#webpage` },
  };
  const ada = { '@type': 'Person', '@id': '#ada', name: 'Ada', url: 'https://notes.example.org/authors/ada/' };
  expect(messages(article, ada, { '@type': 'ImageObject', '@id': '#pic', url: 'https://notes.example.org/photos/launch.jpg' })).toEqual([]);
  expect(messages(article, ada)).toEqual([]);
  expect(messages(article, { ...ada, url: undefined })).toEqual(['Article has no author.url']);
});

test('the address must be the canonical one', () => {
  const article = {
    '@type': 'BlogPosting',
    headline: 'A',
    ...dates,
    image: 'https://notes.example.org/photos/launch.jpg',
    author: 'Ada',
    mainEntityOfPage: 'https://notes.example.org/blog/',
  };
  expect(messages(article)).toEqual([`mainEntityOfPage is "https://notes.example.org/blog/", expected the canonical address "${canonical}"`]);
});

test('a list of posts, and a page that keeps out of search, are not judged', () => {
  expect(messages({ '@type': 'BlogPosting', headline: 'A' }, { '@type': 'BlogPosting', headline: 'B' })).toEqual([]);
  const { head } = block({ '@type': 'BlogPosting', headline: 'A' });
  expect(findingsIn(jsonldArticleFields, { head: { ...head, robots: '<meta name="robots" content="noindex">' } })).toEqual([]);
});
