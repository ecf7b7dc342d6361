import { fileFor } from '../../built/built-site.ts';
import { quoted } from '../quoted.ts';
import { staysOutOfSearch } from '../robots-directives.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isRedirectStub } from '../shared-page.ts';
import { sitemapAddresses } from '../sitemap.ts';

export const noindexInFeedOrSitemap = defineRule({
  id: 'noindex-in-feed-or-sitemap',
  group: 'robots',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'A page that stays out of search is in no sitemap and in no feed.',
    why: 'One says come and the other go: search engines fetch it in vain, and readers get a page that was to stay in the background.',
    breaks: ['search', 'readers'],
    source: 'https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap',
  },
  options: noOptions,
  examples: {
    fails: { head: { robots: '<meta name="robots" content="noindex">' } },
    passes: {
      head: { robots: '<meta name="robots" content="noindex">' },
      files: { 'sitemap.xml': '<urlset><url><loc>https://notes.example.org/</loc></url></urlset>', 'blog/rss.xml': null },
    },
  },
  collect: (page, { site }) => (staysOutOfSearch(page, site) && !isRedirectStub(page) ? true : undefined),
  *judge(kept, { site, feeds }) {
    // A whole site that stays out of search, as a preview does, is meant to.
    const hidden = new Map(site.site?.config.noindex ? [] : kept.map(({ ref }) => [ref.file, ref]));
    if (hidden.size === 0) return;
    const lists = [
      { name: 'the sitemap', addresses: sitemapAddresses(site) },
      ...feeds.map(({ file, items }) => ({ name: file, addresses: items.flatMap(({ link }) => link ?? []) })),
    ];
    for (const { name, addresses } of lists) {
      for (const address of new Set(addresses)) {
        const ref = hidden.get(fileFor(site, address) ?? '');
        if (ref)
          yield {
            message: `${name} lists ${quoted(address)}, a page that asks to stay out of search (noindex)`,
            hint: 'take noindex away, or the page out of the list',
            on: ref,
            repair: [{ field: 'unlisted' }],
          };
      }
    }
  },
});
