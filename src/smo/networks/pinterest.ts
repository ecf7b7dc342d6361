import { defineNetwork, withQuery } from './network.ts';

/** Pins pictures: without one its form stays empty. */
export const pinterest = defineNetwork({
  id: 'pinterest',
  name: 'Pinterest',
  status: 'active',
  source: 'https://github.com/nygardk/react-share',
  checkedOn: '2026-11-22',
  share: { href: ({ text, url, picture }) => withQuery('https://www.pinterest.com/pin/create/button/', { url, media: picture, description: text }) },
});
