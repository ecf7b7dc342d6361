import type { BuiltPage, Span } from '../built/built-page.ts';
import type { BuiltSite } from '../built/built-site.ts';
import { baseOf, isWebAddress } from './link-address.ts';
import { answeringFile } from './site-files.ts';

/** A link of a page that may lead to a page or file. */
export interface PageLink {
  /** As the page writes it, trimmed. */
  readonly href: string;
  /** The file of the site that answers; undefined for other hosts and what is not there. */
  readonly file: string | undefined;
  readonly span: Span;
}

/** Several rules follow the same links; each is looked up once a page. */
const known = new WeakMap<BuiltPage, { readonly site: BuiltSite; readonly links: readonly PageLink[] }>();

/** The page's links to pages and files, in their order; links within the page itself (`#…`) are none. */
export function pageLinks(page: BuiltPage, site: BuiltSite): readonly PageLink[] {
  const found = known.get(page);
  if (found?.site === site) return found.links;
  const links = findLinks(page, site);
  known.set(page, { site, links });
  return links;
}

function findLinks(page: BuiltPage, site: BuiltSite): PageLink[] {
  const base = baseOf(page);
  const links: PageLink[] = [];
  for (const { href: written, span } of page.anchors) {
    const href = written?.trim();
    if (!href || href.startsWith('#') || !isWebAddress(href)) continue;
    links.push({ href, file: answeringFile(site, href, base), span });
  }
  return links;
}
