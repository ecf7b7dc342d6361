import { z } from 'zod';
import type { BuiltPage } from '../../built/built-page.ts';
import type { BuiltSite } from '../../built/built-site.ts';
import { isLocalHost, isPlaceholderHost, isPreviewHost } from '../hosts.ts';
import { alternatesOf, canonicalOf, isDeliberatePreview, ogUrlOf, structuredAddresses, type GivenAddress } from '../page-address.ts';
import { oncePerSite } from '../../built/once-per-site.ts';
import { quoted } from '../quoted.ts';
import { defineRule, type SiteFinding } from '../rule.ts';
import { pictureTags } from '../share-picture.ts';
import { isRedirectStub } from '../shared-page.ts';
import { sitemapAddresses } from '../sitemap.ts';

const options = z.strictObject({
  allowExampleHost: z
    .boolean()
    .default(false)
    .describe('Whether the site may stand at a placeholder such as example.org and name others, as a demonstration does.'),
});

export const urlNotLocal = defineRule({
  id: 'url-not-local',
  group: 'address',
  recommended: 'error',
  strict: 'error',
  about: {
    what: "No address that the site hands out leads to the builder's own machine, to a preview of a deploy, to a placeholder such as example.com, or to the site itself over http.",
    why: "Nobody else can open it: pictures stay blank and shared links lead nowhere. It is what happens when the site's address was never configured.",
    breaks: ['facebook', 'x', 'linkedin', 'mastodon', 'search', 'readers'],
    source: 'https://github.com/withastro/docs/issues/8149',
  },
  options,
  examples: {
    fails: { head: { 'og:image': '<meta property="og:image" content="http://localhost:4321/cards/quiet-launch.jpg">' } },
    passes: {},
  },
  *page(page, { site, options: { allowExampleHost } }) {
    if (isRedirectStub(page)) return;
    const judge = judgeFor(site, allowExampleHost);
    const found = [...handedOut(page)].flatMap((given) => {
      const trouble = judge(given.address, page.url);
      return trouble === undefined ? [] : [{ ...given, trouble, host: URL.parse(given.address, page.url)?.host }];
    });
    // One mistake makes all of a page's addresses wrong; it is said once a host.
    for (const [, [first, ...others]] of Map.groupBy(found, ({ host, trouble }) => `${host} ${trouble}`)) {
      if (!first) continue;
      const more = others.length > 0 ? ` (and ${others.length} more of the page)` : '';
      yield {
        message: `${first.as} is ${quoted(first.address)}, ${first.trouble}${more}`,
        hint: repairOf(first.address, site.url),
        at: first.span,
        repair: [{ text: first.address }, { config: 'url' }],
      };
    }
  },
  *feed(feed, { site, options: { allowExampleHost } }) {
    const judge = judgeFor(site, allowExampleHost);
    const links = [{ link: feed.self, start: 0 }, ...feed.items];
    const wrong = links.flatMap(({ link, start }) => {
      const trouble = link === undefined ? undefined : judge(link, feed.url);
      return link === undefined || trouble === undefined ? [] : [{ link, trouble, start }];
    });
    const [first, ...others] = wrong;
    if (!first) return;
    const more = others.length > 0 ? ` (and ${others.length} more of the feed)` : '';
    const { link, trouble, start } = first;
    yield {
      message: `the feed leads to ${quoted(link)}, ${trouble}${more}`,
      hint: repairOf(link, site.url),
      at: { start, end: start },
      repair: [{ config: 'url' }],
    };
  },
  *judge(_kept, { site, options: { allowExampleHost } }): Iterable<SiteFinding> {
    const host = URL.parse(site.url)?.hostname ?? '';
    const judge = judgeFor(site, allowExampleHost);
    // What somebody states on the command line stands in for an address; what stands in the configuration is published.
    if (site.site && !allowExampleHost && isPlaceholderHost(host))
      yield {
        message: `the site's address is ${quoted(site.url)}, a placeholder`,
        hint: 'set url to the address where the site is served, or demo: true where it is one',
        repair: [{ config: 'url' }],
      };
    const wrong = sitemapAddresses(site).find((address) => judge(address));
    if (wrong !== undefined)
      yield { message: `the sitemap lists ${quoted(wrong)}, ${judge(wrong)}`, hint: repairOf(wrong, site.url), repair: [{ config: 'url' }] };
  },
});

/** Addresses that leave the page: those that networks, search engines and browsers take from it, without the links of its text. */
function* handedOut(page: BuiltPage): Generator<GivenAddress> {
  const [canonical, ogUrl] = [canonicalOf(page), ogUrlOf(page)];
  if (canonical) yield canonical;
  if (ogUrl) yield ogUrl;
  for (const { key, content, span } of pictureTags(page)) yield { as: key, address: content.trim(), span };
  yield* alternatesOf(page);
  yield* structuredAddresses(page);
  for (const { url, tag, span } of page.loads) yield { as: `<${tag}>`, address: url, span };
  for (const { src = '', span } of page.images) yield { as: '<img>', address: src, span };
}

/** Says what is wrong with an address; undefined where nothing is, and for addresses without a host of their own. */
type Judge = (address: string, base?: string) => string | undefined;

const strictJudge = oncePerSite((site) => makeJudge(site, false));
const kindJudge = oncePerSite((site) => makeJudge(site, true));

const judgeFor = (site: BuiltSite, allowExampleHost: boolean): Judge => (allowExampleHost ? kindJudge : strictJudge)(site);

function makeJudge(site: BuiltSite, allowExampleHost: boolean): Judge {
  const own = URL.parse(site.url);
  const ownHost = own?.hostname ?? '';
  // Of a site at a placeholder this is said once, not at each of its addresses.
  const allowsPlaceholders = allowExampleHost || isPlaceholderHost(ownHost);
  const ownIsFine = isDeliberatePreview(site) || !isLocalHost(ownHost);
  return (address, base) => {
    if (!/^(?:https?:)?\/\//iu.test(address) || (ownIsFine && address.startsWith(`${site.url}/`))) return undefined;
    const url = URL.parse(address, base);
    if (!url || (ownIsFine && url.origin === own?.origin)) return undefined;
    if (isLocalHost(url.hostname)) return 'a host of the machine that built the site';
    if (isPreviewHost(url.hostname)) return 'a preview of a deploy';
    if (isPlaceholderHost(url.hostname) && !allowsPlaceholders) return 'a placeholder';
    return url.protocol === 'http:' && url.hostname === ownHost && own?.protocol === 'https:' ? 'which is the site over http' : undefined;
  };
}

function repairOf(address: string, siteUrl: string): string {
  const [url, home] = [URL.parse(address, siteUrl), URL.parse(`${siteUrl}/`)];
  const path = url && home && url.pathname.startsWith(home.pathname) ? url.pathname.slice(home.pathname.length - 1) : url?.pathname;
  return `write ${siteUrl}${path ?? '/'}${url?.search ?? ''}, or set the site's address (url) before it is built`;
}
