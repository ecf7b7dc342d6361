import type { ArticlePage, Page } from '../page.ts';
import type { Site } from '../site.ts';
import { fill } from '../words.ts';
import { authorsOf } from './authors.ts';
import { named, type HeadTag } from './head-tag.ts';

/**
 * What has no counterpart in Open Graph; title, description and image fall back to `og:*`. `twitter:card` makes the
 * picture large on X, Discord and Misskey; Slack and Discourse show the labels, which count in pairs only.
 */
export function twitterCard(page: Page, site: Site): HeadTag[] {
  const creator = authorsOf(page).find((author) => author.accounts['x'])?.accounts['x'];
  return [
    named('twitter:card', 'summary_large_image'),
    ...account('twitter:site', site.config.accounts['x']),
    ...account('twitter:creator', creator),
    ...(page.kind === 'article' ? labels(page, site) : []),
  ];
}

function account(name: string, handle: string | undefined): HeadTag[] {
  return handle ? [named(name, `@${handle.replace(/^@/u, '')}`)] : [];
}

/** Made once a language: to make a format costs a hundred times what using it does. */
const listFormats = new Map<string, Intl.ListFormat>();

function listFormat(locale: string): Intl.ListFormat {
  const known = listFormats.get(locale) ?? new Intl.ListFormat(locale);
  listFormats.set(locale, known);
  return known;
}

function labels(page: ArticlePage, site: Site): HeadTag[] {
  const words = site.wordsOf(page.locale);
  const names = listFormat(page.locale).format(page.authors.map((author) => author.name));
  const pairs = [[words.readingTimeLabel, fill(words.readingTime, { minutes: page.minutes })], ...(names ? [[words.writtenBy, names]] : [])];
  return pairs.flatMap(([label = '', data = ''], index) => [named(`twitter:label${index + 1}`, label), named(`twitter:data${index + 1}`, data)]);
}
