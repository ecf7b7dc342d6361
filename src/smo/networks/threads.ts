import { accountUrl, defineNetwork, withQuery } from './network.ts';

export const threads = defineNetwork({
  id: 'threads',
  name: 'Threads',
  status: 'active',
  source: 'https://developers.facebook.com/documentation/threads/threads-web-intents',
  checkedOn: '2026-11-22',
  share: {
    limit: 500,
    unit: 'threads-characters',
    href: ({ text, url }) => withQuery('https://www.threads.com/intent/post', { text, url }),
  },
  profile: { href: (handle) => accountUrl(handle, (name) => `https://www.threads.com/@${name}`) },
});
