import { fileFor } from '../../built/built-site.ts';
import { canonicalOf } from '../page-address.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';

export const canonicalPointsRoot = defineRule({
  id: 'canonical-points-root',
  group: 'address',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Only the home page has the home page as its canonical address.',
    why: 'Mastodon and Discourse show the page behind the canonical link: every post gets the card of the home page.',
    breaks: ['mastodon', 'discourse', 'search'],
    source: 'https://github.com/mastodon/mastodon/issues/31140',
  },
  options: noOptions,
  examples: {
    fails: { head: { canonical: '<link rel="canonical" href="https://notes.example.org/">' } },
    passes: {},
  },
  *page(page, { site }) {
    const canonical = canonicalOf(page);
    // The start page of the default language, and the home page under another name, may well be the home page again.
    if (!canonical || !isShared(page) || /^\/(?:index|home|[a-z]{2}(?:[-_][a-z]{2,4})?)?(?:\.html?|\/)?$/iu.test(page.path)) return;
    if (fileFor(site, canonical.address, page.url) !== 'index.html') return;
    yield {
      message: `the canonical link of ${page.path} is the home page, ${quoted(canonical.address)}`,
      hint: `write <link rel="canonical" href="${page.url}">`,
      at: canonical.span,
      repair: [{ field: 'canonical' }],
    };
  },
});
