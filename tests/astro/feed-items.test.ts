import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { openFeedItems, type Readings } from '#astro/feed-items.ts';
import { anArticleEntry, aSite } from '../support/a-site.ts';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Bytes in use once what is not needed is gone. */
function heapInUse(): number {
  if (typeof collect !== 'function') throw new Error('there is no collector');
  collect();
  return process.memoryUsage().heapUsed;
}

test('what is read of a page does not keep the page in memory', async () => {
  const entries = Array.from({ length: 40 }, (_, index) => anArticleEntry({ id: `post-${index}`, slug: `post-${index}`, title: `Post ${index}` }));
  const site = aSite({ content: { entries } });
  const readings: Readings = new Map();
  // Padded anew for each page: no two are the same string.
  const html = async ({ url }: { readonly url: string }) =>
    `<!doctype html><head><meta property="og:image" content="${url}card-of-the-page.jpg"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:image:alt" content="The card of the page"></head><!--${'x'.repeat(1_000_000)}--><div data-content><p>Some words <img src="${url}picture-in-the-text.jpg" alt="A picture"></p></div>`;
  const before = heapInUse();
  const { reading } = openFeedItems(site, { html, picture: async () => undefined }, readings);
  for (const page of site.all) if (page.kind === 'article') await reading(page);
  expect([...readings.values()][0]?.reading.images).toEqual([`${site.config.url}/blog/post-0/picture-in-the-text.jpg`]);
  expect(heapInUse() - before).toBeLessThan(5_000_000);
});
