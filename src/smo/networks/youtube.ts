import { accountUrl, defineNetwork } from './network.ts';
import { sure } from './preview.ts';

export const youtube = defineNetwork({
  id: 'youtube',
  name: 'YouTube',
  status: 'active',
  source: 'https://techbriefly.com/2022/10/11/how-to-use-youtube-handles',
  checkedOn: '2026-11-22',
  profile: { href: (handle) => accountUrl(handle, (name) => `https://www.youtube.com/@${name}`) },
  embed: sure(
    { oembed: 'https://www.youtube.com/oembed?url={url}&format=json', frame: 'https://www.youtube-nocookie.com/embed/{id}' },
    'https://github.com/iamcal/oembed',
  ),
});
