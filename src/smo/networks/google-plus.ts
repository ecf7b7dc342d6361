import { defineNetwork } from './network.ts';

/** Closed on 2 April 2019. */
export const googlePlus = defineNetwork({
  id: 'google-plus',
  name: 'Google+',
  status: 'retired',
  source: 'https://www.mercurynews.com/2019/01/31/still-using-google-you-wont-be-after-april-2/',
  checkedOn: '2026-11-22',
  hosts: ['plus.google.com', 'plus.url.google.com'],
  alsoKnownAs: ['Google Plus', 'GooglePlus', 'G+'],
});
