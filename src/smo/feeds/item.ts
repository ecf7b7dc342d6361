import { toHtml } from 'hast-util-to-html';
import { localizedText } from '../config.ts';
import type { Author } from '../entry.ts';
import { authorsOf, authorUrl } from '../metadata/authors.ts';
import { plainValue } from '../metadata/plain-value.ts';
import type { Site } from '../site.ts';
import { changedAt, publishedAt, type FeedPage } from './plan.ts';
import { itemId } from './tag-uri.ts';
import { legalText } from '../xml.ts';

/** What the caller knows of a page in feeds. */
export interface FeedItem {
  readonly page: FeedPage;
  /** The finished feed HTML of its article, addresses absolute; empty where there is none. */
  readonly html: string;
  readonly picture?: FeedPicture | undefined;
  /** Absolute address of an author's portrait. Default: nobody has one. */
  readonly avatarOf?: ((author: Author) => string | undefined) | undefined;
}

/** A picture as it stands on the disk. */
export interface FeedPicture {
  /** Absolute. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Media type: `image/jpeg`. */
  readonly type: string;
  /** Length of the file; it becomes the enclosure's. */
  readonly bytes: number;
  readonly alt?: string | undefined;
}

/** What every format says of an item, clean of what no XML document and no single line may hold. */
export interface ItemFacts {
  readonly id: string;
  /** Where the item stands on this site. */
  readonly url: string;
  /** Where a republished text was first published. */
  readonly original?: string | undefined;
  /** Plain text, one line. */
  readonly title: string;
  readonly summary: string;
  /** HTML; empty where the feed carries summaries or the page has no text. */
  readonly html: string;
  /** Instants. */
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly { readonly name: string; readonly url?: string | undefined; readonly avatar?: string | undefined }[];
  readonly topics: readonly { readonly id: string; readonly label: string }[];
  readonly picture?: FeedPicture | undefined;
}

/** Made once an item: an article stands in the feeds of its blog, its topics and its authors, in each format. */
const known = new WeakMap<FeedItem, { site: Site; facts: ItemFacts }>();

export function itemFacts(item: FeedItem, site: Site): ItemFacts {
  const found = known.get(item);
  if (found?.site === site) return found.facts;
  const facts = factsOf(item, site);
  known.set(item, { site, facts });
  return facts;
}

function factsOf({ page, html, picture, avatarOf }: FeedItem, site: Site): ItemFacts {
  const { config } = site;
  const published = publishedAt(page);
  const updated = changedAt(page);
  if (published === undefined || updated === undefined) throw new Error(`${page.path} has no date and can stand in no feed`);
  return {
    id: itemId(page, config),
    url: page.url,
    original: page.canonical === page.url ? undefined : page.canonical,
    title: line(page.title) || page.id,
    summary: line(page.description),
    html: config.feeds.content === 'full' ? wholeText(page, legalText(html).trim()) : '',
    published,
    updated,
    authors: authorsOf(page).map((author) => ({ name: line(author.name), url: authorUrl(author, page.locale, site), avatar: avatarOf?.(author) })),
    topics: page.topics.map((topic) => ({ id: topic.id, label: line(localizedText(topic.label, page.locale, config.defaultLocale)) })),
    picture,
  };
}

/** What a term is stands above its text on the page, and so it does in a reader that shows no summaries. */
function wholeText(page: FeedPage, html: string): string {
  if (page.kind !== 'term' || html === '') return html;
  return toHtml({ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: line(page.definition) }] }) + html;
}

function line(text: string): string {
  return legalText(plainValue(text));
}
