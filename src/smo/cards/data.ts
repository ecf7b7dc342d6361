import { localizedText } from '../config.ts';
import { longDate } from '../date.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { fill } from '../words.ts';
import type { CardData, CardPhoto } from './template.ts';
import type { cardTemplates } from './templates/index.ts';

/** The template of a page that asks for none. */
export const templateOfKind: Readonly<Record<Page['kind'], keyof typeof cardTemplates>> = {
  home: 'list',
  list: 'list',
  page: 'list',
  article: 'article',
  term: 'term',
  topic: 'topic',
  author: 'author',
};

/** What a page's card says, in the page's language. `photoOf` gives a picture file with its digest, or nothing to leave it out. */
export function cardData(page: Page, site: Site, photoOf: (file: string) => CardPhoto | undefined): CardData {
  const { config } = site;
  const { locale } = page;
  const words = site.wordsOf(locale);
  const local = (text: Readonly<Record<string, string>>) => localizedText(text, locale, config.defaultLocale);
  const base = { title: page.share.title ?? page.title, site: config.name, host: new URL(config.url).host };
  switch (page.kind) {
    case 'article':
      return {
        ...base,
        topic: page.topics[0] && local(page.topics[0].label),
        author: page.authors.map((author) => author.name).join(' · ') || undefined,
        date: longDate(page.published, locale, config.timeZone),
        readingTime: fill(words.readingTime, { minutes: page.minutes }),
        photo: page.cover && photoOf(page.cover.file),
      };
    case 'term':
      return { ...base, label: words.term, text: page.definition };
    case 'topic':
      return { ...base, title: page.share.title ?? local(page.topic.label), text: page.share.description ?? local(page.topic.description) };
    case 'author':
      return {
        ...base,
        title: page.share.title ?? page.author.name,
        role: local(page.author.role) || undefined,
        text: local(page.author.bio) || undefined,
        photo: page.author.portrait && photoOf(page.author.portrait.file),
      };
    case 'home':
      return { ...base, title: (config.tagline && local(config.tagline)) ?? page.title, text: page.description };
    default:
      return { ...base, text: page.share.description ?? page.description };
  }
}

/**
 * What the card says, as its alternative text: everything that can be read on it and the site's name, so that it tells
 * more than the title does.
 */
export function cardAlt(data: CardData): string {
  const head = data.label ? `${data.label}: ${data.title}` : data.title;
  const said = [head, data.text, data.role, data.author, data.date, data.readingTime, data.topic].filter((part) => part !== undefined && part !== '');
  return [...said, data.site].join(' · ');
}
