import { accountUrl, defineNetwork } from './network.ts';

/** Alive, but its music of before 2016 was lost in 2019. */
export const myspace = defineNetwork({
  id: 'myspace',
  name: 'Myspace',
  status: 'active',
  source: 'https://myspace.com',
  checkedOn: '2026-11-22',
  profile: { href: (handle) => accountUrl(handle, (name) => `https://myspace.com/${name}`) },
  alsoKnownAs: ['MySpace'],
});
