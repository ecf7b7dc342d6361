import { timeOf } from '../date.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { toUrl } from '../url.ts';
import { namespaces } from './namespaces.ts';
import { xmlDocument, type XmlNode } from '../xml.ts';

/** The most that one sitemap may hold, its bytes uncompressed (https://www.sitemaps.org/protocol.html#index). */
export const sitemapLimits = { urls: 50_000, bytes: 50 * 1024 * 1024 };

/** A file of the site, by its site-relative path. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/**
 * `/sitemap.xml`: the listed pages that are canonical here, with their pictures, their other languages, and the day of
 * their last change where they have one. What does not fit in one file stands in `/sitemap-1.xml` and so on, and
 * `/sitemap.xml` is their index.
 * @param picturesOf absolute addresses of the pictures that belong to a page
 */
export function sitemap(site: Site, picturesOf: (page: Page) => readonly string[], limits = sitemapLimits): TextFile[] {
  const pages = site.listed.filter((page) => page.canonical === page.url);
  const parts = inParts(
    pages.map((page) => ({ modified: modifiedAt(page), node: urlOf(page, site, picturesOf(page)) })),
    limits,
  );
  const [only] = parts;
  if (parts.length === 1 && only) return [{ path: '/sitemap.xml', text: only.text }];
  const files = parts.map(({ text }, index) => ({ path: `/sitemap-${index + 1}.xml`, text }));
  const entries = files.map(({ path }, index) => ({ loc: toUrl(site.config.url, path), lastmod: parts[index]?.modified }));
  return [{ path: '/sitemap.xml', text: xmlDocument({ sitemapindex: { '@xmlns': namespaces.sitemap, sitemap: entries } }) }, ...files];
}

interface UrlEntry {
  readonly modified?: string | undefined;
  readonly node: XmlNode;
}

/** Halved until every part fits. */
function inParts(urls: readonly UrlEntry[], limits: typeof sitemapLimits): { text: string; modified?: string | undefined }[] {
  if (urls.length <= limits.urls) {
    const text = urlset(urls);
    if (urls.length < 2 || new TextEncoder().encode(text).length <= limits.bytes) return [{ text, modified: newest(urls) }];
  }
  const half = Math.ceil(urls.length / 2);
  return [...inParts(urls.slice(0, half), limits), ...inParts(urls.slice(half), limits)];
}

function urlset(urls: readonly UrlEntry[]): string {
  const { sitemap, image, xhtml } = namespaces;
  return xmlDocument({ urlset: { '@xmlns': sitemap, '@xmlns:image': image, '@xmlns:xhtml': xhtml, url: urls.map(({ node }) => node) } });
}

function newest(urls: readonly UrlEntry[]): string | undefined {
  return urls.flatMap(({ modified }) => modified ?? []).toSorted((a, b) => timeOf(b) - timeOf(a))[0];
}

function urlOf(page: Page, site: Site, pictures: readonly string[]): XmlNode {
  return {
    loc: page.url,
    lastmod: modifiedAt(page),
    'xhtml:link': alternates(page, site),
    // At most 1000 a page (https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps).
    'image:image': pictures.slice(0, 1000).map((loc) => ({ 'image:loc': loc })),
  };
}

/** What an editor says, `updated` else `published`; lists say nothing, since no one dates their changes. */
function modifiedAt(page: Page): string | undefined {
  return page.updated ?? (page.kind === 'article' || page.kind === 'term' ? page.published : undefined);
}

/** Every language of a page, its own included, and the one for readers of none of them. */
function alternates(page: Page, { config }: Site): XmlNode[] {
  if (page.translations.length === 0) return [];
  const versions = [page, ...page.translations].toSorted((a, b) => (a.locale < b.locale ? -1 : 1));
  const link = (hreflang: string, url: string) => ({ '@rel': 'alternate', '@hreflang': hreflang, '@href': url });
  const fallback = versions.find(({ locale }) => locale === config.defaultLocale);
  return [...versions.map(({ locale, url }) => link(locale, url)), ...(fallback ? [link('x-default', fallback.url)] : [])];
}
