import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { metaOf, repairOf } from '../social-tags.ts';

export const ogLocaleFormat = defineRule({
  id: 'og-locale-format',
  group: 'open-graph',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The page’s og:locale is a language and a country, `en_GB`, and its alternates are others.',
    why: 'Meta and Mastodon take the language of the preview from it, and ignore every other form.',
    breaks: ['facebook', 'mastodon'],
    source: 'https://ogp.me/#optional',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:locale': '<meta property="og:locale" content="en-GB">' } },
    passes: { head: { 'og:locale': '<meta property="og:locale" content="en_GB"><meta property="og:locale:alternate" content="it_IT">' } },
  },
  *page(page, { page: known }) {
    if (!isShared(page)) return;
    const own = metaOf(page, 'og:locale')?.content.trim();
    const repair = repairOf('og:locale', known);
    for (const { key, form, content, span: at } of page.metas) {
      if ((key !== 'og:locale' && key !== 'og:locale:alternate') || form === 'itemprop') continue;
      const value = content.trim();
      if (value === '') continue;
      if (!/^[a-z]{2,3}_[A-Z]{2}$/u.test(value)) {
        const better = proposal(value);
        yield { message: `${key} is ${quoted(value)}, expected a form such as "en_GB"`, hint: better && `write "${better}"`, at, repair };
      } else if (key === 'og:locale:alternate' && value === own) {
        yield { message: `og:locale:alternate names the page's own locale, ${quoted(value)}`, hint: 'name the locales of its translations only', at, repair };
      }
    }
  },
});

/** The form that was meant: the country that speaks the language most, where none is said. */
function proposal(value: string): string | undefined {
  try {
    const { language, region } = new Intl.Locale(value.replaceAll('_', '-')).maximize();
    return region && /^[A-Z]{2}$/u.test(region) ? `${language}_${region}` : undefined;
  } catch {
    return undefined;
  }
}
