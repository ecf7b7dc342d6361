import type { Site } from '../site.ts';
import { atom } from './atom.ts';
import type { FeedFormat } from './feeds-config.ts';
import type { FeedInput } from './feed-input.ts';
import type { FeedWords } from './guide.ts';
import { itemFacts, type FeedItem, type ItemFacts } from './item.ts';
import { jsonFeed } from './json-feed.ts';
import type { FeedDocument, FeedPage, FeedPlan } from './plan.ts';
import { rss } from './rss.ts';
import { weekId } from './tag-uri.ts';

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
  const items = document.items.map((page, index) => weekly(itemFacts(itemOf(page), site), document, index, site));
  return writers[feed.format]({ feed, document, items, site, words: wordsOf(feed.locale) });
}

/** The same term comes again in a later week, as another item: what was read then stays read. */
function weekly(facts: ItemFacts, { weeks }: FeedDocument, index: number, { config }: Site): ItemFacts {
  const week = weeks?.[index];
  return week ? { ...facts, id: weekId(week.week, week.term.locale, config), published: week.begins, updated: week.begins } : facts;
}
