import { localizedText } from '../config.ts';
import type { ArticlePage, Page } from '../page.ts';
import type { Site } from '../site.ts';
import { authorUrl } from './authors.ts';
import { property, type HeadTag } from './head-tag.ts';

/** What Open Graph knows of a page's type besides `og:*`: `article:*` for articles, `profile:*` for authors. */
export function openGraphObject(page: Page, site: Site): HeadTag[] {
  if (page.kind === 'article') return articleProperties(page, site);
  // First and last name cannot be told from a name in one piece, so they are not guessed.
  return page.kind === 'author' ? [property('profile:username', page.author.id)] : [];
}

function articleProperties(page: ArticlePage, site: Site): HeadTag[] {
  const topics = page.topics.map((topic) => localizedText(topic.label, page.locale, site.config.defaultLocale));
  return [
    property('article:published_time', page.published),
    property('article:modified_time', page.updated ?? page.published),
    // ogp.me and Facebook want the address of a profile; Pinterest alone wants a name.
    ...page.authors.flatMap((author) => authorUrl(author, page.locale, site) ?? []).map((url) => property('article:author', url)),
    ...topics.slice(0, 1).map((topic) => property('article:section', topic)),
    ...topics.map((topic) => property('article:tag', topic)),
  ];
}
