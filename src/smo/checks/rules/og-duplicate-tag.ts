import type { Span } from '../../built/built-page.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { layoutPlace, socialMetas } from '../social-tags.ts';

/** Keys that may stand several times. Pictures and the canonical address have rules of their own. */
const lists = /^(?:og:(?:image|video|audio|see_also|locale:alternate)(?::|$)|article:(?:author|tag)$|book:(?:author|tag)$|(?:music|video):)/u;

export const ogDuplicateTag = defineRule({
  id: 'og-duplicate-tag',
  group: 'open-graph',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Each tag of the preview stands once: Open Graph, Twitter Card and description.',
    why: 'Of two, Mastodon, Signal and Apple take the first, Synapse and X the last: the page looks different everywhere.',
    breaks: ['mastodon', 'signal', 'discourse', 'matrix', 'x'],
    source: 'https://github.com/element-hq/synapse synapse/media/preview_html.py',
  },
  options: noOptions,
  examples: {
    fails: { head: { robots: '<meta property="og:title" content="Notes">' } },
    passes: { head: { 'article:tag': '<meta property="article:tag" content="Launch"><meta property="article:tag" content="Readers">' } },
  },
  *page(page) {
    if (!isShared(page)) return;
    const tags: { key: string; value: string; span: Span }[] = [
      ...socialMetas(page).map(({ key, content, span }) => ({ key, value: content.trim(), span })),
      ...page.metas
        .filter(({ key, form }) => key === 'description' && form === 'name')
        .map(({ content, span }) => ({ key: 'description', value: content.trim(), span })),
    ];
    for (const [key, same] of Map.groupBy(tags, (tag) => tag.key)) {
      const [first, second] = same;
      if (!first || !second || lists.test(key)) continue;
      const values = [...new Set(same.map(({ value }) => value))];
      const shown = values.map((value) => quoted(value, 40)).join(', ');
      yield values.length === 1
        ? {
            message: `${key} stands ${same.length} times with the same value, ${shown}`,
            hint: 'keep one',
            at: second.span,
            repair: [layoutPlace],
            severity: 'warn' as const,
          }
        : {
            message: `${key} stands ${same.length} times: ${shown}`,
            hint: `keep the one that is right, perhaps ${quoted(first.value)}`,
            at: second.span,
            repair: [layoutPlace],
          };
    }
  },
});
