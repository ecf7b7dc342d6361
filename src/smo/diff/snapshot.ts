import { z } from 'zod';
import type { BuiltFeed } from '../built/built-feed.ts';
import { linkOf, metaContent, type BuiltPage } from '../built/built-page.ts';
import { pictureAt, type BuiltSite } from '../built/built-site.ts';

const text = z.string().optional();

/** What others see of a page, as the head of its file says it. */
const pageSnapshot = z.strictObject({
  path: z.string(),
  title: text,
  description: text,
  shareTitle: text,
  shareDescription: text,
  siteName: text,
  image: text,
  imageAlt: text,
  /** Size in bytes and pixels of the picture, where it is a file of the site. */
  imageSize: text,
  canonical: text,
  robots: text,
  type: text,
  card: text,
  language: text,
  /** Sixteen hex digits over the prose. */
  prose: text,
  /** Where the page sends its visitors, when that is all it does. */
  redirect: text,
});
export type PageSnapshot = Readonly<z.output<typeof pageSnapshot>>;

const feedSnapshot = z.strictObject({
  path: z.string(),
  items: z.array(z.strictObject({ id: text, title: text, link: text, published: text, updated: text, content: text })),
});
export type FeedSnapshot = z.output<typeof feedSnapshot>;

/** The form of the file, counted up when it changes. */
const VERSION = 2;

export const snapshotSchema = z.strictObject({
  version: z.literal(VERSION),
  /** Where the site is served. */
  url: z.string(),
  pages: z.array(pageSnapshot),
  feeds: z.array(feedSnapshot),
});

/** All that others see of a site, small enough to be kept: what two builds are compared by. */
export type Snapshot = Readonly<z.output<typeof snapshotSchema>>;

export const snapshotOf = (url: string, pages: readonly PageSnapshot[], feeds: readonly FeedSnapshot[]): Snapshot => ({
  version: VERSION,
  url,
  pages: [...pages],
  feeds: [...feeds],
});

/** What others see of a built page. */
export function readPageSnapshot(page: BuiltPage, site: BuiltSite): PageSnapshot {
  const meta = (key: string) => metaContent(page, key);
  const image = meta('og:image');
  const picture = image === undefined ? undefined : pictureAt(site, image, page.url);
  return defined({
    path: page.path,
    title: page.titles[0]?.text,
    description: meta('description'),
    shareTitle: meta('og:title'),
    shareDescription: meta('og:description'),
    siteName: meta('og:site_name'),
    image,
    imageAlt: meta('og:image:alt'),
    imageSize: picture && `${picture.width}×${picture.height}, ${picture.bytes} bytes`,
    canonical: linkOf(page, 'canonical')?.href,
    robots: meta('robots'),
    type: meta('og:type'),
    card: meta('twitter:card'),
    language: page.lang,
    prose: page.prose === '' ? undefined : digest(page.prose),
    redirect: redirectOf(page),
  });
}

/** What a reader keeps of a built feed. @param digestOf for who reads many feeds, in which the same texts stand */
export function readFeedSnapshot({ path, items }: BuiltFeed, digestOf: (text: string) => string = digest): FeedSnapshot {
  return {
    path,
    items: items.map(({ id, title, link, published, updated, html }) => defined({ id, title, link, published, updated, content: html && digestOf(html) })),
  };
}

function redirectOf(page: BuiltPage): string | undefined {
  const refresh = page.metas.find(({ key, form }) => form === 'http-equiv' && key === 'refresh')?.content;
  return /^\s*0\s*;\s*url=\s*['"]?(.+?)['"]?\s*$/iu.exec(refresh ?? '')?.[1];
}

/**
 * Sixteen hex digits: enough to see that a text has changed. Two multiplicative hashes side by side, since a hash that
 * withstands attackers takes fifteen times as long over the texts of all feeds, and nobody gains by deceiving a report.
 */
export function digest(value: string): string {
  let [first, second] = [0x9e3779b9, 0x85ebca6b];
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0xc2b2ae35);
    second ^= second >>> 15;
  }
  return [mixed(first ^ (second >>> 16)), mixed(second ^ value.length)].map((half) => half.toString(16).padStart(8, '0')).join('');
}

/** The last step of MurmurHash3, which spreads near numbers. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Without the fields that are not there, as a file of JSON would have it. */
function defined<T extends object>(value: T): T {
  for (const key of Object.keys(value)) if (Reflect.get(value, key) === undefined) Reflect.deleteProperty(value, key);
  return value;
}
