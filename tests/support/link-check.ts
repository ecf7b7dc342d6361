import { htmlAt, pagesOf, type Dist } from './build-site.ts';
import { attribute, elementsOf, type Element } from './built-html.ts';

/**
 * Every address in the pages that leads into the site and finds nothing there: `/page/ → /address/`. The site stands at
 * `siteUrl`, base path included; an address on its origin outside of the base finds nothing either.
 */
export function brokenLinks(dist: Dist, siteUrl: string): string[] {
  const base = `${siteUrl.replace(/\/$/u, '')}/`;
  const ids = new Map(pagesOf(dist).map((path) => [path, idsOf(htmlAt(dist, path))]));
  return pagesOf(dist).flatMap((path) => {
    const from = new URL(path.slice(1), base);
    const broken = addressesOf(htmlAt(dist, path)).filter((address) => {
      const url = URL.parse(address, from);
      if (!url) return true;
      if (url.origin !== from.origin) return false;
      if (!url.href.startsWith(base)) return true;
      return !isThere(dist, ids, decodeURIComponent(url.pathname.slice(new URL(base).pathname.length - 1)), decodeURIComponent(url.hash.slice(1)));
    });
    return [...new Set(broken)].map((address) => `${path} → ${address}`);
  });
}

function isThere(dist: Dist, ids: ReadonlyMap<string, ReadonlySet<string>>, path: string, fragment: string): boolean {
  const page = ids.get(path);
  if (!page) return dist.has(path.slice(1));
  return fragment === '' || page.has(fragment);
}

function idsOf(html: string): Set<string> {
  return new Set(elementsOf(html).flatMap((element) => attribute(element, 'id') ?? []));
}

/** All that a browser or a robot would fetch or follow; mail and telephone addresses have an origin of their own. */
export function addressesOf(html: string): string[] {
  return elementsOf(html).flatMap((element) => [
    ...['href', 'src', 'poster', 'action', 'data-search'].flatMap((name) => attribute(element, name) ?? []),
    ...(attribute(element, 'srcset') ?? '').split(',').flatMap((part) => part.trim().split(/\s+/u)[0] || []),
    ...(isAddressMeta(element) ? [attribute(element, 'content') ?? ''] : []),
  ]);
}

function isAddressMeta(element: Element): boolean {
  return element.tagName === 'meta' && /^(?:og:url|og:image|og:image:secure_url|article:author)$/u.test(attribute(element, 'property') ?? '');
}
