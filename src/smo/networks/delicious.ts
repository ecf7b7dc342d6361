import { defineNetwork } from './network.ts';

/** Read only since 2017. */
export const delicious = defineNetwork({
  id: 'delicious',
  name: 'Delicious',
  status: 'retired',
  source: 'https://en.wikipedia.org/wiki/Delicious_(website)',
  checkedOn: '2026-11-22',
  hosts: ['del.icio.us', 'delicious.com'],
  alsoKnownAs: ['del.icio.us'],
});
