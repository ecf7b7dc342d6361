import { expect, test } from 'vitest';
import { redirectChain } from '#smo/checks/rules/redirect-chain.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (files: Record<string, string>, options = {}) =>
  findingsIn(redirectChain, { files }, options).map(({ message, networks }) => `${message} [${networks?.join(' ') ?? ''}]`);
const redirects = (...lines: string[]) => ({ _redirects: lines.join('\n') });
const stub = (to: string) => `<html><head><meta http-equiv="refresh" content="0; url=${to}"></head></html>`;

test('finds chains, circles and ways over http', () => {
  expect(
    [
      found(redirects('# moved', '/a /b', '/b /c 302!', '/c /blog/quiet-launch/')),
      found(redirects('/a /b', '/b /a')),
      found(redirects('/a http://elsewhere.net/a 301')),
      found({ 'old/index.html': stub('/older/'), 'older/index.html': stub('/') }),
      found({ ...redirects('/a /old/'), 'old/index.html': stub('/') }),
    ].flat(),
  ).toMatchInlineSnapshot(`
    [
      "_redirects, line 2: "/a" takes 3 steps to "https://notes.example.org/blog/quiet-launch/", expected 1: no preview on Lemmy [lemmy]",
      "_redirects, line 3: "/b" takes 2 steps to "https://notes.example.org/blog/quiet-launch/", expected 1: no preview on Lemmy [lemmy]",
      "_redirects, line 1: "/a" leads in a circle: "https://notes.example.org/a" → "https://notes.example.org/b" → "https://notes.example.org/a" []",
      "_redirects, line 2: "/b" leads in a circle: "https://notes.example.org/b" → "https://notes.example.org/a" → "https://notes.example.org/b" []",
      "_redirects, line 1: "/a" leads over http: "http://elsewhere.net/a" [signal]",
      "/old/ sends its visitor on to "/older/", which sends him on to "/" []",
      "_redirects, line 1: "/a" takes 2 steps to "https://notes.example.org/", expected 1: no preview on Lemmy [lemmy]",
    ]
  `);
});

test('reads vercel.json', () => {
  const rules = {
    redirects: [
      { source: '/a', destination: '/b', permanent: true },
      { source: '/b', destination: '/' },
    ],
  };
  expect([found({ 'vercel.json': JSON.stringify(rules) }).length, found({ 'vercel.json': '{' }).length]).toEqual([1, 0]);
});

test.each([
  ['/a /blog/quiet-launch/ 301'],
  ['/old/* /blog/:splat 301'],
  ['/* /index.html 200'],
  ['/api/* https://api.example.net/:splat 200'],
  ['/a id=:id /b/:id 301'],
  // Hosts serve the page that is there, not the redirect.
  ['/x /blog/quiet-launch/', '/blog/quiet-launch/ /y'],
  ['nonsense', ''],
])('finds nothing in %s', (...lines) => {
  expect(found(redirects(...lines))).toEqual([]);
});

test('asks for absolute targets where it is told to', () => {
  expect(found(redirects('/a /blog/quiet-launch/'), { absolute: true })).toHaveLength(1);
});
