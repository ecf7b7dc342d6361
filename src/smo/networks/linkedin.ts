import { accountUrl, defineNetwork, withQuery } from './network.ts';

/** Reads all but the address from the page itself. A handle says what it is of: `in/ada-rossi` or `company/example`. */
export const linkedin = defineNetwork({
  id: 'linkedin',
  name: 'LinkedIn',
  status: 'active',
  source: 'https://github.com/harlan-zw/nuxt-seo-utils',
  checkedOn: '2026-11-22',
  share: { href: ({ url }) => withQuery('https://www.linkedin.com/sharing/share-offsite/', { url }) },
  profile: {
    href: (handle) => {
      const [, kind, name = ''] = /^(in|company)\/([^/]+)\/?$/u.exec(handle.trim()) ?? [];
      return kind && accountUrl(name, (account) => `https://www.linkedin.com/${kind}/${account}`);
    },
  },
});
