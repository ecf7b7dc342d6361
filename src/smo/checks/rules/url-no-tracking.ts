import { z } from 'zod';
import { canonicalOf, ogUrlOf } from '../page-address.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isRedirectStub } from '../shared-page.ts';

const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_\w+|pk_\w+|mtm_\w+|phpsessid|jsessionid|aspsessionid\w*|sessionid|session_id|sid)$/iu;

export const urlNoTracking = defineRule({
  id: 'url-no-tracking',
  group: 'address',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Canonical address, og:url and the ids of feed items have no tracking parameters, session ids or fragments.',
    why: 'They are identities: with a parameter in them, every campaign makes another page of the same text.',
    breaks: ['facebook', 'whatsapp', 'readers', 'search'],
    source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews',
  },
  options: z.strictObject({
    parameters: z.array(z.string()).default([]).describe('Parameters that are looked upon as tracking, besides the known ones.'),
  }),
  examples: {
    fails: { head: { 'og:url': '<meta property="og:url" content="https://notes.example.org/blog/quiet-launch/?utm_source=x">' } },
    passes: {},
  },
  *page(page, { options: { parameters } }) {
    if (isRedirectStub(page)) return;
    for (const { as, address, span } of [canonicalOf(page), ogUrlOf(page)].filter((given) => given !== undefined)) {
      const url = URL.parse(address, page.url);
      const trouble = url && (troubleOf(url, parameters) ?? (url.hash || address.endsWith('#') ? 'a fragment' : undefined));
      if (trouble)
        yield {
          message: `${as} has ${trouble}: ${quoted(address)}`,
          hint: `write ${withoutTracking(url, parameters)}`,
          at: span,
          repair: [{ field: 'canonical' }],
        };
    }
  },
  *feed(feed, { options: { parameters } }) {
    for (const { id, start } of feed.items) {
      const url = /^https?:/iu.test(id ?? '') ? URL.parse(id ?? '') : undefined;
      const trouble = url && troubleOf(url, parameters);
      // A fragment is no trouble here: it can be what tells two items of one page apart.
      if (trouble)
        yield { message: `the id of an item has ${trouble}: ${quoted(id ?? '')}`, hint: 'give it an id that never changes', at: { start, end: start } };
    }
  },
});

function troubleOf(url: URL, parameters: readonly string[]): string | undefined {
  const name = [...url.searchParams.keys()].find((key) => isTracking(key, parameters));
  if (name !== undefined) return `the tracking parameter ${name}`;
  return /;jsessionid=/iu.test(url.pathname) ? 'a session id' : undefined;
}

function withoutTracking(url: URL, parameters: readonly string[]): string {
  const clean = new URL(url);
  for (const key of [...clean.searchParams.keys()].filter((name) => isTracking(name, parameters))) clean.searchParams.delete(key);
  clean.hash = '';
  clean.pathname = clean.pathname.replace(/;jsessionid=[^/]*/iu, '');
  return clean.href;
}

const isTracking = (name: string, parameters: readonly string[]) => tracking.test(name) || parameters.includes(name);
