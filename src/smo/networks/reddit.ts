import { foldSpace } from '../text.ts';
import { defineNetwork, withQuery } from './network.ts';
import { host, link, meta, sure, titleTag, unsure } from './preview.ts';

const agents = 'https://github.com/monperrus/crawler-user-agents/blob/master/crawler-user-agents.json';
const stage = 'https://github.com/reddit-archive/reddit/blob/master/r2/r2/lib/media.py';

export const reddit = defineNetwork({
  id: 'reddit',
  name: 'Reddit',
  status: 'active',
  source: 'https://github.com/nygardk/react-share',
  checkedOn: '2026-11-22',
  share: { href: ({ text, url }) => withQuery('https://www.reddit.com/submit', { url, title: foldSpace(text) }) },
  preview: {
    agents: sure(['redditbot/1.0'], agents),
    robots: unsure({ honoured: true, token: 'redditbot' }, agents),
    cache: unsure('as long as the post', stage),
    reads: {
      // Proposed to who posts the link, not forced upon them.
      title: unsure([meta('og:title'), titleTag], stage),
      picture: unsure([{ from: 'oembed', field: 'thumbnail_url' }, meta('og:image'), link('image_src'), { from: 'image', pick: 'largest' }], stage),
      site: unsure([host], stage),
    },
    duplicates: unsure('first', stage),
    cuts: { title: unsure({ limit: 300, unit: 'graphemes' }, stage) },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp'], stage),
      refused: unsure(['svg'], stage),
      min: unsure({ width: 70, height: 70 }, stage),
      maxRatio: unsure(3, stage),
      smallRatio: unsure(1, stage),
      refusal: unsure('next', stage),
    },
    layout: unsure({ size: 'small', shows: ['title', 'site', 'picture'] }, stage),
  },
});
