import { accountUrl, defineNetwork } from './network.ts';

export const disqus = defineNetwork({
  id: 'disqus',
  name: 'Disqus',
  status: 'active',
  source: 'https://disqus.com',
  checkedOn: '2026-11-22',
  profile: { href: (handle) => accountUrl(handle, (name) => `https://disqus.com/by/${name}/`) },
});
