import { defineNetwork, textWithUrl, withQuery } from './network.ts';

/** Takes a text only, with the address inside of it. A handle is a whole domain: `ada.bsky.social`. */
export const bluesky = defineNetwork({
  id: 'bluesky',
  name: 'Bluesky',
  status: 'active',
  source: 'https://docs.bsky.app/docs/advanced-guides/intent-links',
  checkedOn: '2026-11-22',
  share: { limit: 300, href: (message) => withQuery('https://bsky.app/intent/compose', { text: textWithUrl(message) }) },
  profile: {
    href: (handle) => {
      const domain = handle.trim().replace(/^@/u, '').toLowerCase();
      return /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/u.test(domain) ? `https://bsky.app/profile/${domain}` : undefined;
    },
  },
});
