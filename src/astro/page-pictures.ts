import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { getEntry } from 'astro:content';
import { config, packageRoot, root } from 'virtual:passaparola';
import { openCardKit } from './card-kit.ts';
import { postersOf } from './posters-of.ts';
import { localizedText, toUrl, type Page, type PagePictures, type Site } from '#smo';

/** Google's Discover asks for 1200 px and more, without text: the cover, not the card (developers.google.com, Article images). */
const PHOTO_WIDTH = 1200;

/** The share picture of a page, and the pictures that its structured data names. */
export async function pagePictures(page: Page, site: Site): Promise<PagePictures> {
  const stored = await storedPictures(page);
  return {
    card: stored.share ? await ownCard(stored.share, page, site) : drawnCard(page, site),
    photo: stored.picture && (await asJpeg(stored.picture, site)),
    posters: Object.fromEntries(await Promise.all(stored.posters.map(async ([file, poster]) => [file, (await asJpeg(poster, site)).url] as const))),
  };
}

interface StoredPictures {
  readonly picture?: ImageMetadata | undefined;
  readonly share?: ImageMetadata | undefined;
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
    share: entry?.data.share,
    posters: (entry?.data.posters ?? []).flatMap((poster, index) => [[files[index] ?? '', poster] as const]),
  };
}

const kit = openCardKit(root, packageRoot, config.theme);

/** The card that is drawn for the page; the address is known before the drawing. */
function drawnCard(page: Page, site: Site): PagePictures['card'] {
  const plan = kit.plan(page, site);
  if (!plan) return defaultCard(page, site);
  const { path, width, height, type, alt } = plan;
  return { url: toUrl(site.config.url, path), width, height, type, alt };
}

/** For pages that nobody shares, the site's. */
function defaultCard(page: Page, { config }: Site): PagePictures['card'] {
  const { path, width, height, type, alt } = config.shareImage;
  return { url: toUrl(config.url, path), width, height, type, alt: page.share.alt ?? (localizedText(alt, page.locale, config.defaultLocale) || config.name) };
}

async function ownCard(picture: ImageMetadata, page: Page, site: Site): Promise<PagePictures['card']> {
  return { ...(await asJpeg(picture, site)), type: 'image/jpeg', alt: page.share.alt ?? page.title };
}

/** The picture as a JPEG at most 1200 px wide, which every network and search engine takes. */
async function asJpeg(picture: ImageMetadata, site: Site): Promise<{ url: string; width: number; height: number }> {
  const width = Math.min(PHOTO_WIDTH, picture.width);
  const height = Math.round((width * picture.height) / picture.width);
  const { src } = await getImage({ src: picture, width, height, format: 'jpeg', layout: 'none' });
  return { url: new URL(src, site.config.url).href, width, height };
}
