import sharp from 'sharp';
import { expect, test } from 'vitest';
import { buildSite, htmlAt } from '../../support/build-site.ts';
import { attribute, elementsOf } from '../../support/built-html.ts';
import { astroConfig, post, siteFolder } from '../../support/site-folder.ts';

test('a cover is encoded once a width: its post, lists and texts that show it have the same files', async () => {
  const root = await siteFolder('covers', {
    'astro.config.mjs': astroConfig({ failOn: 'never' }),
    'content/blog/en/newest.mdx': post({ id: 'newest', published: '2026-09-02' }),
    'content/blog/en/covered/index.mdx': post(
      { id: 'covered', published: '2026-09-01', cover: { image: './wall.jpg', alt: 'A wall' } },
      '![A wall](./wall.jpg)',
    ),
    'content/blog/en/covered/wall.jpg': await sharp({ create: { width: 1200, height: 675, channels: 3, background: '#b3361b' } })
      .jpeg()
      .toBuffer(),
  });
  const dist = await buildSite(root, { SMO_NOW: '2026-11-01T12:00:00Z' });
  const files = (path: string) =>
    elementsOf(htmlAt(dist, path))
      .filter((element) => element.tagName === 'img')
      .map((element) => attribute(element, 'srcset')?.split(', ') ?? []);
  const [cover = [], inText] = files('/blog/covered/');
  const [inList = []] = files('/blog/');
  expect(cover.length).toBeGreaterThan(1);
  expect(inText).toEqual(cover);
  expect(inList).toEqual(cover.slice(0, inList.length));
  expect([...dist.keys()].filter((path) => path.endsWith('.webp')).length).toBe(cover.length);
});
