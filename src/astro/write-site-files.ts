import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { Page, Site } from '#smo';
import { collectingGrowth, GROWTH_OF_PAGES } from './collect-garbage.ts';
import { builtPages } from './built-pages.ts';
import { openFeedItems, type FeedItems, type Readings } from './feed-items.ts';
import { keepReadings, knownReadings } from './kept-readings.ts';
import { modelDigest } from './model-digest.ts';
import { plainConfig } from './plain-config.ts';
import type { PublishedFiles } from './published-files.ts';
import { putNew } from './put-new.ts';
import { siteFiles } from './site-files.ts';
import { valueDigest } from './value-digest.ts';

export interface WriteSiteFilesOptions {
  readonly site: Site;
  /** The folder of the build, with all pages and cards in it. */
  readonly folder: string;
  /** Digests of pages that nobody can have changed since they were finished, by their file in the folder. */
  readonly digests?: ReadonlyMap<string, string> | undefined;
  /** Files that need not be made again. */
  readonly published: Pick<PublishedFiles, 'take' | 'note'>;
  /** Where what is read of the pages is kept for the next build. */
  readonly cache: string;
  /** Digest of all programmes and of the configuration. */
  readonly sources: string;
  readonly logger: Pick<AstroIntegrationLogger, 'info'>;
}

/**
 * Writes feeds and everything else that carries the finished pages on; what is made of the same as what is published is
 * taken from there. What the owner has put there (`public/robots.txt`) stands.
 */
export async function writeSiteFiles({ site, folder, digests, published, cache, sources, logger }: WriteSiteFilesOptions): Promise<void> {
  const known = knownReadings(cache, sources);
  const here = new Set(site.all.map(({ url }) => url));
  const readings: Readings = new Map([...known].filter(([url]) => here.has(url)));
  const items = openFeedItems(site, builtPages(folder, site.config, digests), readings);
  const files = siteFiles({ site, items, picturesOf: await picturesOf(site, items) });
  const frame = frameDigest(site);
  const kept: string[] = [];
  const collect = collectingGrowth(GROWTH_OF_PAGES);
  for (const { path, madeOf, text } of files) {
    const key = madeOf && valueDigest([frame, await madeOf()]);
    if (key !== undefined && published.take(path, key)) continue;
    const target = join(folder, path);
    const whole = await text();
    if (!putNew(target, () => writeFileSync(target, whole, { flag: 'wx' }))) kept.push(path);
    else if (key !== undefined) published.note(path, key);
    collect();
  }
  const isNew = readings.size !== known.size || [...readings].some(([url, one]) => known.get(url) !== one);
  if (isNew) keepReadings(cache, sources, readings);
  if (kept.length > 0) logger.info(`your own ${kept.join(', ')} stands`);
}

/** What any file may be made of besides its own pages: the configuration, the words, and the pages that others link as their author, topic or list. */
function frameDigest({ config, words, all }: Site): string {
  return valueDigest([plainConfig(config), words, all.filter((page) => !('body' in page)).map(modelDigest)]);
}

/** The pictures that stand on pages and are the site's own, the cover or portrait first. */
async function picturesOf(site: Site, { reading }: FeedItems): Promise<(page: Page) => readonly string[]> {
  const known = new Map<Page, readonly string[]>();
  for (const page of site.listed) {
    const isPictured = 'body' in page || (page.kind === 'author' && page.author.portrait !== undefined);
    if (!isPictured) continue;
    const { images, head } = await reading(page);
    const first = page.kind === 'article' && page.cover ? head.photo?.url : head.portrait;
    const own = [first, ...images].filter((url) => url !== undefined).filter((url) => url.startsWith(`${site.config.url}/`));
    known.set(page, [...new Set(own)]);
  }
  return (page) => known.get(page) ?? [];
}
