import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { layoutPlace, metaOf } from '../social-tags.ts';

export const twitterRedundant = defineRule({
  id: 'twitter-redundant',
  group: 'networks',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'The tags twitter:title, -description and -image are left out, since X takes the ones of Open Graph.',
    why: 'Of two texts one is changed and the other forgotten; then X shows another preview than everybody else.',
    breaks: ['x'],
    source: 'https://developer.x.com/en/docs/x-for-websites/cards/overview/markup',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'twitter:title': '<meta name="twitter:title" content="A quiet launch is a loud promise to the first ten readers">' } },
    passes: { head: { 'og:title': '', 'twitter:title': '<meta name="twitter:title" content="A quiet launch">' } },
  },
  *page(page) {
    if (!isShared(page)) return;
    for (const part of ['title', 'description', 'image']) {
      const [meta, shared] = [metaOf(page, `twitter:${part}`), metaOf(page, `og:${part}`)];
      if (!meta || !shared) continue;
      const same = meta.content.trim() === shared.content.trim();
      // Two pictures have a rule of their own.
      if (!same && part === 'image') continue;
      yield same
        ? { message: `twitter:${part} repeats og:${part}`, hint: 'leave it out: X falls back to Open Graph', at: meta.span, repair: [layoutPlace] }
        : {
            message: `twitter:${part} ${quoted(meta.content)} differs from og:${part} ${quoted(shared.content)}`,
            hint: 'leave it out, unless X shall really show another one',
            at: meta.span,
            repair: [layoutPlace],
          };
    }
  },
});
