import { beforeAll, expect, test } from 'vitest';
import { buildSite, htmlAt, pagesOf, type Dist } from '../../support/build-site.ts';
import { attribute, elementsOf, jsonLdOf, linksOf, metaOf } from '../../support/built-html.ts';
import { addressesOf, brokenLinks } from '../../support/link-check.ts';
import { astroConfig, page, picture, post, siteFolder } from '../../support/site-folder.ts';

const url = 'https://preview.example.net/docs/sub';

let dist: Dist;
beforeAll(async () => {
  const photo = await picture();
  const root = await siteFolder('base-path', {
    'astro.config.mjs': astroConfig({ pageSize: 1, menu: ['about'] }),
    'content/pages/en/about.mdx': page(
      { id: 'about' },
      '[Home](/), [the frost](post:first-frost#before-noon), [the garden](topic:garden) and [Mara](author:mara).',
    ),
    'content/blog/en/pictured/index.mdx': post(
      { id: 'pictured', cover: { image: './cover.jpg', alt: 'A wall' } },
      '![A wall](./wall.jpg)\n\n![A card](/share.jpg)\n\n## A part\n\n[Up](#a-part), [the icon](/icon.svg)[^1].\n\n<Download file="./notes.pdf" title="Notes" />\n\n[^1]: A note.',
    ),
    'content/blog/en/pictured/cover.jpg': photo,
    'content/blog/en/pictured/wall.jpg': photo,
    'content/blog/en/pictured/notes.pdf': '%PDF',
  });
  dist = await buildSite(root, { SITE_URL: url, SMO_NOW: '2026-11-20T12:00:00Z' });
});

test('every address in the site leads to a file of it, every fragment to a place', () => {
  expect(brokenLinks(dist, url)).toEqual([]);
});

test('every address of a file or page starts with the base path', () => {
  const addresses = pagesOf(dist).flatMap((path) => addressesOf(htmlAt(dist, path)));
  expect(addresses.length).toBeGreaterThan(200);
  expect([...new Set(addresses.filter((address) => address.startsWith('/') && !address.startsWith('/docs/sub/')))]).toEqual([]);
});

test('what is said to networks and search engines is absolute and has the base path', () => {
  const html = htmlAt(dist, '/blog/pictured/');
  const meta = metaOf(html);
  expect([linksOf(html, 'canonical'), meta['og:url'], meta['og:image'], meta['article:author']]).toEqual([
    [`${url}/blog/pictured/`],
    `${url}/blog/pictured/`,
    expect.stringMatching(new RegExp(`^${url}/cards/en-blog-pictured-[0-9a-f]{16}\\.jpg$`, 'u')),
    `${url}/authors/mara/`,
  ]);
  const own = JSON.stringify(jsonLdOf(html)).match(/https:\/\/preview\.example\.net[^"]*/gu) ?? [];
  expect(own.length).toBeGreaterThan(5);
  expect(own.filter((address) => !address.startsWith(`${url}/`))).toEqual([]);
  expect(html).not.toContain('field.example.org');
});

test('a site elsewhere than it is configured for asks search engines to stay away, on every page', () => {
  expect(pagesOf(dist).filter((path) => !metaOf(htmlAt(dist, path))['robots']?.includes('noindex'))).toEqual([]);
});

test('the search finds its index', () => {
  const form = elementsOf(htmlAt(dist, '/search/')).find((element) => attribute(element, 'data-search') !== undefined);
  expect([form && attribute(form, 'data-search'), dist.has('pagefind/pagefind.js')]).toEqual(['/docs/sub/pagefind/pagefind.js', true]);
});

test('lists in several pages lead on', () => {
  expect(linksOf(htmlAt(dist, '/blog/'), 'next')).toEqual([`${url}/blog/page/2/`]);
});
