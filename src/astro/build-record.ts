import type { BuiltFeed, BuiltFeedItem, BuiltPage, BuiltSite } from '#smo/built/index.ts';
import { digest, readFeedSnapshot, readPageSnapshot, snapshotOf, type FeedSnapshot, type PageSnapshot, type Snapshot } from '#smo/diff/index.ts';

/** A page of the build, as far as a report lists it. */
export interface RecordedPage {
  readonly snapshot: PageSnapshot;
  readonly file: string;
}

/** An item of a feed, and the feed. */
interface RecordedItem {
  readonly feed: string;
  readonly item: BuiltFeedItem;
}

/** What a report needs of a build, written down while its pages stream by. */
export interface BuildRecord {
  readonly page: (page: BuiltPage, site: BuiltSite) => void;
  readonly feed: (feed: BuiltFeed) => void;
  readonly pages: readonly RecordedPage[];
  /** The first item that leads to an address, by that address. */
  readonly items: ReadonlyMap<string, RecordedItem>;
  /** Undefined until a page was seen. */
  readonly site: () => BuiltSite | undefined;
  readonly snapshot: (url: string) => Snapshot;
}

export function openRecord(): BuildRecord {
  const pages: RecordedPage[] = [];
  const feeds: FeedSnapshot[] = [];
  const items = new Map<string, RecordedItem>();
  let built: BuiltSite | undefined;
  const digests = new Map<string, string>();
  // The same item stands in the feeds of its blog, its topics and its authors.
  const digestOf = (text: string): string => {
    const made = digests.get(text) ?? digest(text);
    digests.set(text, made);
    return made;
  };
  return {
    pages,
    items,
    site: () => built,
    page: (page, site) => {
      built = site;
      const snapshot = readPageSnapshot(page, site);
      // Cards that other sites put into frames are part of a page, not one.
      const isEmbed = snapshot.redirect === undefined && /\bnoindex\b/u.test(snapshot.robots ?? '') && page.path.endsWith('/embed/');
      if (!isEmbed) pages.push({ snapshot, file: page.file });
    },
    feed: (feed) => {
      feeds.push(readFeedSnapshot(feed, digestOf));
      for (const item of feed.items) if (item.link !== undefined && !items.has(item.link)) items.set(item.link, { feed: feed.path, item });
    },
    snapshot: (url) =>
      snapshotOf(
        url,
        pages.map(({ snapshot }) => snapshot),
        feeds,
      ),
  };
}
