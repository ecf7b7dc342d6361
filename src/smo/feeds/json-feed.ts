import { plainValue } from '../metadata/plain-value.ts';
import { toUrl } from '../url.ts';
import type { FeedInput } from './feed-input.ts';
import type { ItemFacts } from './item.ts';
import { onceAnItem, withItems } from './item-text.ts';

/** A JSON Feed 1.1 document (https://www.jsonfeed.org/version/1.1/). Archives follow one another by `next_url`. */
export function jsonFeed({ feed, document, items, site }: FeedInput): string {
  const { config } = site;
  const icon = toUrl(config.url, config.publisher.logo);
  const empty = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: plainValue(feed.title),
    home_page_url: feed.page.url,
    feed_url: document.url,
    description: plainValue(feed.description),
    next_url: document.previousArchive,
    icon,
    favicon: icon,
    language: feed.locale,
    authors: [{ name: config.publisher.name, url: toUrl(config.url, '/') }],
    hubs: config.feeds.hub === undefined || document.archive ? undefined : [{ type: 'WebSub', url: config.feeds.hub }],
    items: [],
  });
  return withItems(empty, items.map(itemText).join(','), ']}');
}

const itemText = onceAnItem((item) => JSON.stringify(jsonItem(item)));

function jsonItem({ picture, ...item }: ItemFacts) {
  return {
    id: item.id,
    url: item.url,
    external_url: item.original,
    title: item.title,
    // One of the two must be there.
    ...(item.html === '' ? { content_text: item.summary } : { content_html: item.html }),
    summary: item.summary,
    image: picture?.url,
    banner_image: picture?.url,
    date_published: item.published,
    date_modified: item.updated,
    authors: item.authors.length === 0 ? undefined : item.authors,
    tags: item.topics.length === 0 ? undefined : item.topics.map(({ label }) => label),
  };
}
