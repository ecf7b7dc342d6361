import { accountUrl, defineNetwork } from './network.ts';
import { sure } from './preview.ts';

export const behance = defineNetwork({
  id: 'behance',
  name: 'Behance',
  status: 'active',
  source: 'https://github.com/iamcal/oembed',
  checkedOn: '2026-11-22',
  profile: { href: (handle) => accountUrl(handle, (name) => `https://www.behance.net/${name}`) },
  embed: sure({ oembed: 'https://www.behance.net/services/oembed?url={url}' }, 'https://github.com/iamcal/oembed'),
});
