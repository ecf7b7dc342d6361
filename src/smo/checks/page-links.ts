import type { BuiltPage, Span } from '../built/built-page.ts';
import type { BuiltSite } from '../built/built-site.ts';
import { baseOf, isWebAddress } from './link-address.ts';
import { oncePerPage } from '../built/once-per-page.ts';
import { answeringFile } from './site-files.ts';

/** A link of a page that may lead to a page or file. */
export interface PageLink {
  /** As the page writes it, trimmed. */
  readonly href: string;
  /** The file of the site that answers; undefined for other hosts and what is not there. */
  readonly file: string | undefined;
  readonly span: Span;
}

/** The page's links to pages and files, in their order; links within the page itself (`#…`) are none. */
export const pageLinks = oncePerPage(findLinks);

function findLinks(page: BuiltPage, site: BuiltSite): readonly PageLink[] {
  const base = baseOf(page);
  const links: PageLink[] = [];
  for (const { href: written, span } of page.anchors) {
    const href = written?.trim();
    if (!href || href.startsWith('#') || !isWebAddress(href)) continue;
    links.push({ href, file: answeringFile(site, href, base), span });
  }
  return links;
}
