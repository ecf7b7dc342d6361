import { markupLeaks } from '../markup-leak.ts';
import { defineRule, noOptions } from '../rule.ts';

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
  page: (page, { page: known }) => markupLeaks(page, ['title', 'og:title', 'twitter:title'], known),
});
