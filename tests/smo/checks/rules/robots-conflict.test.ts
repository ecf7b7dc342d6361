import { expect, test } from 'vitest';
import { robotsConflict } from '#smo/checks/rules/robots-conflict.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (robots: string, files = {}) => findingsIn(robotsConflict, { head: { robots }, files }).map(({ message }) => message);
const meta = (content: string, name = 'robots') => `<meta name="${name}" content="${content}">`;

test('finds what contradicts itself, in one tag, in two, or in the headers', () => {
  expect(
    [
      found(meta('INDEX, NOINDEX')),
      found(meta('nosnippet, max-snippet:50')),
      found(meta('max-image-preview:large') + meta('max-image-preview:none')),
      found(meta('index'), { _headers: '/blog/*\n  X-Robots-Tag: noindex\n' }),
    ].flat(),
  ).toMatchInlineSnapshot(`
    [
      "the page asks search engines for index and noindex: the stricter one counts",
      "the page asks search engines for max-snippet:50 and nosnippet: the stricter one counts",
      "the page asks search engines for max-image-preview:large and max-image-preview:none: the stricter one counts",
      "the page asks search engines for index and noindex: the stricter one counts",
    ]
  `);
});

test.each([
  meta('noindex, nofollow'),
  meta('index') + meta('noindex', 'googlebot'),
  meta('nosnippet, max-snippet:0'),
  meta('all, max-image-preview:large, max-snippet:-1'),
])('finds nothing in %s', (robots) => {
  expect(found(robots, { _headers: '/drafts/*\n  X-Robots-Tag: noindex\n' })).toEqual([]);
});
