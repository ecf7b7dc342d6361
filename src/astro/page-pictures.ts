import { fileURLToPath } from 'node:url';
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { cacheDir } from 'astro:config/server';
import { getEntry } from 'astro:content';
import { config, packageRoot, root } from 'virtual:passaparola';
import { openCardKit, type CardKit, type SharePlan } from './card-kit.ts';
import { openCardStore } from './card-store.ts';
import type { FactsStore } from './own-picture.ts';
import { postersOf } from './posters-of.ts';
import { runningBuild } from './running-build.ts';
import { localizedText, toUrl, type Page, type PagePictures, type Site } from '#smo';

/** Google's Discover asks for 1200 px and more, without text: the cover, not the card (developers.google.com, Article images). */
const PHOTO_WIDTH = 1200;

/** The share picture of a page, and the pictures that its structured data names. */
export async function pagePictures(page: Page, site: Site): Promise<PagePictures> {
  const stored = await storedPictures(page);
  return {
    card: await shareCard(page, site),
    photo: stored.picture && (await asJpeg(stored.picture, site)),
    posters: Object.fromEntries(await Promise.all(stored.posters.map(async ([file, poster]) => [file, (await asJpeg(poster, site)).url] as const))),
  };
}

interface StoredPictures {
  readonly picture?: ImageMetadata | undefined;
  /** By the file that the video names. */
  readonly posters: readonly (readonly [string, ImageMetadata])[];
}

async function storedPictures(page: Page): Promise<StoredPictures> {
  if (page.kind === 'author') {
    const entry = await getEntry('author', page.id);
    return { picture: entry?.data.picture, posters: [] };
  }
  if (!('body' in page)) return { posters: [] };
  const entry = await getEntry(page.kind, `${page.locale}/${page.id}`);
  const files = postersOf(page);
  return {
    picture: entry?.data.picture,
    posters: (entry?.data.posters ?? []).flatMap((poster, index) => [[files[index] ?? '', poster] as const]),
  };
}

let kit: CardKit | undefined;
let opened: FactsStore | undefined;
/** What is known of own pictures, where the build keeps its cards; opened with the first of them. */
const facts = (): FactsStore => (opened ??= openCardStore(fileURLToPath(new URL('cards/', cacheDir)), { now: Date.now, logger: console }));

/** A build has planned the cards of all its pages before the first is rendered. */
function sharePlan(page: Page, site: Site): SharePlan | undefined | Promise<SharePlan | undefined> {
  const build = runningBuild(root);
  if (build?.site === site) return build.planOf(page);
  kit ??= openCardKit(root, packageRoot, config.theme);
  return kit.sharePlan(page, site, page.share.image ? facts() : undefined);
}

/** The page's own picture or its card; the address is known before it is made. */
async function shareCard(page: Page, site: Site): Promise<PagePictures['card']> {
  const plan = await sharePlan(page, site);
  if (!plan) return defaultCard(page, site);
  const { path, width, height, type, alt } = plan;
  return { url: toUrl(site.config.url, path), width, height, type, alt };
}

/** For pages that nobody shares, the site's. */
function defaultCard(page: Page, { config }: Site): PagePictures['card'] {
  const { path, width, height, type, alt } = config.shareImage;
  return { url: toUrl(config.url, path), width, height, type, alt: page.share.alt ?? (localizedText(alt, page.locale, config.defaultLocale) || config.name) };
}

/** The picture as a JPEG at most 1200 px wide, which every network and search engine takes. */
async function asJpeg(picture: ImageMetadata, site: Site): Promise<{ url: string; width: number; height: number }> {
  const width = Math.min(PHOTO_WIDTH, picture.width);
  const height = Math.round((width * picture.height) / picture.width);
  const { src } = await getImage({ src: picture, width, height, format: 'jpeg', layout: 'none' });
  return { url: new URL(src, site.config.url).href, width, height };
}
