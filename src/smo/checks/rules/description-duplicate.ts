import { foldSpace } from '../../text.ts';
import { duplicateTexts, type KeptText } from '../duplicate-texts.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isCanonical, isLaterPart, isShared } from '../shared-page.ts';
import { metaOf, repairOf } from '../social-tags.ts';

export const descriptionDuplicate = defineRule<Record<string, never>, KeptText>({
  id: 'description-duplicate',
  group: 'text',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'No two pages of a language have the same description.',
    why: 'A description of the whole site says nothing about the page under which it stands, so search replaces it.',
    breaks: ['search', 'people'],
    source: 'https://developers.google.com/search/docs/appearance/snippet',
  },
  options: noOptions,
  examples: {
    fails: {
      head: {
        description:
          '<meta name="description" content="A small blog about what people pass on, why they do it, and how a page looks when it reaches somebody whom its writer never met.">',
      },
    },
    passes: { head: { description: '' } },
  },
  collect(page) {
    const text = foldSpace(metaOf(page, 'description')?.content ?? '');
    if (text === '' || !isShared(page) || !isCanonical(page) || isLaterPart(page)) return undefined;
    return { text, lang: page.lang ?? '' };
  },
  *judge(kept) {
    for (const finding of duplicateTexts(kept, (text, first) => ({
      message: `the description is that of ${first.path} too: ${text}`,
      hint: 'describe this page, not the site',
    }))) {
      yield { ...finding, repair: repairOf('description', finding.on?.page) };
    }
  },
});
