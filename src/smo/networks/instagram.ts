import { accountUrl, defineNetwork } from './network.ts';

export const instagram = defineNetwork({
  id: 'instagram',
  name: 'Instagram',
  status: 'active',
  source: 'https://developers.facebook.com/docs/instagram-platform/oembed',
  checkedOn: '2026-11-22',
  profile: { href: (handle) => accountUrl(handle, (name) => `https://www.instagram.com/${name}/`) },
});
