import { defineNetwork } from './network.ts';

/** Closed on 5 May 2025, its accounts moved to Teams. */
export const skype = defineNetwork({
  id: 'skype',
  name: 'Skype',
  status: 'retired',
  source: 'https://it-online.co.za/2025/03/03/microsoft-to-retire-skype-in-may/',
  checkedOn: '2026-11-22',
  hosts: ['web.skype.com', 'join.skype.com', 'skype.com'],
  alsoKnownAs: [],
});
