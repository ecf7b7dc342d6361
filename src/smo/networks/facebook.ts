import { accountUrl, defineNetwork, withQuery } from './network.ts';

/** Reads all but the address from the page itself; a text handed over is dropped. */
export const facebook = defineNetwork({
  id: 'facebook',
  name: 'Facebook',
  status: 'active',
  source: 'https://developers.facebook.com/docs/sharing/webmasters/crawler',
  checkedOn: '2026-11-22',
  share: { href: ({ url }) => withQuery('https://www.facebook.com/sharer/sharer.php', { u: url }) },
  profile: { href: (handle) => accountUrl(handle, (name) => `https://www.facebook.com/${name}`) },
});
