import { foldSpace } from '../text.ts';
import { defineNetwork, withQuery } from './network.ts';

export const hackerNews = defineNetwork({
  id: 'hacker-news',
  name: 'Hacker News',
  status: 'active',
  source: 'https://news.ycombinator.com/bookmarklet.html',
  checkedOn: '2026-11-22',
  share: { href: ({ text, url }) => withQuery('https://news.ycombinator.com/submitlink', { u: url, t: foldSpace(text) }) },
});
