import { defineNetwork } from './network.ts';

/** The site of 2004 to 2012, whose button stands in many rows of share links. */
export const digg = defineNetwork({
  id: 'digg',
  name: 'Digg (old)',
  status: 'retired',
  source: 'https://en.wikipedia.org/wiki/Digg',
  checkedOn: '2026-11-22',
  // The name and its host live on under new owners; its old share links do not.
  hosts: ['digg.com/submit'],
  alsoKnownAs: [],
});
