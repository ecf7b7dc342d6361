import type { BlogPosting, DefinedTerm, Thing } from 'schema-dts';
import { localizedText } from '../../config.ts';
import type { Topic } from '../../entry.ts';
import type { ArticlePage, MentionedTerm } from '../../page.ts';
import type { Site } from '../../site.ts';
import { toUrl } from '../../url.ts';
import type { PagePictures } from '../pictures.ts';
import { author } from './author.ts';
import { nodeId, publisherId, webSiteId } from './ids.ts';

/**
 * An article. A BlogPosting in a graph, never a WebPage or NewsArticle at the top: Mastodon would take title and
 * description from those instead of og:*.
 */
export function blogPosting(page: ArticlePage, site: Site, { photo, card }: PagePictures): BlogPosting {
  const { url, width, height } = photo ?? card;
  return {
    '@type': 'BlogPosting',
    '@id': nodeId(page, 'article'),
    mainEntityOfPage: page.canonical,
    url: page.canonical,
    headline: page.title,
    description: page.description,
    image: { '@type': 'ImageObject', url, width: `${width} px`, height: `${height} px` },
    datePublished: page.published,
    dateModified: page.updated ?? page.published,
    author: page.authors.map((writer) => author(writer, page.locale, site)),
    publisher: { '@id': publisherId(site) },
    inLanguage: page.locale,
    isPartOf: { '@id': webSiteId(site) },
    wordCount: page.body.words,
    ...(page.topics.length > 0 && { about: page.topics.map((topic) => about(topic, page.locale, site)) }),
    ...(page.mentions.length > 0 && { mentions: page.mentions.map((term) => mention(term, site)) }),
  };
}

/** A term that the text names, by the node that its own page describes. */
function mention({ title, path }: MentionedTerm, site: Site): DefinedTerm {
  return { '@type': 'DefinedTerm', '@id': nodeId({ url: toUrl(site.config.url, path) }, 'term'), name: title };
}

/** What a topic is about, by its name and, where it has one, its page. */
export function about(topic: Topic, locale: string, site: Site): Thing {
  const url = site.find('topic', topic.id, locale)?.url;
  return { '@type': 'Thing', name: localizedText(topic.label, locale, site.config.defaultLocale), ...(url && { url }) };
}
