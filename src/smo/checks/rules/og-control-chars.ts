import { foldSpace } from '../../text.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { headTexts, nameOf, repairOf, socialMetas } from '../social-tags.ts';

/**
 * Line breaks, tabs and controls; signs without width; signs that turn the direction of the text around them. Joiners
 * stay, emoji and Persian need them, and so do the direction marks U+200E and U+200F.
 */
const unseen = /\p{Cc}|[\u00ad\u2028-\u202e\u2060-\u2069\ufeff]/u;
/** A break without width between words: Thai, Lao, Khmer and Burmese write no spaces. */
const looseBreak = /(?<![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\u200b/u;

export const ogControlChars = defineRule({
  id: 'og-control-chars',
  group: 'open-graph',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'Values hold no line breaks, tabs, signs without width, or signs that turn the direction of text.',
    why: 'They break the layout of a preview, split words in search, and can make an address or a name look like another.',
    breaks: ['people', 'whatsapp', 'discord', 'slack'],
    source: 'https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:title': '<meta property="og:title" content="A quiet\u200b launch is a loud\npromise">' } },
    passes: { head: { 'og:title': '<meta property="og:title" content="A quiet launch 👩‍👧 is a loud promise">' } },
  },
  *page(page, { page: known }) {
    if (!isShared(page)) return;
    const texts = [...headTexts(page, ['title', 'description']), ...socialMetas(page).map(({ key, content, span }) => ({ tag: key, text: content, at: span }))];
    for (const { tag, text, at } of texts) {
      // Space around a value is trimmed by everybody, so a title may stand on a line of its own.
      const inner = text.trim();
      if (!unseen.test(inner) && !looseBreak.test(inner)) continue;
      const clean = foldSpace(inner.replaceAll(/[\u00ad\u200b\u202a-\u202e\u2060-\u2069\ufeff]|(?!\s)\p{Cc}/gu, ''));
      yield {
        message: `${nameOf(tag)} holds characters that cannot be seen: ${quoted(inner)}`,
        hint: `write ${quoted(clean, 200)}`,
        at,
        repair: repairOf(tag, known),
      };
    }
  },
});
