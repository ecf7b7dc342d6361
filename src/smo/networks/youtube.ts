import { accountUrl, defineNetwork } from './network.ts';

export const youtube = defineNetwork({
  id: 'youtube',
  name: 'YouTube',
  status: 'active',
  source: 'https://techbriefly.com/2022/10/11/how-to-use-youtube-handles',
  checkedOn: '2026-11-22',
  profile: { href: (handle) => accountUrl(handle, (name) => `https://www.youtube.com/@${name}`) },
});
