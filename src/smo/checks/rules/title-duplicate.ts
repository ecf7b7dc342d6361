import { foldSpace } from '../../text.ts';
import { duplicateTexts, type KeptText } from '../duplicate-texts.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isCanonical, isLaterPart, isShared } from '../shared-page.ts';
import { repairOf } from '../social-tags.ts';

export const titleDuplicate = defineRule<Record<string, never>, KeptText>({
  id: 'title-duplicate',
  group: 'text',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'No two pages of a language have the same title.',
    why: 'In results, tabs and histories nobody can tell them apart, and search may show the wrong one.',
    breaks: ['search', 'people'],
    source: 'https://developers.google.com/search/docs/appearance/title-link',
  },
  options: noOptions,
  examples: {
    fails: { head: { title: '<title>Notes on how a link travels from reader to reader</title>' } },
    passes: { head: { title: '<title>Notes on how a launch travels from reader to reader</title>' } },
  },
  collect(page) {
    const text = foldSpace(page.titles.find(({ inHead }) => inHead)?.text ?? '');
    if (text === '' || !isShared(page) || !isCanonical(page) || isLaterPart(page)) return undefined;
    return { text, lang: page.lang ?? '' };
  },
  *judge(kept) {
    for (const finding of duplicateTexts(kept, (title, first) => ({
      message: `${title} is the title of ${first.path} too`,
      hint: 'say in the title what this page has that the other one has not',
    }))) {
      yield { ...finding, repair: repairOf('title', finding.on?.page) };
    }
  },
});
