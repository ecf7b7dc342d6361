import { accountUrl, defineNetwork } from './network.ts';
import { sure } from './preview.ts';

export const slideshare = defineNetwork({
  id: 'slideshare',
  name: 'SlideShare',
  status: 'active',
  source: 'https://github.com/iamcal/oembed',
  checkedOn: '2026-11-22',
  profile: { href: (handle) => accountUrl(handle, (name) => `https://www.slideshare.net/${name}`) },
  embed: sure({ oembed: 'https://www.slideshare.net/api/oembed/2?url={url}&format=json' }, 'https://github.com/iamcal/oembed'),
});
