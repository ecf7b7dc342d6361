import { isAbsoluteHttps } from '../page-address.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';

export const canonicalMissing = defineRule({
  id: 'canonical-missing',
  group: 'address',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Every page names its own address, absolute and over https, in one canonical link.',
    why: "Mastodon and search engines take it for the page's identity; without it, each copy with a tracking parameter is a page of its own.",
    breaks: ['mastodon', 'search'],
    source: 'https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls',
  },
  options: noOptions,
  examples: {
    fails: { head: { canonical: '<link rel="canonical" href="/blog/quiet-launch/">' } },
    passes: {},
  },
  *page(page) {
    if (!isShared(page)) return;
    const links = page.links.filter(({ rel }) => rel.includes('canonical'));
    const [first] = links;
    const addresses = new Set(links.map(({ href }) => href?.trim() ?? ''));
    const address = first?.href?.trim() ?? '';
    const wished = `<link rel="canonical" href="${page.url}">`;
    if (!first) yield { message: 'the page has no canonical link', hint: `add ${wished}` };
    else if (addresses.size > 1)
      yield {
        message: `the page has ${addresses.size} canonical links that differ: ${[...addresses].map((one) => quoted(one)).join(', ')}`,
        hint: 'keep one',
        at: links[1]?.span,
      };
    else if (!isAbsoluteHttps(address))
      yield {
        message: `the canonical link is ${quoted(address)}, expected an absolute address that starts with https://`,
        hint: `write ${wished}`,
        at: first.span,
        repair: [{ field: 'canonical' }, { config: 'url' }],
      };
  },
});
