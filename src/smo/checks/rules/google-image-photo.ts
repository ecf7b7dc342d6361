import { z } from 'zod';
import { pictureAt } from '../../built/built-site.ts';
import { networks } from '../../networks/index.ts';
import { addressIn, articleNode, jsonLdGraph, listOf } from '../json-ld-graph.ts';
import { defineRule } from '../rule.ts';
import { sharePicture } from '../share-picture.ts';
import { isShared } from '../shared-page.ts';

export const googleImagePhoto = defineRule({
  id: 'google-image-photo',
  group: 'picture',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'The structured data of an article name a photo of at least 1200 pixels in width and about 16:9, not the card with the title on it.',
    why: 'Google takes it for Discover and search, and asks there for large pictures without text and without a logo.',
    breaks: ['google'],
    source: 'https://developers.google.com/search/docs/appearance/google-discover',
  },
  options: z.strictObject({
    minWidth: z.int().min(1).default(networks.google.preview.pictures.large.value.width).describe('Least width in pixels.'),
    ratio: z.tuple([z.number(), z.number()]).default([1.6, 1.96]).describe('Smallest and largest width divided by height: 16:9, a tenth more or less.'),
  }),
  examples: {
    fails: { files: { 'photos/launch.jpg': { width: 800, height: 450 } } },
    passes: { files: { 'photos/launch.jpg': { width: 1200, height: 675 } } },
  },
  *page(page, { site, kind, options: { minWidth, ratio } }) {
    if (kind !== 'article' || !isShared(page)) return;
    const article = articleNode(page);
    const repair = [{ field: 'cover.image' }, { field: 'title' }];
    const hint = `give the article a photo in cover, at least ${minWidth} pixels wide and 16:9`;
    // Without structured data there is nothing to judge; the rules on them say what is missing.
    if (!article) return;
    const card = URL.parse(sharePicture(page, site)?.address ?? '', page.url)?.href;
    const addresses = listOf(article.node['image']).flatMap((image) => addressIn(jsonLdGraph(page).resolve(image) ?? image) ?? []);
    const photos = addresses.filter((address) => URL.parse(address, page.url)?.href !== card);
    if (addresses.length === 0) return;
    if (photos.length === 0) {
      yield { message: 'the picture in the structured data is the share card, expected a photo without text', hint, at: article.span, repair };
      return;
    }
    const sizes = photos.map((address) => pictureAt(site, address, page.url));
    // Pictures on other hosts cannot be judged; one that serves is enough.
    if (sizes.some((facts) => !facts?.width || (facts.width >= minWidth && facts.width / facts.height >= ratio[0] && facts.width / facts.height <= ratio[1])))
      return;
    const is = sizes.map((facts) => `${facts?.width}×${facts?.height}`).join(', ');
    yield {
      message: `the picture in the structured data has ${is} pixels, expected at least ${minWidth} in width and about 16:9`,
      hint,
      at: article.span,
      repair,
    };
  },
});
