import { expect, test } from 'vitest';
import { linkInternalBroken } from '#smo/checks/rules/link-internal-broken.ts';
import { findingsIn } from '../../../support/example-site.ts';

const hints = (href: string, example: { url?: string; files?: Record<string, string> } = {}, options?: unknown) =>
  findingsIn(linkInternalBroken, { body: `<a href="${href}">There</a>`, ...example }, options).map(({ hint }) => hint);

test.each([
  '/',
  '/?s=word',
  '/blog/quiet-launch',
  '../quiet-launch/#ten-readers',
  '/photos/launch.jpg',
  '/blog/rss.xml',
  '//elsewhere.example.net/gone/',
  'mailto:a@b.example',
  'tel:+39',
  'javascript:go()',
  '/cdn-cgi/l/email',
  '/api.php?x=1',
  '#gone',
])('%s is served', (href) => {
  expect(hints(href)).toEqual([]);
});

test('a page that is a file beside its folder, and what the host sends on, are served', () => {
  expect(hints('/about/', { files: { 'about.html': '<title>About</title>' } })).toEqual([]);
  expect(hints('/old/', { files: { _redirects: '/old / 301\n/moved/* /blog/:splat 301\n' } })).toEqual([]);
  expect(hints('/moved/a/', { files: { _redirects: '/moved/* /blog/:splat 301\n' } })).toEqual([]);
  expect(hints('/api/now', {}, { served: ['/api/'] })).toEqual([]);
});

test('the near miss is suggested, in the same folder or under the same name elsewhere', () => {
  expect(hints('/blog/quiet-lunch/')).toEqual(['did you mean "/blog/quiet-launch/"?']);
  expect(hints('/quiet-launch/')).toEqual(['did you mean "/blog/quiet-launch/"?']);
  expect(hints('/Blog/Quiet-Launch/')).toEqual(['did you mean "/blog/quiet-launch/"?']);
  expect(hints('/entirely/elsewhere/')).toEqual(['publish it, or take the link away (/blog/quiet-launch/)']);
  expect(hints('/%E0%A4%A/')).toEqual(['encode the path once: encodeURI(path)']);
});

test('what lacks its scheme is told so', () => {
  expect(hints('ada@example.org')).toEqual(['"mailto:ada@example.org"']);
  expect(hints('www.example.com/a')).toEqual(['"https://www.example.com/a"']);
});

test('below a base path only what forgot it is told', () => {
  const url = 'https://pages.example.org/notes';
  // The healthy home page forgets it too.
  const others = hints('/another-project/', { url });
  expect(hints('/blog/quiet-launch/', { url })).toEqual(['"/notes/blog/quiet-launch/"', ...others]);
  expect(others).toEqual(['"/notes/blog/quiet-launch/"', '"/notes/authors/ada/"']);
  expect(hints('/notes/gone/', { url })).toEqual(['publish it, or take the link away (/blog/quiet-launch/)', ...others]);
});

test('one link that stands twice is told once', () => {
  expect(findingsIn(linkInternalBroken, { body: '<a href="/gone/">a</a> <a href="/gone/">b</a>' })).toHaveLength(1);
});
