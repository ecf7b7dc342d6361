import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { property, type HeadTag } from './head-tag.ts';
import type { PagePictures } from './pictures.ts';

/** What every page says in Open Graph, with one og:image: of two, Apple shows both and Synapse takes the last. */
export function openGraph(page: Page, site: Site, { card }: PagePictures): HeadTag[] {
  const locale = site.wordsOf(page.locale).ogLocale;
  const others = new Set(page.translations.map((translation) => site.wordsOf(translation.locale).ogLocale));
  others.delete(locale);
  return [
    property('og:type', openGraphType(page)),
    property('og:title', page.share.title ?? page.title),
    property('og:description', page.share.description ?? page.description),
    property('og:url', page.canonical),
    property('og:site_name', site.config.name),
    property('og:locale', locale),
    ...[...others].map((other) => property('og:locale:alternate', other)),
    property('og:image', card.url),
    property('og:image:type', card.type),
    property('og:image:width', String(card.width)),
    property('og:image:height', String(card.height)),
    property('og:image:alt', card.alt),
  ];
}

/** Only what has a date is an article: Mastodon's news and Pinterest's pins expect one. */
function openGraphType({ kind }: Page): 'article' | 'profile' | 'website' {
  if (kind === 'article') return 'article';
  return kind === 'author' ? 'profile' : 'website';
}
