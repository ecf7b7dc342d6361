import { defineNetwork } from './network.ts';

/** Read only since 31 August 2025. */
export const workplace = defineNetwork({
  id: 'workplace',
  name: 'Workplace',
  status: 'retired',
  source: 'https://en.wikipedia.org/wiki/Workplace_(software)',
  checkedOn: '2026-11-22',
  hosts: ['workplace.com'],
  alsoKnownAs: ['Workplace from Meta', 'Workplace by Facebook'],
});
