import type { BuiltPage, Span } from '../built/built-page.ts';
import { fileFor, pathBelow, type BuiltSite } from '../built/built-site.ts';

/** An address that a page gives, with what it is given as. */
export interface GivenAddress {
  /** `canonical`, `og:url`, `hreflang it`. */
  readonly as: string;
  /** As the page writes it, trimmed. */
  readonly address: string;
  readonly span: Span;
}

/** What the page says its own address is: the first canonical link with an address. */
export function canonicalOf(page: BuiltPage): GivenAddress | undefined {
  const link = page.links.find(({ rel, href }) => rel.includes('canonical') && href?.trim());
  return link?.href === undefined ? undefined : { as: 'canonical', address: link.href.trim(), span: link.span };
}

/** The page's address as Open Graph gives it. */
export function ogUrlOf(page: BuiltPage): GivenAddress | undefined {
  const meta = page.metas.find(({ key, content }) => key === 'og:url' && content.trim());
  return meta && { as: 'og:url', address: meta.content.trim(), span: meta.span };
}

/** The other languages of a page, as its links give them. */
export function alternatesOf(page: BuiltPage): (GivenAddress & { readonly hreflang: string })[] {
  return page.links.flatMap(({ rel, href, hreflang, span }) =>
    rel.includes('alternate') && hreflang !== undefined ? [{ as: `hreflang ${hreflang}`, address: href?.trim() ?? '', hreflang: hreflang.trim(), span }] : [],
  );
}

/** Several rules ask for the same addresses; they are gathered once a page. */
const structured = new WeakMap<BuiltPage, readonly GivenAddress[]>();

/** Strings of the structured data that are whole addresses; of a block at most a thousand values are looked at. */
export function structuredAddresses(page: BuiltPage): readonly GivenAddress[] {
  const addresses = structured.get(page) ?? findStructured(page);
  structured.set(page, addresses);
  return addresses;
}

function findStructured(page: BuiltPage): GivenAddress[] {
  const found: GivenAddress[] = [];
  for (const { value, span } of page.jsonLd) {
    const open: unknown[] = [value];
    for (let looked = 0; open.length > 0 && looked < 1000; looked++) {
      const next = open.pop();
      if (typeof next === 'string' && /^https?:\/\/\S+$/iu.test(next)) found.push({ as: 'an address in the structured data', address: next, span });
      else if (typeof next === 'object' && next !== null) open.push(...Object.values(next).slice(0, 1000));
    }
  }
  return found;
}

/** Whether an address is absolute and spoken over https. */
export function isAbsoluteHttps(address: string): boolean {
  return /^https:\/\/[^/]/iu.test(address) && URL.canParse(address);
}

/** The address with the site's base path, where it leads to a file of the site only with it; else undefined. */
export function withForgottenBase(site: BuiltSite, address: string): string | undefined {
  const url = URL.parse(address, `${site.url}/`);
  const home = URL.parse(`${site.url}/`);
  if (!url || !home || url.origin !== home.origin || pathBelow(site, url.href) !== undefined) return undefined;
  const wished = `${site.url}${url.pathname}`;
  return fileFor(site, wished) === undefined ? undefined : wished;
}

/** Whether the site stands at the root of its host, where robots.txt and the implicit icons are looked for. */
export function isAtRoot(site: Pick<BuiltSite, 'url'>): boolean {
  return /^https?:\/\/[^/]+$/iu.test(site.url);
}

/** Whether our own site is built for another address than it is configured for: a preview, on purpose. */
export function isDeliberatePreview({ site }: BuiltSite): boolean {
  return site !== undefined && site.config.url !== site.config.configuredUrl;
}
