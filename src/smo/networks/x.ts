import { accountUrl, defineNetwork, withQuery } from './network.ts';

/** Twitter until 2023. It wraps every address into one of its own, of 23 characters. */
export const x = defineNetwork({
  id: 'x',
  name: 'X',
  status: 'renamed',
  source: 'https://docs.x.com/x-for-websites/post-button',
  checkedOn: '2026-11-22',
  share: {
    limit: 280,
    unit: 'x-characters',
    addressLength: 23,
    href: ({ text, url }) => withQuery('https://x.com/intent/tweet', { text, url }),
  },
  profile: { href: (handle) => accountUrl(handle, (name) => `https://x.com/${name}`) },
});
