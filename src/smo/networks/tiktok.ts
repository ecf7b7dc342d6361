import { accountUrl, defineNetwork } from './network.ts';
import { sure } from './preview.ts';

export const tiktok = defineNetwork({
  id: 'tiktok',
  name: 'TikTok',
  status: 'active',
  source: 'https://github.com/iamcal/oembed',
  checkedOn: '2026-11-22',
  profile: { href: (handle) => accountUrl(handle, (name) => `https://www.tiktok.com/@${name}`) },
  embed: sure(
    { oembed: 'https://www.tiktok.com/oembed?url={url}', frame: 'https://www.tiktok.com/player/v1/{id}' },
    'https://developers.tiktok.com/doc/embed-videos',
  ),
});
