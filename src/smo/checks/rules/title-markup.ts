import { markupIn, withoutMarkup } from '../markup-leak.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { headTexts, nameOf, repairOf } from '../social-tags.ts';

export const titleMarkup = defineRule({
  id: 'title-markup',
  group: 'text',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Titles are plain text: no HTML and no Markdown in them.',
    why: 'Nobody renders them: readers see the asterisks and the tags.',
    breaks: ['people', 'search', 'facebook', 'x', 'linkedin', 'mastodon', 'bluesky'],
    source: 'https://github.com/unjs/unhead packages/unhead/src/validate/predicates/no-html-in-title.ts',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:title': '<meta property="og:title" content="A **quiet** launch is a loud promise">' } },
    passes: { head: { 'og:title': '<meta property="og:title" content="When a &lt; b: the &lt;dialog&gt; element and __init__ explained">' } },
  },
  *page(page, { page: known }) {
    if (!isShared(page)) return;
    for (const { tag, text, at } of headTexts(page, ['title', 'og:title', 'twitter:title'])) {
      const found = markupIn(text);
      if (found)
        yield {
          message: `${nameOf(tag)} shows ${found.what}: ${quoted(found.piece)}`,
          hint: `write ${quoted(withoutMarkup(text), 200)}`,
          at,
          repair: repairOf(tag, known),
        };
    }
  },
});
