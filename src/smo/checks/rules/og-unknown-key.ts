import { distance } from 'fastest-levenshtein';
import { knownKeys, toleratedKeys } from '../known-keys.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { layoutPlace } from '../social-tags.ts';

export const ogUnknownKey = defineRule({
  id: 'og-unknown-key',
  group: 'open-graph',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'No key of Open Graph or Twitter Cards is misspelt.',
    why: 'Nobody complains about an unknown key, and nobody reads it.',
    breaks: ['facebook', 'x', 'linkedin', 'mastodon'],
    source: 'https://ogp.me/',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:site_name': '<meta property="og:sitename" content="Notes">' } },
    passes: { head: { 'og:extra': '<meta property="og:phone_number" content="+39 06 123"><meta property="shop:price" content="3">' } },
  },
  *page(page) {
    if (!isShared(page)) return;
    for (const { key, form, span } of page.metas) {
      if (form === 'http-equiv' || form === 'itemprop' || !/^(?:og|twitter|article|fb|fediverse)[:._-]/u.test(key)) continue;
      const meant = misspelt(key);
      if (meant) yield { message: `no network knows the key ${quoted(key)}`, hint: `did you mean "${meant}"?`, at: span, repair: [layoutPlace] };
    }
  },
});

/** The known key that a misspelt one is near to; undefined for known keys and for others' own. */
function misspelt(key: string): string | undefined {
  if (knownKeys.includes(key) || toleratedKeys.test(key)) return undefined;
  return knownKeys.find((known) => {
    const steps = distance(key, known);
    if (steps > 2) return false;
    // Of a word of four letters two others are another word, unless they only changed places.
    const short = known.length - known.lastIndexOf(':') - 1 <= 4;
    return steps === 1 || !short || sorted(key) === sorted(known);
  });
}

const sorted = (text: string) => Array.from(text).toSorted().join('');
