import { defineNetwork } from './network.ts';

/** No network any more since it was sold in December 2016. */
export const viadeo = defineNetwork({
  id: 'viadeo',
  name: 'Viadeo',
  status: 'retired',
  source: 'http://www.webtimemedias.com/article/le-reseau-social-francais-viadeo-dans-les-mains-de-figaro-classifieds-20170103-59215',
  checkedOn: '2026-11-22',
  hosts: ['viadeo.com', 'viadeo.journaldunet.com'],
  alsoKnownAs: [],
});
