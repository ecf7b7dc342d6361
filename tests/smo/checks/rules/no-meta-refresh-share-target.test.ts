import { expect, test } from 'vitest';
import { noMetaRefreshShareTarget } from '#smo/checks/rules/no-meta-refresh-share-target.ts';
import { findingsIn } from '../../../support/example-site.ts';

const { passes } = noMetaRefreshShareTarget.examples;

test('the hint holds what is missing, ready to paste', () => {
  expect(findingsIn(noMetaRefreshShareTarget, noMetaRefreshShareTarget.examples.fails)[0]).toMatchObject({
    message: 'the page only sends on to /blog/quiet-launch/, without a canonical address and noindex',
    hint: 'add <link rel="canonical" href="https://notes.example.org/blog/quiet-launch/"> <meta name="robots" content="noindex">',
  });
});

test('a sound stub in the sitemap is told', () => {
  const found = findingsIn(noMetaRefreshShareTarget, {
    ...passes,
    files: { 'sitemap-0.xml': '<urlset><url><loc>https://notes.example.org/old/</loc></url></urlset>' },
  });
  expect(found.map(({ message }) => message)).toEqual(['the sitemap names /old/, which only sends on']);
});

test('a page that reads itself anew sends nobody on', () => {
  expect(findingsIn(noMetaRefreshShareTarget, { head: { robots: '<meta http-equiv="refresh" content="300">' } })).toEqual([]);
});
