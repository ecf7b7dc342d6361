import { toHtml } from 'hast-util-to-html';
import { authorsOf, authorUrl } from '../metadata/authors.ts';
import { plainValue } from '../metadata/plain-value.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { toUrl } from '../url.ts';

/** Pixels of the embed card, and the seconds for which others may keep the answer. */
const card = { width: 600, height: 400 };
const cacheAge = 24 * 60 * 60;

/** Where the answer and the page in its frame stand, site-relative. */
export interface OembedPaths {
  readonly json: string;
  readonly card: string;
}

/** Undefined for pages that are not embedded, and where the configuration switches oEmbed off. */
export function oembedPaths(page: Page, { config }: Site): OembedPaths | undefined {
  if (!config.oembed || (page.kind !== 'article' && page.kind !== 'term')) return undefined;
  return { json: `${page.path}oembed.json`, card: `${page.path}embed/` };
}

/** Absolute address of the answer: `<link rel="alternate" type="application/json+oembed">`. */
export function oembedUrl(page: Page, site: Site): string | undefined {
  const paths = oembedPaths(page, site);
  return paths && toUrl(site.config.url, paths.json);
}

/**
 * The answer to "how is this page embedded" as JSON (https://oembed.com). Its type is `rich`: Mastodon lets any other
 * replace the card that Open Graph describes. Its HTML is one frame with a page of our own that has no script, the only
 * shape that Misskey takes.
 * @param thumbnail the page's share card
 */
export function oembed(page: Page, site: Site, thumbnail?: { readonly url: string; readonly width: number; readonly height: number }): string | undefined {
  const paths = oembedPaths(page, site);
  if (!paths) return undefined;
  const { config } = site;
  const title = plainValue(page.title);
  const [author] = authorsOf(page);
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    author_name: author && plainValue(author.name),
    author_url: author && authorUrl(author, page.locale, site),
    provider_name: plainValue(config.name),
    provider_url: toUrl(config.url, '/'),
    cache_age: cacheAge,
    thumbnail_url: thumbnail?.url,
    thumbnail_width: thumbnail?.width,
    thumbnail_height: thumbnail?.height,
    ...card,
    html: toHtml({
      type: 'element',
      tagName: 'iframe',
      properties: { src: toUrl(config.url, paths.card), ...card, title, style: 'border:0;max-width:100%' },
      children: [],
    }),
  });
}
