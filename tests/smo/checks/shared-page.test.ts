import { describe, expect, test } from 'vitest';
import { isCanonical, isDocument, isLaterPart, isShared } from '#smo/checks/shared-page.ts';
import type { Example, Rule } from '#smo/checks/rule.ts';
import { rules } from '#smo/checks/rules/index.ts';
import { exampleSite, findingsIn } from '../../support/example-site.ts';

const pageOf = (example: Example) => {
  const [page] = exampleSite(example).pages;
  if (!page) throw new Error('the example has a page');
  return page;
};

/** An example whose page says in its head that it is not there to be shared. */
function unshared({ head, html, ...example }: Example): Example {
  const noindex = '<meta name="robots" content="noindex">';
  return html === undefined
    ? { ...example, head: { ...head, robots: `${head?.['robots'] ?? ''}${noindex}` } }
    : { ...example, html: html.replace('<head>', `<head>${noindex}`) };
}

const judgesSharedPagesOnly: readonly Rule[] = Object.values(rules).filter(({ group }) => ['text', 'open-graph', 'networks'].includes(group));

describe('rules about previews', () => {
  test('are many', () => {
    expect(judgesSharedPagesOnly.length).toBeGreaterThan(40);
  });
  test.each(judgesSharedPagesOnly.map((rule) => [rule.id, rule] as const))('%s leaves a page alone that is kept out of search', (_id, rule) => {
    expect(findingsIn(rule, unshared(rule.examples.fails))).toEqual([]);
  });
  test.each(['html-under-1mb', 'head-meta-within-32kb', 'social-tags-in-head', 'social-tags-static', 'og-prefix-clean', 'heading-order'] as const)(
    '%s does too',
    (id) => {
      expect(findingsIn(rules[id], unshared(rules[id].examples.fails))).toEqual([]);
    },
  );
});

test.each([
  ['a page', {}, true, true],
  ['an error page', { file: '404.html' }, false, true],
  ['a page kept out of search', { head: { robots: '<meta name="robots" content="noindex, follow">' } }, false, true],
  ['a redirect stub', { html: '<!DOCTYPE html><title>Moved</title><meta http-equiv="refresh" content="0;url=/">' }, false, false],
  ['a proof of ownership', { html: 'google-site-verification: google1234.html' }, false, false],
  ['a fragment that has a heading', { html: '<h2>Comments</h2>' }, true, false],
] satisfies [string, Example, boolean, boolean][])('%s', (_what, example, shared, document) => {
  const page = pageOf(example);
  expect([isShared(page), isDocument(page)]).toEqual([shared, document]);
});

test.each([
  ['', true],
  ['https://notes.example.org/blog/quiet-launch/', true],
  ['https://notes.example.org/blog/quiet-launch/index.html', true],
  ['http://localhost:1313/blog/quiet-launch', true],
  ['https://notes.example.org/', false],
])('a page whose canonical address is "%s"', (href, expected) => {
  expect(isCanonical(pageOf({ head: { canonical: href && `<link rel="canonical" href="${href}">` } }))).toBe(expected);
});

test.each([
  ['blog/page/2/index.html', true],
  ['page3/index.html', true],
  ['blog/page-2.html', true],
  ['blog/homepage-2/index.html', false],
  ['blog/page/index.html', false],
])('%s', (file, expected) => {
  expect(isLaterPart(pageOf({ file }))).toBe(expected);
});
