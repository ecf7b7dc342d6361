import { plainValue } from '../metadata/plain-value.ts';
import type { Site } from '../site.ts';
import type { Words } from '../words.ts';
import type { ItemFacts } from './item.ts';
import type { FeedDocument, FeedPlan } from './plan.ts';
import type { XmlNode } from '../xml.ts';

/** What a feed says of itself to a person who opens it in a browser. */
export interface FeedWords extends Pick<Words, 'dir' | 'older' | 'newer' | 'follow'> {
  /** This is a feed: … */
  readonly feedWhat: string;
  /** Copy its address into a feed reader … */
  readonly feedHow: string;
}

/** Made once a language and zone: to make a format costs a hundred times what using it does. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  dateFormats.set(key, known);
  return known;
}

/**
 * The feed as a page for people, in elements of XHTML, which RSS and Atom both allow beside their own and readers pass
 * over. Browsers show it with the style sheet of `feedCss`, without XSLT, which they are about to drop. It stands in the
 * feed's head, the one place where the W3C's feed validator expects XHTML.
 */
export function guide(feed: FeedPlan, document: FeedDocument, items: readonly ItemFacts[], site: Site, words: FeedWords): XmlNode {
  const { locale, title, description, page } = feed;
  const date = dateFormat(locale, site.config.timeZone);
  const follow = site.find('list', 'follow', locale);
  return {
    '@xmlns': 'http://www.w3.org/1999/xhtml',
    '@lang': locale,
    '@dir': words.dir,
    // Without it a phone would draw the page for a desk and shrink it.
    meta: { '@name': 'viewport', '@content': 'width=device-width, initial-scale=1' },
    header: {
      h1: { a: { '@href': page.url, '#text': plainValue(title) } },
      p: [plainValue(description), { strong: words.feedWhat }, words.feedHow],
      code: feed.url,
      ...(follow && { nav: { a: { '@href': follow.url, '#text': words.follow } } }),
    },
    ol: { li: items.map((item) => entry(item, date)) },
    ...neighbours(feed, document, words),
  };
}

function entry({ title, url, summary, published }: ItemFacts, date: Intl.DateTimeFormat): XmlNode {
  return {
    h2: { a: { '@href': url, '#text': title } },
    time: { '@datetime': published, '#text': date.format(Date.parse(published)) },
    p: summary,
  };
}

/** From the newest archive the way leads back to the feed itself. */
function neighbours(feed: FeedPlan, { archive, previousArchive, nextArchive }: FeedDocument, words: FeedWords): XmlNode {
  const newer = nextArchive ?? (archive ? feed.url : undefined);
  const links = [
    ...(newer === undefined ? [] : [{ '@href': newer, '#text': words.newer }]),
    ...(previousArchive === undefined ? [] : [{ '@href': previousArchive, '#text': words.older }]),
  ];
  return links.length === 0 ? {} : { footer: { a: links } };
}
