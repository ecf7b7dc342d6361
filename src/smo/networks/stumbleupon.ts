import { defineNetwork } from './network.ts';

/** Closed on 30 June 2018, its accounts moved to Mix. */
export const stumbleupon = defineNetwork({
  id: 'stumbleupon',
  name: 'StumbleUpon',
  status: 'retired',
  source: 'https://en.wikipedia.org/wiki/StumbleUpon',
  checkedOn: '2026-11-22',
  hosts: ['stumbleupon.com'],
  alsoKnownAs: ['Stumble Upon'],
});
