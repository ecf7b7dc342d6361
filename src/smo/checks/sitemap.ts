import type { BuiltSite } from '../built/built-site.ts';

const known = new WeakMap<BuiltSite, readonly string[]>();

/** Addresses of the pages in the site's sitemaps, those of sitemap indexes left out. Read once a site. */
export function sitemapAddresses(site: BuiltSite): readonly string[] {
  const addresses = known.get(site) ?? [...readAddresses(site)];
  known.set(site, addresses);
  return addresses;
}

function* readAddresses(site: BuiltSite): Generator<string> {
  for (const [file, text] of site.texts) {
    if (!/(?:^|\/)[^/]*sitemap[^/]*\.xml$/iu.test(file) || text.includes('<sitemapindex')) continue;
    for (const [, address = ''] of text.matchAll(/<loc>([^<]*)<\/loc>/giu)) yield address.trim().replaceAll('&amp;', '&');
  }
}
