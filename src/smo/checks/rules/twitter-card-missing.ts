import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { layoutPlace, metaOf } from '../social-tags.ts';

export const twitterCardMissing = defineRule({
  id: 'twitter-card-missing',
  group: 'networks',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The page says how its card is laid out: twitter:card.',
    why: 'It makes the picture large on X, Discord and Misskey; without it they show a small square or none.',
    breaks: ['x', 'discord', 'misskey'],
    source: 'https://developer.x.com/en/docs/x-for-websites/cards/overview/markup',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'twitter:card': '' } },
    passes: { head: { 'twitter:card': '<meta name="twitter:card" content="summary">' } },
  },
  *page(page) {
    if (!isShared(page) || metaOf(page, 'twitter:card')) return;
    yield { message: 'the page has no twitter:card', hint: 'add <meta name="twitter:card" content="summary_large_image">', repair: [layoutPlace] };
  },
});
