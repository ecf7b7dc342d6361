import { foldSpace } from '../text.ts';
import { defineNetwork, withQuery } from './network.ts';

export const reddit = defineNetwork({
  id: 'reddit',
  name: 'Reddit',
  status: 'active',
  source: 'https://github.com/nygardk/react-share',
  checkedOn: '2026-11-22',
  share: { href: ({ text, url }) => withQuery('https://www.reddit.com/submit', { url, title: foldSpace(text) }) },
});
