import { z } from 'zod';
import { pathBelow, pictureAt, type BuiltSite } from '../../built/built-site.ts';
import { addressIn, articleNode, isNode, jsonLdGraph, listOf } from '../json-ld-graph.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';

const article = { '@context': 'https://schema.org', '@type': 'BlogPosting', headline: 'A quiet launch', image: 'https://notes.example.org/photos/launch.jpg' };
const head = { 'json-ld': `<script type="application/ld+json">${JSON.stringify(article)}</script>` };

export const jsonldImageSize = defineRule({
  id: 'jsonld-image-size',
  group: 'structured-data',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The picture that structured data gives an article exists and is large enough for a wide preview.',
    why: 'Google Discover shows a large picture only from 1200 pixels of width on, and no picture of an article below 50,000 pixels in all.',
    breaks: ['search'],
    source: 'https://developers.google.com/search/docs/appearance/structured-data/article',
  },
  options: z.strictObject({
    minWidth: z.int().min(1).default(1200).describe('Least width in pixels of the widest picture. Google’s advice for Discover.'),
    minPixels: z.int().min(1).default(50_000).describe('Least width times height in pixels. Google’s advice for articles.'),
  }),
  examples: {
    fails: { head, files: { 'photos/launch.jpg': { width: 640, height: 360 } } },
    passes: { head, files: { 'photos/launch.jpg': { width: 1600, height: 900 } } },
  },
  *page(page, { site, options }) {
    const node = isShared(page) ? articleNode(page) : undefined;
    if (!node) return;
    const graph = jsonLdGraph(page);
    const images = listOf(node.node['image']).flatMap((image) => {
      const whole = graph.resolve(image) ?? image;
      const address = addressIn(whole);
      return address === undefined ? [] : { address, ...sizeOf(whole, address, page.url, site) };
    });
    const repair = images.flatMap(({ address }) => [{ field: 'cover.image' }, { text: address }]);
    for (const { address, lost } of images)
      if (lost)
        yield {
          message: `structured data names the picture ${quoted(address)}, which is not in the folder`,
          hint: 'name a picture that is published',
          at: node.span,
          repair,
        };
    const known = images.filter(({ width }) => width > 0);
    const widest = known.toSorted((a, b) => b.width - a.width)[0];
    // Pictures elsewhere without stated sizes cannot be judged.
    if (!widest || known.length < images.length) return;
    const { width, height, address } = widest;
    const hint = 'give the post a cover of at least 1200×675 pixels';
    if (width < options.minWidth)
      yield {
        message: `the widest picture in structured data is ${width}×${height} (${quoted(address)}), expected at least ${options.minWidth} pixels of width`,
        hint,
        at: node.span,
        repair,
      };
    else if (width * height < options.minPixels)
      yield {
        message: `the picture in structured data has ${width}×${height} pixels, expected at least ${options.minPixels} in all`,
        hint,
        at: node.span,
        repair,
      };
  },
});

/** Pixels of the file, else as the node states them; `lost` where the folder should have it and does not. */
function sizeOf(image: unknown, address: string, base: string, site: BuiltSite): { width: number; height: number; lost: boolean } {
  const facts = pictureAt(site, address, base);
  if (facts && facts.format !== 'svg') return { width: facts.width, height: facts.height, lost: false };
  const path = pathBelow(site, address, base);
  const lost = path !== undefined && path !== '' && !site.files.has(path) && !/[?]/u.test(address);
  return isNode(image) ? { width: pixels(image['width']), height: pixels(image['height']), lost } : { width: 0, height: 0, lost };
}

/** `1200`, `"1200"`, `"1200 px"`, or a QuantitativeValue. */
function pixels(value: unknown): number {
  return Number.parseFloat(String(isNode(value) ? value['value'] : value)) || 0;
}
