import type { BuiltFeed, BuiltPage, BuiltSite } from '#smo/built/index.ts';
import { digest, readFeedSnapshot, readPageSnapshot, snapshotOf, type FeedSnapshot, type PageSnapshot, type Snapshot } from '#smo/diff/index.ts';

/** A page of the build, as far as a report lists it. */
export interface RecordedPage {
  readonly snapshot: PageSnapshot;
  readonly file: string;
}

/** Where an item stands: in the file of a feed, so many items from its first. */
interface RecordedItem {
  readonly file: string;
  readonly index: number;
}

/** What a report needs of a build, written down while its pages stream by. What was written down of a page or feed before can be taken in its place. */
export interface BuildRecord {
  /** Undefined for what no report lists. */
  readonly page: (page: BuiltPage, site: BuiltSite) => RecordedPage | undefined;
  readonly recallPage: (page: RecordedPage | undefined, site: BuiltSite) => void;
  readonly feed: (feed: BuiltFeed) => FeedSnapshot;
  readonly recallFeed: (snapshot: FeedSnapshot, file: string) => void;
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
  const takePage = (page: RecordedPage | undefined, site: BuiltSite): void => {
    built = site;
    if (page) pages.push(page);
  };
  const takeFeed = (snapshot: FeedSnapshot, file: string): void => {
    feeds.push(snapshot);
    for (const [index, { link }] of snapshot.items.entries()) if (link !== undefined && !items.has(link)) items.set(link, { file, index });
  };
  return {
    pages,
    items,
    site: () => built,
    recallPage: takePage,
    recallFeed: takeFeed,
    page: (page, site) => {
      const snapshot = readPageSnapshot(page, site);
      // Cards that other sites put into frames are part of a page, not one.
      const isEmbed = snapshot.redirect === undefined && /\bnoindex\b/u.test(snapshot.robots ?? '') && page.path.endsWith('/embed/');
      const recorded = isEmbed ? undefined : { snapshot, file: page.file };
      takePage(recorded, site);
      return recorded;
    },
    feed: (feed) => {
      const snapshot = readFeedSnapshot(feed, digestOf);
      takeFeed(snapshot, feed.file);
      return snapshot;
    },
    snapshot: (url) =>
      snapshotOf(
        url,
        pages.map(({ snapshot }) => snapshot),
        feeds,
      ),
  };
}
