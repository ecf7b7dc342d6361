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

/** An Atom 1.0 document (RFC 4287). */
export function atom({ feed, document, items, site, words }: FeedInput): string {
  const { config } = site;
  const { atom, fh, media } = namespaces;
  const empty = xmlDocument(
    {
      feed: {
        '@xmlns': atom,
        '@xmlns:fh': fh,
        '@xmlns:media': media,
        '@xml:lang': feed.locale,
        id: feed.id,
        title: plainValue(feed.title),
        subtitle: plainValue(feed.description),
        updated: newestOf(items),
        // Entries without an author of their own, such as terms, have the feed's (4.2.1).
        author: { name: config.publisher.name, uri: toUrl(config.url, '/') },
        icon: toUrl(config.url, config.publisher.logo),
        link: [{ '@rel': 'alternate', '@type': 'text/html', '@href': feed.page.url }, ...feedLinks(feed, document, config)],
        ...(document.archive && { 'fh:archive': '' }),
        div: guide(feed, document, items, site, words),
      },
    },
    toHref(config.url, feedCssPath),
  );
  return withItems(empty, items.map(entryText).join(''), '</feed>');
}

const entryText = onceAnItem((item) => xmlElements({ entry: entry(item) }));

function entry(item: ItemFacts): XmlNode {
  const { picture, original } = item;
  return {
    id: item.id,
    title: item.title,
    published: item.published,
    updated: item.updated,
    author: item.authors.map(({ name, url }) => ({ name, uri: url })),
    link: [
      { '@rel': 'alternate', '@type': 'text/html', '@href': item.url },
      ...(original === undefined ? [] : [{ '@rel': 'via', '@type': 'text/html', '@href': original }]),
      ...(picture ? [{ '@rel': 'enclosure', '@type': picture.type, '@length': picture.bytes, '@href': picture.url }] : []),
    ],
    category: item.topics.map(({ id, label }) => ({ '@term': id, '@label': label })),
    summary: item.summary,
    content: item.html === '' ? undefined : { '@type': 'html', '#cdata': item.html },
    ...mediaElements(picture),
  };
}
