import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { Page, Site } from '#smo';
import { collectingGrowth, GROWTH_OF_PAGES } from './collect-garbage.ts';
import { builtPages } from './built-pages.ts';
import { openFeedItems, type FeedItems, type Readings } from './feed-items.ts';
import { keepReadings, knownReadings } from './kept-readings.ts';
import { siteFiles } from './site-files.ts';

export interface WriteSiteFilesOptions {
  readonly site: Site;
  /** The folder of the build, with all pages and cards in it. */
  readonly folder: string;
  /** Where what is read of the pages is kept for the next build. */
  readonly cache: string;
  /** Digest of all programmes and of the configuration. */
  readonly sources: string;
  readonly logger: Pick<AstroIntegrationLogger, 'info'>;
}

/**
 * Writes feeds and everything else that carries the finished pages on. What the owner has put there (`public/robots.txt`)
 * stands.
 */
export async function writeSiteFiles({ site, folder, cache, sources, logger }: WriteSiteFilesOptions): Promise<void> {
  const known = knownReadings(cache, sources);
  const here = new Set(site.all.map(({ url }) => url));
  const readings: Readings = new Map([...known].filter(([url]) => here.has(url)));
  const items = openFeedItems(site, builtPages(folder, site.config), readings);
  const files = siteFiles({ site, items, picturesOf: await picturesOf(site, items) });
  const kept: string[] = [];
  const collect = collectingGrowth(GROWTH_OF_PAGES);
  for (const { path, text } of files) {
    if (!writeNew(join(folder, path), await text())) kept.push(path);
    collect();
  }
  const isNew = readings.size !== known.size || [...readings].some(([url, one]) => known.get(url) !== one);
  if (isNew) keepReadings(cache, sources, readings);
  if (kept.length > 0) logger.info(`your own ${kept.join(', ')} stands`);
}

/** @returns false where there is such a file already */
function writeNew(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return false;
    // Nearly all stand beside pages, in folders that are there.
    if (code !== 'ENOENT' || existsSync(dirname(file))) throw error;
    mkdirSync(dirname(file), { recursive: true });
    return writeNew(file, text);
  }
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
