import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { buildSite, htmlAt, pagesOf, type Dist } from '../../support/build-site.ts';
import { elementsOf, jsonLdOf, linksOf, metaOf } from '../../support/built-html.ts';
import { filesHolding } from '../../support/found-bytes.ts';
import { brokenLinks } from '../../support/link-check.ts';
import { siteFolder } from '../../support/site-folder.ts';

let dist: Dist;
beforeAll(async () => {
  dist = await buildSite(await siteFolder('minimal', {}), { SMO_NOW: '2026-11-01T12:00:00Z' });
});

test('a site of one configuration, one line and four files of content builds', () => {
  const pages = [
    '/404.html',
    '/authors/mara/',
    '/blog/first-frost/',
    '/blog/',
    '/follow/',
    '/glossary/',
    '/glossary/rime/',
    '/',
    '/search/',
    '/topics/garden/',
  ];
  expect(pagesOf(dist)).toEqual(pages);
});

test('a post has what its preview needs', () => {
  const html = htmlAt(dist, '/blog/first-frost/');
  const meta = metaOf(html);
  const names = ['description', 'robots', 'og:type', 'og:title', 'og:url', 'og:site_name', 'og:locale', 'og:image', 'og:image:alt', 'article:published_time'];
  expect([elementsOf(html).find((element) => element.tagName === 'html')?.attrs, linksOf(html, 'canonical'), names.map((name) => meta[name])]).toEqual([
    expect.arrayContaining([{ name: 'lang', value: 'en' }]),
    ['https://field.example.org/blog/first-frost/'],
    [
      'What the garden says on the first cold morning, and what to do before noon.',
      'max-image-preview:large',
      'article',
      'The first frost',
      'https://field.example.org/blog/first-frost/',
      'Field notes',
      'en_GB',
      expect.stringMatching(/^https:\/\/field\.example\.org\/cards\/en-blog-first-frost-[0-9a-f]{16}\.jpg$/u),
      expect.stringContaining('The first frost · '),
      '2026-10-12T00:00:00+00:00',
    ],
  ]);
  expect(jsonLdOf(html).map((thing) => thing['@type'])).toEqual(['BlogPosting', 'BreadcrumbList', 'WebSite', 'Organization']);
});

test('every page that is shared has a card of its own, of the size and form that its head declares', async () => {
  for (const path of pagesOf(dist).filter((page) => page !== '/404.html' && page !== '/search/')) {
    const meta = metaOf(htmlAt(dist, path));
    const file = new URL(meta['og:image'] ?? '').pathname;
    const { format, width, height, hasAlpha, space, exif, icc } = await sharp(dist.get(file.slice(1)) ?? dist.get(file)).metadata();
    expect([path, `image/${format}`, String(width), String(height), hasAlpha, space, exif, icc]).toEqual([
      path,
      meta['og:image:type'],
      meta['og:image:width'],
      meta['og:image:height'],
      false,
      'srgb',
      undefined,
      undefined,
    ]);
  }
});

test('texts name each other by id', () => {
  expect(htmlAt(dist, '/blog/first-frost/')).toContain('<a data-term="rime" interestfor="term-rime" href="/glossary/rime/">Rime</a>');
  expect(htmlAt(dist, '/glossary/rime/')).toContain('<a href="/blog/first-frost/">The first frost</a>');
});

test('every address leads somewhere, also to the icons that the owner has not drawn yet', () => {
  expect(brokenLinks(dist, 'https://field.example.org')).toEqual([]);
});

/** What the ledger compares with, under the product's name. */
const manifest = '.well-known/passaparola.json';

test('nothing of the site that comes with the product is in it', () => {
  for (const word of ['Passaparola', 'passaparola', 'Chiara', 'Literata', 'Bricolage', 'it_IT'])
    expect([word, filesHolding(dist, word).filter((file) => file !== manifest)]).toEqual([word, []]);
});

test('its words are the ones of the product, in its language', () => {
  const html = htmlAt(dist, '/');
  expect(['Skip to content', 'All articles', 'All terms'].filter((words) => !html.includes(words))).toEqual([]);
});

test('it loads no font', () => {
  expect(htmlAt(dist, '/')).toContain('--font-text:system-ui,sans-serif;');
  expect([...dist.keys()].filter((path) => /\.woff2?$/u.test(path))).toEqual([]);
});
