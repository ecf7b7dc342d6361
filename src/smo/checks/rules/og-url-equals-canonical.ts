import { canonicalOf, ogUrlOf } from '../page-address.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isRedirectStub } from '../shared-page.ts';

export const ogUrlEqualsCanonical = defineRule({
  id: 'og-url-equals-canonical',
  group: 'address',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The og:url of a page is its canonical address, letter by letter.',
    why: 'Facebook counts shares by og:url, Mastodon links to the canonical address: two of them split one page in two.',
    breaks: ['facebook', 'mastodon', 'apple-messages'],
    source: 'https://developers.facebook.com/docs/sharing/webmasters',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:url': '<meta property="og:url" content="https://notes.example.org/blog/quiet-launch">' } },
    passes: {},
  },
  *page(page) {
    const [canonical, ogUrl] = [canonicalOf(page), ogUrlOf(page)];
    if (!canonical || !ogUrl || isRedirectStub(page) || canonical.address === ogUrl.address) return;
    yield {
      message: `og:url is ${quoted(ogUrl.address)} and the canonical link ${quoted(canonical.address)}`,
      hint: `write <meta property="og:url" content="${canonical.address}">`,
      at: ogUrl.span,
    };
  },
});
