import { markupIn, withoutMarkup } from '../markup-leak.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { headTexts, nameOf, repairOf } from '../social-tags.ts';

export const descriptionMarkdownLeak = defineRule({
  id: 'description-markdown-leak',
  group: 'text',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'Descriptions are plain text: no Markdown, MDX or HTML is left in them.',
    why: 'An excerpt made by cutting the source takes its marks along, and every preview shows them.',
    breaks: ['people', 'search', 'facebook', 'x', 'linkedin', 'mastodon', 'bluesky'],
    source: 'house',
  },
  options: noOptions,
  examples: {
    fails: {
      head: {
        description:
          '<meta name="description" content="Why we told [ten people](/readers/) before anybody else, what they passed on, and which words we kept.">',
      },
    },
    passes: {
      head: {
        description:
          '<meta name="description" content="Why we told ten people (and not eleven) before anybody else [sic], what they passed on, 2 * 3 times each.">',
      },
    },
  },
  *page(page, { page: known }) {
    if (!isShared(page)) return;
    for (const { tag, text, at } of headTexts(page, ['description', 'og:description', 'twitter:description'])) {
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
