import { timeOf } from '../date.ts';
import { plainValue } from '../metadata/plain-value.ts';
import type { Site } from '../site.ts';
import { namespaces } from './namespaces.ts';
import type { TextFile } from './sitemap.ts';
import { xmlDocument } from '../xml.ts';

const day = 24 * 60 * 60 * 1000;
/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const limits = { age: 2 * day, urls: 1000 };

/**
 * `/news-sitemap.xml`: the articles that were published in the two days before the site's clock, the newest first; none
 * where there are none, or where the configuration asks for none.
 */
export function newsSitemap(site: Site): TextFile | undefined {
  if (!site.config.feeds.news) return undefined;
  const oldest = Date.parse(site.now) - limits.age;
  const articles = site.locales
    .flatMap((locale) => site.of('article', locale))
    .filter((page) => page.canonical === page.url && timeOf(page.published) > oldest)
    .toSorted((a, b) => timeOf(b.published) - timeOf(a.published))
    .slice(0, limits.urls);
  if (articles.length === 0) return undefined;
  const url = articles.map((page) => ({
    loc: page.url,
    'news:news': {
      'news:publication': { 'news:name': plainValue(site.config.name), 'news:language': newsLanguage(page.locale) },
      'news:publication_date': page.published,
      'news:title': plainValue(page.title),
    },
  }));
  return { path: '/news-sitemap.xml', text: xmlDocument({ urlset: { '@xmlns': namespaces.sitemap, '@xmlns:news': namespaces.news, url } }) };
}

/** The language alone; only Chinese is told apart by its script. */
function newsLanguage(locale: string): string {
  const lower = locale.toLowerCase();
  if (lower === 'zh-cn' || lower === 'zh-tw') return lower;
  return lower.split('-')[0] ?? lower;
}
