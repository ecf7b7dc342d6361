import { z } from 'zod';
import { canonicalOf } from '../page-address.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';

export const canonicalOtherHost = defineRule({
  id: 'canonical-other-host',
  group: 'address',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The canonical link stays on the host of the site, unless the entry says that its original is elsewhere.',
    why: 'Facebook and Discourse follow it to the other host and Mastodon ignores it: the same page gets different cards.',
    breaks: ['facebook', 'discourse', 'mastodon'],
    source: 'https://github.com/mastodon/mastodon app/lib/link_details_extractor.rb',
  },
  options: z.strictObject({
    hosts: z.array(z.string()).default([]).describe('Hosts that canonical links may lead to.'),
  }),
  examples: {
    fails: { head: { canonical: '<link rel="canonical" href="https://www.elsewhere.net/quiet-launch/">' } },
    passes: {
      head: { canonical: '<link rel="canonical" href="https://www.elsewhere.net/quiet-launch/">' },
      page: { canonical: 'https://www.elsewhere.net/quiet-launch/' },
    },
  },
  collect(page, { site, page: known, options: { hosts } }) {
    if (!isShared(page)) return undefined;
    const canonical = canonicalOf(page);
    if (!canonical || known?.canonical === canonical.address) return null;
    const host = URL.parse(canonical.address, page.url)?.host;
    return host && host !== URL.parse(site.url)?.host && !hosts.includes(host) ? { ...canonical, host } : null;
  },
  *judge(kept, { site }) {
    const strays = kept.flatMap(({ ref, fact }) => (fact ? [{ ref, ...fact }] : []));
    const served = `the site is served from ${URL.parse(site.url)?.host}`;
    for (const [host, pages] of Map.groupBy(strays, (stray) => stray.host)) {
      const [first] = pages;
      // A whole site on another host is one mistake, in its configuration or in the address it is judged by.
      if (first && pages.length > 3 && pages.length * 2 > kept.length) {
        yield {
          message: `the canonical links of ${pages.length} pages are on another host, ${host}; ${served}`,
          hint: `set the site's address (url) to https://${host} or ${site.url}`,
          on: first.ref,
          at: first.span,
          repair: [{ config: 'url' }],
        };
        continue;
      }
      for (const { ref, address, span } of pages) {
        yield {
          message: `the canonical link is on another host, ${quoted(address)}; ${served}`,
          hint: `write <link rel="canonical" href="${ref.url}">, or name the original in canonical where the text is republished`,
          on: ref,
          at: span,
          repair: [{ field: 'canonical' }, { config: 'url' }],
        };
      }
    }
  },
});
