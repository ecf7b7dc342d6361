import { z } from 'zod';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { layoutPlace, metaOf } from '../social-tags.ts';

export const twitterCardValue = defineRule({
  id: 'twitter-card-value',
  group: 'networks',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The layout of the card, twitter:card, is summary_large_image or summary.',
    why: 'X shows no picture for a layout it does not know; photo, gallery and product were given up, player and app need an allowance of X.',
    breaks: ['x', 'discord', 'misskey'],
    source: 'https://developer.x.com/en/docs/x-for-websites/cards/overview/markup',
  },
  options: z.strictObject({
    allowed: z.array(z.string()).default(['summary_large_image', 'summary']).describe('Values that are allowed. A site with players of its own adds `player`.'),
  }),
  examples: {
    fails: { head: { 'twitter:card': '<meta name="twitter:card" content="large">' } },
    passes: { head: { 'twitter:card': '<meta name="twitter:card" content="summary">' } },
  },
  *page(page, { options }) {
    const meta = metaOf(page, 'twitter:card');
    const value = meta?.content.trim() ?? '';
    if (!isShared(page) || !meta || value === '' || options.allowed.includes(value)) return;
    // A player or an app that the page really offers is its owner's choice.
    const needs = { player: 'twitter:player', app: 'twitter:app:id:iphone' }[value];
    if (needs && page.metas.some(({ key }) => key === needs || (value === 'app' && key.startsWith('twitter:app:')))) return;
    yield {
      message: `twitter:card is ${quoted(meta.content)}, expected ${options.allowed.map((one) => `"${one}"`).join(' or ')}`,
      hint: 'write <meta name="twitter:card" content="summary_large_image">',
      at: meta.span,
      repair: [layoutPlace],
    };
  },
});
