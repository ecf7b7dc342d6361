import { defineNetwork } from './network.ts';
import { sure } from './preview.ts';

/** A handle is the first part of the blog's domain. */
export const wordpressCom = defineNetwork({
  id: 'wordpress-com',
  name: 'WordPress.com',
  status: 'active',
  source: 'https://github.com/iamcal/oembed',
  checkedOn: '2026-11-22',
  profile: {
    href: (handle) => {
      const name = handle.trim().toLowerCase();
      return /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u.test(name) ? `https://${name}.wordpress.com` : undefined;
    },
  },
  embed: sure({ oembed: 'https://public-api.wordpress.com/oembed/1.0/?format=json&url={url}&for={id}' }, 'https://github.com/iamcal/oembed'),
});
