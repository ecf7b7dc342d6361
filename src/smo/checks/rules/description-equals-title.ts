import { withoutSiteName } from '../branding.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { headTexts, nameOf, repairOf } from '../social-tags.ts';

export const descriptionEqualsTitle = defineRule({
  id: 'description-equals-title',
  group: 'text',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The description says more than the title.',
    why: 'Misskey drops a description that repeats the title, and elsewhere readers read the same line twice.',
    breaks: ['misskey', 'people'],
    source: 'https://github.com/misskey-dev/summaly src/general.ts',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:description': '<meta property="og:description" content="A quiet launch is a loud promise to the first ten readers.">' } },
    passes: {
      head: {
        'og:description': '<meta property="og:description" content="A quiet launch is a loud promise to the first ten readers. What they told their friends.">',
      },
    },
  },
  *page(page, { page: known }) {
    if (!isShared(page)) return;
    const named = new Set(headTexts(page, ['title', 'og:title']).map(({ text }) => withoutSiteName(text, page)));
    const titles = new Set(Array.from(named, plain));
    const longest = Math.max(0, ...Array.from(titles, (title) => title.length));
    for (const { tag, text, at } of headTexts(page, ['description', 'og:description'])) {
      // Twice as long, it is not the same with other signs.
      if (text.length <= 2 * longest + 20 && plain(text) !== '' && titles.has(plain(text)))
        yield {
          message: `${nameOf(tag)} only repeats the title: ${quoted(text)}`,
          hint: 'say what a reader finds behind the title',
          at,
          repair: repairOf(tag, known),
        };
    }
  },
});

/** Letters and digits alone: case, signs and spaces make no other text. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
