import { accountUrl, defineNetwork } from './network.ts';

export const flickr = defineNetwork({
  id: 'flickr',
  name: 'Flickr',
  status: 'active',
  source: 'https://github.com/iamcal/oembed',
  checkedOn: '2026-11-22',
  profile: { href: (handle) => accountUrl(handle, (name) => `https://www.flickr.com/people/${name}`) },
});
