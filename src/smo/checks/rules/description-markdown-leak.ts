import { markupLeaks } from '../markup-leak.ts';
import { defineRule, noOptions } from '../rule.ts';

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
  page: (page, { page: known }) => markupLeaks(page, ['description', 'og:description', 'twitter:description'], known),
});
