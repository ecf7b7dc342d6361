import { z } from 'zod';
import { foldSpace } from '../../text.ts';
import { withoutSiteName } from '../branding.ts';
import { charactersOf, weightOf } from '../characters.ts';
import { limitsFor, perKind } from '../per-kind.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { repairOf } from '../social-tags.ts';
import { titleWidth } from '../title-width.ts';

export const titleLength = defineRule({
  id: 'title-length',
  group: 'text',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The title is long enough to say something and short enough to be shown whole.',
    why: 'Search cuts titles at about 600 pixels. The site’s name behind a title is not counted against the greatest length: search shows it in a line of its own.',
    breaks: ['search'],
    source: 'https://github.com/Yoast/wordpress-seo packages/yoastseo/src/scoring/assessments/seo/PageTitleWidthAssessment.js',
  },
  options: z.strictObject({
    min: z
      .int()
      .min(0)
      .default(0)
      .describe("Least characters, the site's name included. Articles alone need them: a term, a topic or an author may have one word."),
    max: z.int().min(1).default(60).describe("Greatest number of characters, without the site's name behind them."),
    pixels: z.int().min(1).default(600).describe("Greatest width in pixels, without the site's name: Arial at 20 px, as search draws it."),
    perKind: perKind({ article: { min: 30 } }),
  }),
  examples: {
    fails: { head: { title: '<title>A quiet launch is a loud promise to the first ten readers, and to everybody they tell</title>' } },
    passes: { head: { title: '<title>A quiet launch is a loud promise to the first ten readers | Notes</title>' } },
  },
  *page(page, { options, kind, page: known }) {
    const title = page.titles.find(({ inHead }) => inHead);
    if (!isShared(page) || !title || title.text.trim() === '') return;
    const { min, max } = limitsFor(options, kind);
    const shown = withoutSiteName(title.text, page);
    const characters = charactersOf(shown);
    const finding = { at: title.span, repair: repairOf('title', known) };
    const hint = 'say what the page is about in its first words, and stop there';
    if (characters > max) return yield { ...finding, message: `the title has ${characters} characters, expected at most ${max}: ${quoted(shown)}`, hint };
    const pixels = titleWidth(shown);
    if (pixels > options.pixels)
      return yield { ...finding, message: `the title is about ${pixels} pixels wide, expected at most ${options.pixels}: ${quoted(shown)}`, hint };
    const whole = foldSpace(title.text);
    if (weightOf(whole) >= min) return;
    const message = `the title has ${charactersOf(whole)} characters, expected at least ${min}: ${quoted(whole)}`;
    yield { ...finding, message, hint: 'say what a reader takes away, not only the subject' };
  },
});
