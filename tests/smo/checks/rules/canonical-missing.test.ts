import { expect, test } from 'vitest';
import { canonicalMissing } from '#smo/checks/rules/canonical-missing.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (canonical: string, more: Record<string, string> = {}) =>
  findingsIn(canonicalMissing, { head: { canonical, ...more } }).map(({ message }) => message);
const link = (href: string) => `<link rel="canonical" href="${href}">`;

test('asks for one that is absolute and secure', () => {
  expect(
    [
      found(''),
      found(link('/blog/')),
      found(link('http://notes.example.org/')),
      found(link('//notes.example.org/')),
      found(link('https://a.example/') + link('https://b.example/')),
    ].flat(),
  ).toMatchInlineSnapshot(`
    [
      "the page has no canonical link",
      "the canonical link is "/blog/", expected an absolute address that starts with https://",
      "the canonical link is "http://notes.example.org/", expected an absolute address that starts with https://",
      "the canonical link is "//notes.example.org/", expected an absolute address that starts with https://",
      "the page has 2 canonical links that differ: "https://a.example/", "https://b.example/"",
    ]
  `);
});

test('asks nothing of pages that stay out of search or only redirect', () => {
  expect([found('', { robots: '<meta name="robots" content="noindex">' }), found('', { refresh: '<meta http-equiv="refresh" content="0; url=/">' })]).toEqual([
    [],
    [],
  ]);
});
