import { accountUrl, defineNetwork, withQuery } from './network.ts';

export const telegram = defineNetwork({
  id: 'telegram',
  name: 'Telegram',
  status: 'active',
  source: 'https://github.com/nygardk/react-share',
  checkedOn: '2026-11-22',
  share: { href: ({ text, url }) => withQuery('https://t.me/share/url', { url, text }) },
  profile: { href: (handle) => accountUrl(handle, (name) => `https://t.me/${name}`) },
});
