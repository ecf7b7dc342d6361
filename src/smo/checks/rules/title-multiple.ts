import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { layoutPlace } from '../social-tags.ts';

export const titleMultiple = defineRule({
  id: 'title-multiple',
  group: 'text',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The head holds one title.',
    why: 'Of several, each reader takes one of its own choice: Mastodon and browsers the first, others the last.',
    breaks: ['mastodon', 'search'],
    source: 'https://html.spec.whatwg.org/multipage/semantics.html#the-title-element',
  },
  options: noOptions,
  examples: {
    fails: { head: { title: '<title>Notes</title><title>A quiet launch</title>' } },
    passes: { body: '<svg role="img"><title>A note that travels</title></svg>' },
  },
  *page(page) {
    if (!isShared(page)) return;
    const [first, second, ...more] = page.titles.filter(({ inHead }) => inHead);
    if (!first || !second) return;
    yield {
      message: `the head holds ${more.length + 2} titles: ${[first, second, ...more].map(({ text }) => quoted(text.trim(), 40)).join(', ')}`,
      hint: `keep <title>${first.text.trim()}</title> alone`,
      at: second.span,
      repair: [layoutPlace],
    };
  },
});
