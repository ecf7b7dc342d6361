import { linkOf, type BuiltPage } from '../../built/built-page.ts';
import { fileFor, type BuiltSite } from '../../built/built-site.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { shareLinksOf } from '../share-links.ts';
import { isRedirectStub } from '../shared-page.ts';

export const shareLinkCanonical = defineRule({
  id: 'share-link-canonical',
  group: 'links',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'A share link hands over the canonical address of a page, whole, with nothing added but campaign parameters.',
    why: 'Networks keep previews and counts by address: another form of it is another page to them, and a relative one is none.',
    breaks: ['facebook', 'x', 'linkedin', 'people'],
    source: 'https://developers.facebook.com/docs/sharing/webmasters/getting-started/',
  },
  options: noOptions,
  examples: {
    fails: { body: '<a href="https://www.facebook.com/sharer/sharer.php?u=%2Fblog%2Fquiet-launch%2F">Share on Facebook</a>' },
    passes: {
      body: '<a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fnotes.example.org%2Fblog%2Fquiet-launch%2F%3Futm_source%3Dfacebook">Share on Facebook</a>',
    },
  },
  *page(page, { site }) {
    if (isRedirectStub(page)) return;
    const canonical = linkOf(page, 'canonical')?.href?.trim() || page.url;
    for (const { network, shared, anchor, href } of shareLinksOf(page)) {
      const fault = shared === undefined || shared.trim() === '' ? undefined : faultOf(shared.trim(), canonical, page, site);
      if (fault)
        yield {
          message: `the share link for ${network.name} shares ${quoted(shared ?? '')}, ${fault}`,
          hint: `share "${canonical}"`,
          at: anchor.span,
          repair: [{ text: href }],
          networks: [network.id],
        };
    }
  },
});

function faultOf(shared: string, canonical: string, page: BuiltPage, site: BuiltSite): string | undefined {
  const url = URL.parse(shared);
  if (!url || !/^https?:$/u.test(url.protocol)) return 'which is no whole address';
  if (/^(?:localhost|127\.|\[::1\])|\.local(?:host)?$/u.test(url.hostname)) return 'which only this computer can open';
  const address = plain(url);
  const own = URL.parse(canonical, page.url);
  if (!own || address === plain(own)) return undefined;
  const alike = loose(url) === loose(own) || loose(url) === loose(new URL(page.url));
  if (alike) return `expected the canonical address "${canonical}"`;
  // A list has a row for each of its posts, and prose may share anything: only what this site should have is judged.
  const home = new URL(`${site.url}/`);
  if (loose(url, true) !== loose(home, true)) return undefined;
  const here = new URL(`${url.pathname}`, home).href;
  if (fileFor(site, here) === undefined && url.pathname.startsWith(home.pathname)) return 'which is no page of this site';
  return url.origin === home.origin ? undefined : `expected an address of ${home.origin}`;
}

/** Without campaign parameters and fragment. */
function plain(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => !/^(?:utm_\w+|ref|source|via|pk_\w+|mtm_\w+|fbclid|cid)$/u.test(name));
  return `${url.origin}${url.pathname}${kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : ''}`;
}

/** What is left of an address when scheme, `www.`, `index.html` and the last slash do not count; `hostOnly` for the host. */
function loose(url: URL, hostOnly = false): string {
  const host = url.hostname.replace(/^www\./u, '').toLowerCase();
  return hostOnly
    ? host
    : `${host}${url.pathname
        .replace(/(?:index)?\.html?$/u, '')
        .replace(/\/+$/u, '')
        .toLowerCase()}`;
}
