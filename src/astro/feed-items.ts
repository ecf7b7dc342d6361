import type { Nodes } from 'hast';
import type { Page, Site } from '#smo';
import { twinPath, type FeedItem, type FeedPage, type FeedPicture } from '#smo/feeds/index.ts';
import { feedHtml, markdown, readArticle } from '#smo/surfaces/index.ts';
import type { FinishedPages } from './finished-pages.ts';
import { modelDigest } from './model-digest.ts';
import { pageDigest } from './page-store.ts';
import { picturesInHead, type HeadPictures } from './pictures-in-head.ts';
import { valueDigest } from './value-digest.ts';

/** A finished page, read once for all that carries it on. */
export interface PageReading {
  /** Its text as feeds have it; empty for pages without one. */
  readonly html: string;
  /** Its text as Markdown; empty for pages without a Markdown twin. */
  readonly markdown: string;
  /** Absolute addresses of the pictures in its text. */
  readonly images: readonly string[];
  /** The pictures of its head. */
  readonly head: HeadPictures;
}

export interface FeedItems {
  /** The same value for the same page, so that its work is done once. */
  item(page: FeedPage): Promise<FeedItem>;
  reading(page: Page): Promise<PageReading>;
  /** Changes whenever the item does, or the page that it is made of. */
  itemDigest(page: FeedPage): Promise<string>;
  /** Changes whenever the model or the HTML of a page does. */
  pageDigest(page: Page): Promise<string>;
}

interface ReadPage {
  /** Of the HTML that was read. */
  readonly digest: string;
  readonly reading: PageReading;
}

/** Readings by the page's address, with the digest of what was read: they stay until the page changes. */
export type Readings = Map<string, ReadPage>;

/**
 * Reads finished pages as items of feeds, each once.
 * @param readings what was read before, by a server that answers more than once or by the last build; gets what is read
 */
export function openFeedItems(site: Site, pages: FinishedPages, readings: Readings = new Map()): FeedItems {
  const read = once((page: Page) => readPage(page, site, pages, readings));
  const reading = async (page: Page) => (await read(page)).reading;
  const avatar = async (id: string, locale: string) => {
    const page = site.find('author', id, locale);
    return page?.author.portrait && (await reading(page)).head.portrait;
  };
  const item = once(async (page: FeedPage): Promise<FeedItem> => {
    const found = await reading(page);
    const authors = page.kind === 'article' ? page.authors : [];
    const avatars = new Map(await Promise.all(authors.map(async ({ id }) => [id, await avatar(id, page.locale)] as const)));
    return {
      page,
      // Opened when a feed is made of it.
      get html() {
        return found.html;
      },
      picture: await pictureOf(page, found.head, pages),
      avatarOf: ({ id }) => avatars.get(id),
    };
  });
  const digest = once(async (page: Page) => valueDigest([modelDigest(page), (await read(page)).digest]));
  const itemDigest = once(async (page: FeedPage) => {
    const { picture, avatarOf } = await item(page);
    const avatars = page.kind === 'article' ? page.authors.map((author) => avatarOf?.(author)) : [];
    return valueDigest([await digest(page), picture, avatars]);
  });
  return { item, reading, itemDigest, pageDigest: digest };
}

async function readPage(page: Page, site: Site, pages: FinishedPages, readings: Readings): Promise<ReadPage> {
  const known = readings.get(page.url);
  if (known && known.digest === pages.digest?.(page)) return known;
  const html = await pages.html(page);
  const digest = pageDigest(html);
  if (known?.digest === digest) return known;
  // Copied, since its strings are pieces cut out of the page, and each of them would keep the whole page in memory.
  const reading = structuredClone(readHtml(html, page, site));
  const read = { digest, reading };
  readings.set(page.url, read);
  return read;
}

function readHtml(html: string, page: Page, site: Site): PageReading {
  const head = picturesInHead(html);
  if (!('body' in page)) return { html: '', markdown: '', images: [], head };
  const article = readArticle(html, { url: page.url });
  // Markdown costs several times what all feeds do.
  const isTwinned = twinPath(page, site) !== undefined;
  return { html: feedHtml(article), markdown: isTwinned ? markdown(article) : '', images: [...new Set(imagesIn(article.root))], head };
}

function imagesIn(node: Nodes, found: string[] = []): string[] {
  if (node.type === 'element' && node.tagName === 'img') found.push(String(node.properties['src']));
  else if ('children' in node) for (const child of node.children) imagesIn(child, found);
  return found;
}

/** The cover where there is one: a reader shows the title beside it, which the card holds already. */
async function pictureOf(page: FeedPage, { photo, card }: HeadPictures, pages: FinishedPages): Promise<FeedPicture | undefined> {
  const cover = page.kind === 'article' && page.cover && photo ? { ...photo, alt: page.cover.alt } : undefined;
  const picture = cover ?? card;
  const file = picture && (await pages.picture(picture.url));
  return file && { ...picture, ...file };
}

/** A work that is done once for each page. */
function once<P extends Page, T>(work: (page: P) => Promise<T>): (page: P) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (page) => {
    const result = known.get(page.url) ?? work(page);
    known.set(page.url, result);
    return result;
  };
}
