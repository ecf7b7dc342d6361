import { defineNetwork } from './network.ts';

/** A handle is the first part of the blog's domain. */
export const blogger = defineNetwork({
  id: 'blogger',
  name: 'Blogger',
  status: 'active',
  source: 'https://www.blogger.com',
  checkedOn: '2026-11-22',
  profile: {
    href: (handle) => {
      const name = handle.trim().toLowerCase();
      return /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u.test(name) ? `https://${name}.blogspot.com` : undefined;
    },
  },
});
