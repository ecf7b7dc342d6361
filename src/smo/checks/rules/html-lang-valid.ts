import type { BuiltPage, Span } from '../../built/built-page.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isDocument, isShared } from '../shared-page.ts';
import { layoutPlace, metaOf } from '../social-tags.ts';

export const htmlLangValid = defineRule({
  id: 'html-lang-valid',
  group: 'document',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The page names its language, in the form of BCP 47, and it is the one that it is written in.',
    why: 'Screen readers choose their voice by it, Mastodon and search engines their readers, and browsers offer to translate.',
    breaks: ['people', 'mastodon', 'search'],
    source: 'https://www.rfc-editor.org/info/bcp47',
  },
  options: noOptions,
  examples: {
    fails: {
      html: '<!DOCTYPE html><html lang="en_GB"><head><meta charset="utf-8"><title>A quiet launch</title></head><body><h1>A quiet launch</h1></body></html>',
    },
    passes: {
      html: '<!DOCTYPE html><html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>A quiet launch</title></head><body><h1>A quiet launch</h1></body></html>',
    },
  },
  *page(page, { page: known }) {
    if (!isDocument(page)) return;
    const repair = [layoutPlace];
    const lang = page.lang?.trim() ?? '';
    const expected = known?.locale ?? languageFromOpenGraph(page) ?? 'en';
    if (lang === '') return yield { message: 'the page does not say its language', hint: `write <html lang="${expected}">`, at: htmlTag(page), repair };
    const locale = localeOf(lang);
    if (!locale) {
      const better = localeOf(lang.replaceAll('_', '-')) ? lang.replaceAll('_', '-') : expected;
      return yield { message: `${quoted(lang)} is no language code of BCP 47`, hint: `write <html lang="${better}">`, at: htmlTag(page), repair };
    }
    if (known && localeOf(known.locale)?.language !== locale.language)
      return yield {
        message: `the page says ${quoted(lang)}, but its language is ${quoted(known.locale)}`,
        hint: `write <html lang="${known.locale}">`,
        at: htmlTag(page),
        repair,
      };
    const other = languageFromOpenGraph(page);
    // Mastodon believes og:locale more than the document.
    if (isShared(page) && other && !isSameLanguage(other, locale.language))
      yield {
        message: `the page says ${quoted(lang)}, but og:locale ${quoted(metaOf(page, 'og:locale')?.content ?? '')}`,
        hint: 'give both the language that the page is written in',
        at: metaOf(page, 'og:locale')?.span,
        repair,
        severity: 'warn' as const,
      };
  },
});

/** The start tag of the document's root. */
function htmlTag(page: BuiltPage): Span | undefined {
  const found = /<html\b[^>]*>/iu.exec(page.html.slice(0, 8192));
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

let names: Intl.DisplayNames | undefined;
/** A site has few languages and many pages. */
const locales = new Map<string, Intl.Locale | undefined>();

/** The locale of a code, canonical; undefined where it is none or its language is unknown. */
function localeOf(code: string): Intl.Locale | undefined {
  if (!locales.has(code) && locales.size < 1000) locales.set(code, readLocale(code));
  return locales.has(code) ? locales.get(code) : readLocale(code);
}

function readLocale(code: string): Intl.Locale | undefined {
  names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  try {
    const locale = new Intl.Locale(code);
    return names.of(locale.language) === undefined ? undefined : locale;
  } catch {
    return undefined;
  }
}

function languageFromOpenGraph(page: BuiltPage): string | undefined {
  return localeOf(metaOf(page, 'og:locale')?.content.trim().replaceAll('_', '-') ?? '')?.language;
}

/** Norwegian has three codes. */
const norwegian = ['no', 'nb', 'nn'];

function isSameLanguage(a: string, b: string): boolean {
  return a === b || (norwegian.includes(a) && norwegian.includes(b));
}
