import { defineNetwork } from './network.ts';

/** Closed on 8 July 2025. */
export const pocket = defineNetwork({
  id: 'pocket',
  name: 'Pocket',
  status: 'retired',
  source: 'https://support.mozilla.org/kb/future-of-pocket',
  checkedOn: '2026-11-22',
  hosts: ['getpocket.com'],
  alsoKnownAs: ['Mozilla Pocket', 'Read It Later'],
});
