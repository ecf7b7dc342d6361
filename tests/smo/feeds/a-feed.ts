import { SaxesParser } from 'saxes';
import { feedsOf, writeFeed, type FeedItem, type FeedPage, type FeedSources } from '#smo/feeds/index.ts';
import type { Site } from '#smo';

/** A picture as a caller knows it. */
export const picture = {
  url: 'https://notes.example.org/p.jpg',
  width: 1200,
  height: 630,
  type: 'image/jpeg',
  bytes: 48_213,
  alt: 'A "quoted" & small picture',
};

const guideWords = { feedWhat: 'This is a feed.', feedHow: 'Copy its address into a reader.' };

/** What the host gives: every page has one paragraph of text unless `itemOf` says otherwise. */
export function feedSources(site: Site, itemOf: (page: FeedPage) => Partial<FeedItem> = () => ({})): FeedSources {
  const items = new Map<string, FeedItem>();
  return {
    site,
    itemOf: (page) => {
      const item = items.get(page.path) ?? { page, html: `<p>${page.id} &amp; more</p>`, ...itemOf(page) };
      items.set(page.path, item);
      return item;
    },
    wordsOf: (locale) => ({ ...site.wordsOf(locale), ...guideWords }),
  };
}

/** The file at a path, as the host would write it. */
export function written(sources: FeedSources, path: string): string {
  for (const feed of feedsOf(sources.site)) {
    const document = feed.documents.find((document) => document.path === path);
    if (document) return writeFeed(feed, document, sources);
  }
  throw new Error(`no feed is planned at ${path}: ${pathsOf(sources.site).join(', ')}`);
}

/** Where all files of all feeds stand. */
export function pathsOf(site: Site): string[] {
  return feedsOf(site).flatMap(({ documents }) => documents.map(({ path }) => path));
}

/** @throws where a text is no well-formed XML with namespaces */
export function wellFormed(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return xml;
}
