import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { metaOf, repairOf } from '../social-tags.ts';

export const titleMissing = defineRule({
  id: 'title-missing',
  group: 'text',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The page has a title in its head.',
    why: 'Search, tabs and bookmarks show it; WordPress knows no other title, and every network falls back to it.',
    breaks: ['search', 'wordpress', 'people'],
    source: 'https://developer.chrome.com/docs/lighthouse/accessibility/document-title',
  },
  options: noOptions,
  examples: {
    fails: { head: { title: '<title> </title>' } },
    passes: { head: { title: '<title>A quiet launch</title>' } },
  },
  *page(page, { page: known }) {
    if (!isShared(page) || page.titles.some(({ text, inHead }) => inHead && text.trim() !== '')) return;
    const [first] = page.titles;
    const text = metaOf(page, 'og:title')?.content || page.headings.find(({ rank }) => rank === 1)?.text || 'What this page is about';
    yield {
      message: first ? `the page's title is ${first.inHead ? 'empty' : 'not in its head'}` : 'the page has no title',
      hint: `write <title>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title> in <head>`,
      at: first?.span,
      repair: repairOf('title', known),
    };
  },
});
