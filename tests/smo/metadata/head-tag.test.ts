import { mergeHeadTags, type HeadTag } from '#smo';
import { describe, expect, it } from 'vitest';
import { headTagKey } from '#smo/metadata/head-tag.ts';

const tag = (tag: HeadTag['tag'], attrs: HeadTag['attrs'], content?: string): HeadTag => (content === undefined ? { tag, attrs } : { tag, attrs, content });

describe('headTagKey', () => {
  it.each([
    ['two titles', tag('title', {}, 'A'), tag('title', {}, 'B')],
    ['two descriptions', tag('meta', { name: 'description', content: 'A' }), tag('meta', { name: 'Description', content: 'B' })],
    ['a property written as a name', tag('meta', { property: 'og:title', content: 'A' }), tag('meta', { name: 'og:title', content: 'B' })],
    ['two charsets', tag('meta', { charset: 'utf-8' }), tag('meta', { charset: 'latin1' })],
    ['two canonical addresses', tag('link', { rel: 'canonical', href: '/a' }), tag('link', { rel: 'canonical', href: '/b' })],
    [
      'two versions in a language',
      tag('link', { rel: 'alternate', hreflang: 'it', href: '/a' }),
      tag('link', { rel: 'alternate', hreflang: 'it', href: '/b' }),
    ],
    ['two icons of a type', tag('link', { rel: 'icon', type: 'image/svg+xml', href: '/a' }), tag('link', { rel: 'icon', type: 'image/svg+xml', href: '/b' })],
    ['two blocks of structured data', tag('script', { type: 'application/ld+json' }, '{}'), tag('script', { type: 'application/ld+json' }, '[]')],
    ['a script twice', tag('script', { src: '/a.js', defer: '' }), tag('script', { src: '/a.js' })],
  ])('is the same for %s', (_, a, b) => {
    expect(headTagKey(a)).toBe(headTagKey(b));
  });

  it.each([
    ['two topics', tag('meta', { property: 'article:tag', content: 'A' }), tag('meta', { property: 'article:tag', content: 'B' })],
    ['two authors', tag('meta', { property: 'article:author', content: 'A' }), tag('meta', { property: 'article:author', content: 'B' })],
    ['the colour of light and dark', tag('meta', { name: 'theme-color', media: '(light)' }), tag('meta', { name: 'theme-color', media: '(dark)' })],
    [
      'two feeds',
      tag('link', { rel: 'alternate', type: 'application/rss+xml', href: '/a' }),
      tag('link', { rel: 'alternate', type: 'application/rss+xml', href: '/b' }),
    ],
    ['icons of two sizes', tag('link', { rel: 'icon', sizes: '32x32', href: '/a' }), tag('link', { rel: 'icon', sizes: '192x192', href: '/a' })],
    ['two profiles', tag('link', { rel: 'me', href: '/a' }), tag('link', { rel: 'me', href: '/b' })],
    ['two inline scripts', tag('script', {}, 'a()'), tag('script', {}, 'b()')],
  ])('differs for %s', (_, a, b) => {
    expect(headTagKey(a)).not.toBe(headTagKey(b));
  });
});

describe('mergeHeadTags', () => {
  const title = tag('title', {}, 'A');
  const robots = tag('meta', { name: 'robots', content: 'max-image-preview:large' });
  const me = tag('link', { rel: 'me', href: 'https://a.example.org' });

  it('puts an override in the place of its default and new tags after', () => {
    const noindex = tag('meta', { name: 'robots', content: 'noindex' });
    expect(mergeHeadTags([title, robots], [me, noindex])).toEqual([title, noindex, me]);
  });

  it('takes the last of two overrides, once', () => {
    expect(mergeHeadTags([title], [tag('title', {}, 'B'), tag('title', {}, 'C')])).toEqual([tag('title', {}, 'C')]);
  });

  it('gives the defaults when nothing is overridden', () => {
    expect(mergeHeadTags([title, robots], [])).toEqual([title, robots]);
  });
});
