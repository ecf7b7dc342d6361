import { expect, test } from 'vitest';
import type { Example } from '#smo/checks/rule.ts';
import { trailingSlashConsistent } from '#smo/checks/rules/trailing-slash-consistent.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (example: Example) => findingsIn(trailingSlashConsistent, example).map(({ message, severity }) => ({ message, severity }));
const bare = (canonical: string, body = '') =>
  `<!DOCTYPE html><html><head><title>A</title><link rel="canonical" href="${canonical}"></head><body>${body}</body></html>`;

test('tells identities from links, and counts the links', () => {
  const body = '<p><a href="/authors/ada">Ada</a> <a href="/authors/ada#bio">again</a></p>';
  expect(found({ body, head: { canonical: '<link rel="canonical" href="https://notes.example.org/blog/quiet-launch">' } })).toMatchInlineSnapshot(`
    [
      {
        "message": "canonical is "https://notes.example.org/blog/quiet-launch", expected a slash at its end: the host serves that without a redirect",
        "severity": undefined,
      },
      {
        "message": "a link is "/authors/ada", expected a slash at its end: the host serves that without a redirect (and 1 more on the page)",
        "severity": "warn",
      },
    ]
  `);
});

test('reads the sitemap', () => {
  expect(found({ files: { 'sitemap.xml': '<urlset><url><loc>https://notes.example.org/authors/ada</loc></url></urlset>' } })).toMatchInlineSnapshot(`
    [
      {
        "message": "an address of the sitemap is "https://notes.example.org/authors/ada", expected a slash at its end: the host serves that without a redirect",
        "severity": undefined,
      },
    ]
  `);
});

test('takes the form that the pages give as their own, where a host serves it', () => {
  const url = 'https://notes.mysite.net';
  const files = { 'index.html': null, 'sitemap.xml': null, 'a/index.html': bare(`${url}/a`), 'b/index.html': bare(`${url}/b`) };
  expect(found({ url, files, html: bare(`${url}/blog/quiet-launch`, '<a href="/a">A</a>') })).toEqual([]);
  expect(found({ url, files, html: bare(`${url}/blog/quiet-launch`, '<a href="/a">A</a> <a href="/b">B</a> <a href="/b/">B</a>') })).toHaveLength(1);
  // Links with a slash beside canonical addresses without one: a setting that was forgotten.
  expect(found({ url, files, html: bare(`${url}/blog/quiet-launch`, '<a href="/a/">A</a>') })).toHaveLength(3);
  expect(
    found({ url: 'https://ada.github.io', files: { ...files, 'a/index.html': '', 'b/index.html': '' }, html: bare('https://ada.github.io/blog/quiet-launch') }),
  ).toHaveLength(1);
});

test.each([
  '/favicon.ico',
  '/',
  'https://notes.example.org',
  'https://elsewhere.net/a',
  'mailto:ada@example.org',
  '#ten-readers',
  '?page=2',
  '/lost',
  '/plain',
  '../../',
])('finds nothing in a link to %s', (href) => {
  expect(found({ body: `<a href="${href}">A link</a>`, files: { 'plain.html': '' } })).toEqual([]);
});
