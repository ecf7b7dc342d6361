import { z } from 'zod';
import { withoutSiteName } from '../branding.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { metaOf, repairOf } from '../social-tags.ts';

export const ogTitleVsH1 = defineRule({
  id: 'og-title-vs-h1',
  group: 'open-graph',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'The shared title has words in common with the title, the heading or the text of the page.',
    why: 'Who follows a link and finds another headline believes to have landed on the wrong page.',
    breaks: ['people'],
    source: 'house',
  },
  options: z.strictObject({
    overlap: z.number().min(0).max(1).default(0.3).describe("Least share, from 0 to 1, of the shorter title's words that the other has too."),
    inText: z
      .number()
      .min(0)
      .max(1)
      .default(0.3)
      .describe('A title written for sharing may be another one: then so many of its longer words, from 0 to 1, stand in the text.'),
  }),
  examples: {
    fails: { head: { title: '<title>Notes</title>', 'og:title': '<meta property="og:title" content="Our monthly digest, number four">' } },
    passes: { head: { title: '<title>Notes</title>', 'og:title': '<meta property="og:title" content="Ten readers and a quiet promise">' } },
  },
  *page(page, { options, kind, page: known }) {
    const meta = metaOf(page, 'og:title');
    if (!isShared(page) || !meta || kind === 'home' || page.path === '/') return;
    const titles = [
      ...page.titles.filter(({ inHead }) => inHead).map(({ text }) => withoutSiteName(text, page)),
      ...page.headings.filter(({ rank }) => rank === 1).map(({ text }) => text),
    ];
    if (titles.includes(meta.content)) return;
    const shared = wordsOf(meta.content);
    const others = titles.filter((text) => wordsOf(text).size > 0);
    if (shared.size === 0 || others.length === 0 || others.some((text) => overlapOf(shared, wordsOf(text)) >= options.overlap)) return;
    const text = page.prose.toLowerCase();
    const longer = [...shared].filter((word) => word.length >= 4);
    if (longer.length > 0 && longer.filter((word) => text.includes(word)).length >= options.inText * longer.length) return;
    yield {
      message: `og:title ${quoted(meta.content)} has nothing in common with the page's title ${quoted(others.at(-1) ?? '')}`,
      hint: 'take up a word of the title that readers will find on the page',
      at: meta.span,
      repair: repairOf('og:title', known),
    };
  },
});

/** Words, lower case, of two letters or more; of scripts without spaces every character. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]{2,}/gu) ?? []);
}

function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = a.intersection(b).size;
  return common / Math.min(a.size, b.size);
}
