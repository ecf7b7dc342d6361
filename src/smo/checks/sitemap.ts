import type { BuiltSite } from '../built/built-site.ts';
import { oncePerSite } from '../built/once-per-site.ts';

/** Addresses of the pages in the site's sitemaps, those of sitemap indexes left out. Read once a site. */
export const sitemapAddresses = oncePerSite((site): readonly string[] => [...readAddresses(site)]);

function* readAddresses(site: BuiltSite): Generator<string> {
  for (const [file, text] of site.texts) {
    if (!/(?:^|\/)[^/]*sitemap[^/]*\.xml$/iu.test(file) || text.includes('<sitemapindex')) continue;
    for (const [, address = ''] of text.matchAll(/<loc>([^<]*)<\/loc>/giu)) yield address.trim().replaceAll('&amp;', '&');
  }
}
