import type { Author } from '../entry.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';

/** Who speaks on a page: the writers of an article, the author whose page it is, else nobody but the site. */
export function authorsOf(page: Page): readonly Author[] {
  if (page.kind === 'article') return page.authors;
  return page.kind === 'author' ? [page.author] : [];
}

/** Where an author is presented, absolute: their page in a locale, else their own site. */
export function authorUrl(author: Author, locale: string, site: Site): string | undefined {
  return site.find('author', author.id, locale)?.url ?? author.url;
}
