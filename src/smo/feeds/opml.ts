import { plainValue } from '../metadata/plain-value.ts';
import type { Site } from '../site.ts';
import { feedsOf } from './plan.ts';
import { xmlDocument, type XmlNode } from '../xml.ts';

/** Where the list of all feeds stands, site-relative. */
export const opmlPath = '/feeds.opml';

/**
 * All feeds of the site as a list that readers take in at once (http://opml.org/spec2.opml): one group a language, each
 * feed once, in the first format that OPML has a name for; JSON Feed where there is no other.
 */
export function opml(site: Site): string {
  const { formats } = site.config.feeds;
  const format = formats.find((name) => name !== 'json') ?? formats[0];
  const groups = site.locales.flatMap((locale): XmlNode[] => {
    const feeds = feedsOf(site).filter((feed) => feed.locale === locale && feed.format === format);
    if (feeds.length === 0) return [];
    return [
      {
        '@text': site.wordsOf(locale).language,
        outline: feeds.map(({ title, description, url, page }) => ({
          '@text': plainValue(title),
          '@title': plainValue(title),
          '@type': 'rss',
          '@xmlUrl': url,
          '@htmlUrl': page.url,
          '@description': plainValue(description),
          '@language': locale,
        })),
      },
    ];
  });
  return xmlDocument({ opml: { '@version': '2.0', head: { title: plainValue(site.config.name) }, body: { outline: groups } } });
}
