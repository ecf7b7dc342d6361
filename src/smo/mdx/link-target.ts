import type { Page, PageKind } from '../page.ts';
import type { Site } from '../site.ts';
import { basePath, toHref } from '../url.ts';
import type { InternalScheme } from './address.ts';
import { decodePath } from './local-path.ts';

/** What must be known to follow a link: the pages that there are, and the one that it stands in. */
export interface LinkContext {
  readonly site: LinkedSite;
  /** Undefined for a page of somebody else's, which is read in the default language. */
  readonly page: Pick<Page, 'url' | 'locale'> | undefined;
}

export type LinkedSite = Pick<Site, 'config' | 'at' | 'find'>;

/** Where a link leads. */
export interface LinkTarget {
  /** What the link shall say, base path included. */
  readonly href: string;
  /** The page of the site that it leads to, if it is one. */
  readonly page: Page | undefined;
  /** Whether it leads to another host, scheme or port on the web. */
  readonly isForeign: boolean;
}

const kinds: Readonly<Record<InternalScheme, PageKind>> = { post: 'article', term: 'term', page: 'page', topic: 'topic', author: 'author' };
const internalLink = new RegExp(`^(${Object.keys(kinds).join('|')}):([^#]*)(#.*)?$`, 'isu');

/** An address as browsers read it: without line breaks and tabs, and without spaces and control characters at its ends. */
export function browserForm(address: string): string {
  if (!/[\0- ]/u.test(address)) return address;
  return address.replace(/[\t\n\r]/gu, '').replace(/^[\0- ]+|[\0- ]+$/gu, '');
}

/** Where an address in a page's content leads; undefined when it names a page that does not exist (draft, scheduled). */
export function linkTarget(address: string, { site, page }: LinkContext): LinkTarget | undefined {
  const [, scheme, id = '', fragment = ''] = internalLink.exec(address) ?? [];
  if (scheme === undefined) return webTarget(withBase(address, site.config.url), page?.url, site);
  const target = findPage(scheme.toLowerCase(), decodePath(id), page?.locale, site);
  return target && { href: `${toHref(site.config.url, target.path)}${fragment}`, page: target, isForeign: false };
}

function findPage(scheme: string, id: string, locale: string | undefined, site: LinkedSite): Page | undefined {
  const { defaultLocale } = site.config;
  const kind = Object.entries(kinds).find(([name]) => name === scheme)?.[1];
  return kind && (site.find(kind, id, locale ?? defaultLocale) ?? site.find(kind, id, defaultLocale));
}

function webTarget(href: string, from: string | undefined, site: LinkedSite): LinkTarget {
  const siteUrl = site.config.url;
  const { origin } = new URL(siteUrl);
  const url = URL.parse(href, from ?? siteUrl);
  const isOwn = url?.origin === origin;
  const base = basePath(siteUrl);
  const page = isOwn && url.pathname.startsWith(`${base}/`) ? site.at(decodePath(url.pathname.slice(base.length))) : undefined;
  return { href, page, isForeign: url !== null && /^https?:$/u.test(url.protocol) && !isOwn };
}

/** A path from the site's root (`/x/`) under its base path; other addresses, and paths that are there already, as they are. */
export function withBase(address: string, siteUrl: string): string {
  const base = basePath(siteUrl);
  // Browsers take `/\` for `//`: a host follows.
  if (!/^\/(?![/\\])/u.test(address)) return address;
  const isThere = address.startsWith(base) && /^(?:[/?#]|$)/u.test(address.slice(base.length));
  return isThere ? address : `${base}${address}`;
}
