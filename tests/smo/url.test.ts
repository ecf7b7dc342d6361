import { basePath, encodePath, localePath, toHref, toUrl } from '#smo';
import { describe, expect, it } from 'vitest';

describe('addresses under a base path', () => {
  it.each([
    ['https://example.org', '', '/blog/x/', 'https://example.org/blog/x/'],
    ['https://example.org/', '', '/blog/x/', 'https://example.org/blog/x/'],
    ['https://example.org/docs', '/docs', '/docs/blog/x/', 'https://example.org/docs/blog/x/'],
    ['https://example.org/a/b/', '/a/b', '/a/b/blog/x/', 'https://example.org/a/b/blog/x/'],
  ])('at %s', (site, base, href, url) => {
    expect([basePath(site), toHref(site, '/blog/x/'), toUrl(site, '/blog/x/')]).toEqual([base, href, url]);
  });
});

describe('encodePath', () => {
  it.each([
    ['/blog/x/', '/blog/x/'],
    ['/glossary/perché/', '/glossary/perch%C3%A9/'],
    ['/glossary/c#/', '/glossary/c%23/'],
    ['/what?/', '/what%3F/'],
    ['/a b/"c"/', '/a%20b/%22c%22/'],
    ['/100%/', '/100%25/'],
    ['/日本/', '/%E6%97%A5%E6%9C%AC/'],
  ])('encodes %s once, and leaves the result as it is', (path, encoded) => {
    expect(encodePath(path)).toBe(encoded);
    expect(encodePath(encoded)).toBe(encoded);
  });

  it('keeps an escaped slash escaped', () => {
    expect(encodePath('/tcp%2Fip/')).toBe('/tcp%2Fip/');
  });
});

describe('localePath', () => {
  it.each([
    ['en', [], '/'],
    ['it', [], '/it/'],
    ['en', ['blog', 'x'], '/blog/x/'],
    ['it', ['blog', 'x'], '/it/blog/x/'],
  ])('%s %j', (locale, segments, path) => {
    expect(localePath(locale, 'en', ...segments)).toBe(path);
  });
});
