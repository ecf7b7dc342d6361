import { z } from 'zod';
import { foldSpace } from '../../text.ts';
import { genericLinkTexts } from '../generic-link-texts.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';

export const linkTextGeneric = defineRule({
  id: 'link-text-generic',
  group: 'links',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'A link’s text says where it leads, without the words around it.',
    why: 'Who hears a list of a page’s links hears “here, here, read more”; search engines learn nothing of the page behind it.',
    breaks: ['people', 'search'],
    source: 'https://developer.chrome.com/docs/lighthouse/seo/link-text',
  },
  options: z.strictObject({
    texts: z.record(z.string(), z.array(z.string())).default({}).describe("Further texts by language, in lower case. Example: { it: ['scaricalo'] }."),
  }),
  examples: {
    fails: { body: '<p>How it began: <a href="/">click here</a>.</p>' },
    passes: { body: '<p>Read <a href="/">how the notes began</a>.</p>' },
  },
  *page(page, { options }) {
    if (!isShared(page)) return;
    const language = page.lang?.trim().split('-')[0]?.toLowerCase() || 'en';
    const texts = textsOf(language === 'no' || language === 'nn' ? 'nb' : language);
    const own = options.texts[language] ?? [];
    for (const { href, text, hidden, span } of page.anchors) {
      // A number or letter in a list of pages is no text; a link within the page says its own.
      if (!href || hidden || text.length > 40) continue;
      const plain = plainText(text.toLowerCase());
      if (!texts.has(plain) && !own.includes(plain)) continue;
      yield {
        message: `the text ${quoted(text)} does not say where the link leads`,
        hint: `link the words that name the page behind it: ${quoted(href)}`,
        at: span,
        repair: [{ text }],
      };
    }
  },
});

/** Without signs around it. Most begin and end with a letter of Latin. */
function plainText(text: string): string {
  return /^[a-z\d].*[a-z\d]$/u.test(text) ? text : foldSpace(text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
}

const sets = new Map<string, ReadonlySet<string>>();

function textsOf(language: string): ReadonlySet<string> {
  const known = sets.get(language) ?? new Set(genericLinkTexts[language] ?? []);
  sets.set(language, known);
  return known;
}
