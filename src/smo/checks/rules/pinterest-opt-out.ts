import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';

export const pinterestOptOut = defineRule({
  id: 'pinterest-opt-out',
  group: 'robots',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'The page does not shut Pinterest out by accident.',
    why: 'With nopin nothing of it can be saved there, with pinterest-rich-pin false the title and author are missing; themes bring both along.',
    breaks: ['pinterest'],
    source: 'https://developers.pinterest.com/docs/web-features/rich-pins-overview/',
  },
  options: noOptions,
  examples: {
    fails: { head: { pinterest: '<meta name="pinterest" content="nopin">' } },
    passes: { head: { pinterest: '<meta name="pinterest-rich-pin" content="true">' } },
  },
  *page(page) {
    if (!isShared(page)) return;
    const meta = page.metas.find(
      ({ key, content }) => (key === 'pinterest' && /nopin/iu.test(content)) || (key === 'pinterest-rich-pin' && /^\s*(?:false|0)\s*$/iu.test(content)),
    );
    if (!meta) return;
    const effect = meta.key === 'pinterest' ? 'nothing of the page can be saved there' : 'its pins show no title and no author';
    yield {
      message: `${meta.key} is "${meta.content.trim()}": ${effect}`,
      hint: `take <meta name="${meta.key}"> out, or switch this rule off where it is meant`,
      at: meta.span,
    };
  },
});
