import type { Site } from '../site.ts';
import { atom } from './atom.ts';
import type { FeedFormat } from './feeds-config.ts';
import type { FeedInput } from './feed-input.ts';
import type { FeedWords } from './guide.ts';
import { itemFacts, type FeedItem } from './item.ts';
import { jsonFeed } from './json-feed.ts';
import type { FeedDocument, FeedPage, FeedPlan } from './plan.ts';
import { rss } from './rss.ts';

const writers = { rss, atom, json: jsonFeed } as const satisfies Readonly<Record<FeedFormat, (input: FeedInput) => string>>;

/** What the caller gives besides the plan. */
export interface FeedSources {
  readonly site: Site;
  /** The item of a page; give the same value for the same page, then its work is done once. */
  readonly itemOf: (page: FeedPage) => FeedItem;
  /** The interface's words in a language. */
  readonly wordsOf: (locale: string) => FeedWords;
}

/**
 * One file of a feed, as text in UTF-8. Pure: the same site and items give the same bytes, whenever it is written.
 */
export function writeFeed(feed: FeedPlan, document: FeedDocument, { site, itemOf, wordsOf }: FeedSources): string {
  const items = document.items.map((page) => itemFacts(itemOf(page), site));
  return writers[feed.format]({ feed, document, items, site, words: wordsOf(feed.locale) });
}
