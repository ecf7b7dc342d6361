import { pathBelow } from '../../built/built-site.ts';
import { isLocalHost } from '../hosts.ts';
import { canonicalOf, isDeliberatePreview, ogUrlOf } from '../page-address.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';

export const siteUrlConfigured = defineRule({
  id: 'site-url-configured',
  group: 'address',
  recommended: 'error',
  strict: 'error',
  about: {
    what: "The site's address is configured: over https, with the base path under which its pages are served.",
    why: 'Every absolute address of a page is made from it; without it, pictures and canonical links are relative, and no bot resolves them.',
    breaks: ['facebook', 'linkedin', 'whatsapp', 'signal', 'search'],
    source: 'https://docs.astro.build/en/reference/configuration-reference/#site',
  },
  options: noOptions,
  examples: {
    fails: { url: 'http://notes.example.org' },
    passes: {},
  },
  collect(page, { site }) {
    if (!isShared(page)) return undefined;
    const address = (canonicalOf(page) ?? ogUrlOf(page))?.address;
    if (address === undefined) return undefined;
    if (!/^https?:\/\//iu.test(address)) return { is: 'relative' as const, address };
    if (address.startsWith(`${site.url}/`)) return { is: 'fine' as const, address };
    const sameHost = URL.parse(address)?.host === URL.parse(site.url)?.host;
    return {
      is:
        sameHost && pathBelow({ url: site.url.replace(/^http:/u, 'https:') }, address.replace(/^http:/u, 'https:')) === undefined
          ? ('beside' as const)
          : ('fine' as const),
      address,
    };
  },
  *judge(kept, { site }) {
    const url = URL.parse(site.url);
    const repair = [{ config: 'url' }];
    if (url?.protocol === 'http:' && !isDeliberatePreview(site) && !isLocalHost(url.hostname))
      yield {
        message: `the site's address is ${quoted(site.url)}, expected one that starts with https://`,
        hint: `set url to ${site.url.replace(/^http:/u, 'https:')}`,
        repair,
      };
    if (/\.(?:html?|php|xml)$/iu.test(url?.pathname ?? ''))
      yield { message: `the site's address is ${quoted(site.url)}, which ends in a file`, hint: 'set url to the folder that it stands in', repair };
    for (const is of ['relative', 'beside'] as const) {
      const some = kept.filter(({ fact }) => fact.is === is);
      const first = some[0];
      // One page of many is that page's matter, and other rules tell it there.
      if (!first || some.length * 2 <= kept.length) continue;
      const what = is === 'relative' ? 'are relative' : `lie outside of ${quoted(`${site.url}/`)}`;
      yield {
        message: `the addresses that ${some.length} of ${kept.length} pages give as their own ${what}: ${quoted(first.fact.address)}`,
        hint: 'configure the address at which the site is served, with its base path',
        on: first.ref,
        repair,
      };
    }
  },
});
