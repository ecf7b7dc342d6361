import { defineNetwork } from './network.ts';

/** Closed in March 2021. */
export const periscope = defineNetwork({
  id: 'periscope',
  name: 'Periscope',
  status: 'retired',
  source: 'https://www.thehindubusinessline.com/info-tech/twitter-to-shut-persicope-app-by-march-2021/article33343137.ece',
  checkedOn: '2026-11-22',
  hosts: ['periscope.tv', 'pscp.tv'],
  alsoKnownAs: [],
});
