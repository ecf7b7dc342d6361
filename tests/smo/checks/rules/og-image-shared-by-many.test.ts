import { expect, test } from 'vitest';
import { ogImageSharedByMany } from '#smo/checks/rules/og-image-shared-by-many.ts';
import { findingsIn } from '../../../support/example-site.ts';

const article =
  '<!DOCTYPE html><html><head><title>Another</title><meta property="og:type" content="article"><meta property="og:image" content="https://notes.example.org/cards/quiet-launch.jpg"></head></html>';
const articles = (count: number, html = article) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`blog/p${index}/index.html`, html]));
const found = (files: Record<string, string>, options = {}) => findingsIn(ogImageSharedByMany, { files }, options).map(({ message }) => message);

test('counts the articles that share a picture, and says so once', () => {
  expect(found(articles(3))).toMatchInlineSnapshot(`
    [
      "4 articles share one picture, "https://notes.example.org/cards/quiet-launch.jpg": /blog/quiet-launch/, /blog/p0/, /blog/p1/ and 1 more",
    ]
  `);
});

test('lets a few share one, or more where the options say so', () => {
  expect([found(articles(2)), found(articles(9), { max: 10 })]).toEqual([[], []]);
});

test('leaves lists and pages that stay out of search aside', () => {
  expect([
    found(articles(5, article.replace('article', 'website'))),
    found(articles(5, article.replace('<title>', '<meta name="robots" content="noindex"><title>'))),
  ]).toEqual([[], []]);
});
