import { plainValue } from '../metadata/plain-value.ts';
import { toHref, toUrl } from '../url.ts';
import { feedCssPath } from './feed-css.ts';
import { newestOf, type FeedInput } from './feed-input.ts';
import { feedLinks } from './feed-links.ts';
import { guide } from './guide.ts';
import type { ItemFacts } from './item.ts';
import { onceAnItem, withItems } from './item-text.ts';
import { mediaElements } from './media.ts';
import { namespaces } from './namespaces.ts';
import { xmlDocument, xmlElements, type XmlNode } from '../xml.ts';

/** An RSS 2.0 document (https://www.rssboard.org/rss-specification, with the Best Practices Profile). */
export function rss({ feed, document, items, site, words }: FeedInput): string {
  const { config } = site;
  const title = plainValue(feed.title);
  const channel: XmlNode = {
    title,
    link: feed.page.url,
    description: plainValue(feed.description),
    language: feed.locale,
    lastBuildDate: rfc822(newestOf(items)),
    image: { url: toUrl(config.url, config.publisher.logo), title, link: feed.page.url },
    'atom:link': feedLinks(feed, document, config),
    ...(document.archive && { 'fh:archive': '' }),
    div: guide(feed, document, items, site, words),
  };
  const { atom, content, dc, fh, media } = namespaces;
  const empty = xmlDocument(
    { rss: { '@version': '2.0', '@xmlns:atom': atom, '@xmlns:content': content, '@xmlns:dc': dc, '@xmlns:fh': fh, '@xmlns:media': media, channel } },
    toHref(config.url, feedCssPath),
  );
  return withItems(empty, items.map(itemText).join(''), '</channel></rss>');
}

const itemText = onceAnItem((item) => xmlElements({ item: rssItem(item) }));

function rssItem(item: ItemFacts): XmlNode {
  const { picture } = item;
  return {
    title: item.title,
    link: item.url,
    guid: { '@isPermaLink': 'false', '#text': item.id },
    pubDate: rfc822(item.published),
    'atom:updated': item.updated,
    // RSS's own <author> wants an e-mail address.
    'dc:creator': item.authors.map(({ name }) => name),
    category: item.topics.map(({ label }) => label),
    // <source> wants the feed that a text was taken from; all we know is its page.
    'dc:source': item.original,
    description: htmlText(item.summary),
    'content:encoded': item.html === '' ? undefined : { '#cdata': item.html },
    enclosure: picture && { '@url': picture.url, '@length': picture.bytes, '@type': picture.type },
    ...mediaElements(picture),
  };
}

/** A description is HTML, also where it holds none. */
function htmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** RFC 822 with four digits for the year, in GMT: `Tue, 03 Mar 2026 08:00:00 GMT`. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
