import type { CollectionPage, ItemList, ListItem } from 'schema-dts';
import type { HomePage, ListPage, TopicPage } from '../../page.ts';
import type { Site } from '../../site.ts';
import { toUrl } from '../../url.ts';
import { about } from './blog-posting.ts';
import { nodeId, publisherId, webSiteId } from './ids.ts';

/** A page that leads to others: the home page, a list, a topic. */
export function collectionPage(page: HomePage | ListPage | TopicPage, site: Site): CollectionPage {
  return {
    '@type': 'CollectionPage',
    '@id': nodeId(page, 'page'),
    url: page.canonical,
    name: page.title,
    description: page.description,
    inLanguage: page.locale,
    isPartOf: { '@id': webSiteId(site) },
    ...(page.kind === 'home' && { about: { '@id': publisherId(site) } }),
    ...(page.kind === 'topic' && { about: about(page.topic, page.locale, site) }),
    // The glossary's terms name their set themselves: a list of hundreds would only repeat the page.
    ...(page.kind === 'list' && page.list === 'glossary' && { mainEntity: { '@id': nodeId(page, 'terms') } }),
    ...(page.kind === 'list' && page.list === 'blog' && { mainEntity: itemList(page.items, site) }),
  };
}

function itemList(paths: readonly string[], site: Site): ItemList {
  return {
    '@type': 'ItemList',
    itemListElement: paths.map((path, index): ListItem => ({ '@type': 'ListItem', position: index + 1, url: toUrl(site.config.url, path) })),
  };
}
