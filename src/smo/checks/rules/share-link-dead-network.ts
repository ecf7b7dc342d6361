import { quoted } from '../quoted.ts';
import { isRetiredShareLink, retiredNetworkAt } from '../retired-networks.ts';
import { defineRule, noOptions } from '../rule.ts';

export const shareLinkDeadNetwork = defineRule({
  id: 'share-link-dead-network',
  group: 'links',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'No share link leads to a network that has closed.',
    why: 'A rule of ours: whoever follows it meets an error page, and learns when the row was last looked at.',
    breaks: ['people'],
    source: 'house',
  },
  options: noOptions,
  examples: {
    fails: { body: '<a href="https://plus.google.com/share?url=https%3A%2F%2Fnotes.example.org%2Fblog%2Fquiet-launch%2F">Share on Google+</a>' },
    passes: {
      body: '<a href="https://bsky.app/intent/compose?text=A%20quiet%20launch%20https%3A%2F%2Fnotes.example.org%2Fblog%2Fquiet-launch%2F">Share on Bluesky</a>',
    },
  },
  *page(page) {
    for (const { href, span } of page.anchors) {
      const network = href === undefined ? undefined : retiredNetworkAt(href);
      if (!network || href === undefined || !isRetiredShareLink(href)) continue;
      yield {
        message: `a share link leads to ${network.name}, which ${network.closed ? `closed on ${network.closed}` : 'has closed'}: ${quoted(href)}`,
        hint: 'take the link away; share.joinmastodon.org and bsky.app take its place',
        at: span,
        repair: [{ text: href }, { config: 'share' }],
      };
    }
  },
});
