import { z } from 'zod';
import { foldSpace } from '../../text.ts';
import { charactersOf, weightOf } from '../characters.ts';
import { limitsFor, perKind } from '../per-kind.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { metaOf, repairOf } from '../social-tags.ts';

export const descriptionLength = defineRule({
  id: 'description-length',
  group: 'text',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The description fills the two lines that search has for it, and no more.',
    why: 'Beyond 160 characters it is cut within a sentence; a very short one is often replaced by whatever stands on the page.',
    breaks: ['search'],
    source: 'https://github.com/Yoast/wordpress-seo packages/yoastseo/src/scoring/assessments/seo/MetaDescriptionLengthAssessment.js',
  },
  options: z.strictObject({
    min: z.int().min(0).default(70).describe('Least characters; Chinese, Japanese and Korean ones count two.'),
    max: z.int().min(1).default(160).describe('Greatest number of characters.'),
    perKind: perKind({}),
  }),
  examples: {
    fails: { head: { description: '<meta name="description" content="A launch.">' } },
    passes: { head: { description: '<meta name="description" content="Why we told ten people before we told anybody else, and what they passed on.">' } },
  },
  *page(page, { options, kind, page: known }) {
    const meta = metaOf(page, 'description');
    const text = foldSpace(meta?.content ?? '');
    if (!isShared(page) || !meta || text === '') return;
    const { min, max } = limitsFor(options, kind);
    const characters = charactersOf(text);
    const finding = { at: meta.span, repair: repairOf('description', known) };
    if (characters > max)
      yield {
        ...finding,
        message: `the description has ${characters} characters, expected at most ${max}: ${quoted(text)}`,
        hint: 'keep what the reader gets, cut what the site says of itself',
      };
    else if (weightOf(text) < min)
      yield {
        ...finding,
        message: `the description has ${characters} characters, expected at least ${min}: ${quoted(text)}`,
        hint: 'add what the reader will know or be able to do',
      };
  },
});
