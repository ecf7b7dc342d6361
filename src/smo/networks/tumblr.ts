import { foldSpace } from '../text.ts';
import { accountUrl, defineNetwork, withQuery } from './network.ts';
import { host, meta, sure, titleTag, unsure } from './preview.ts';

const block = 'https://www.tumblr.com/docs/npf';
const agents = 'https://github.com/monperrus/crawler-user-agents/blob/master/crawler-user-agents.json';

export const tumblr = defineNetwork({
  id: 'tumblr',
  name: 'Tumblr',
  status: 'active',
  source: 'https://github.com/nygardk/react-share',
  checkedOn: '2026-11-22',
  share: { href: ({ text, url }) => withQuery('https://www.tumblr.com/widgets/share/tool', { canonicalUrl: url, title: foldSpace(text), posttype: 'link' }) },
  profile: { href: (handle) => accountUrl(handle, (name) => `https://www.tumblr.com/${name}`) },
  embed: sure({ oembed: 'https://www.tumblr.com/oembed/1.0?url={url}' }, 'https://github.com/iamcal/oembed'),
  preview: {
    agents: unsure(['Tumblr/14.0.835.186'], agents),
    robots: unsure({ honoured: true, token: 'Tumblr' }, agents),
    cache: unsure('for ever: it is a part of the post', block),
    // What a link block holds is documented; where each part is read is not.
    reads: {
      title: unsure([meta('og:title'), titleTag], block),
      description: unsure([meta('og:description'), meta('description')], block),
      picture: unsure([meta('og:image')], block),
      site: unsure([meta('og:site_name'), host], block),
      author: unsure([meta('author'), meta('article:author')], block),
    },
    duplicates: unsure('first', block),
    cuts: { description: unsure({ limit: 3, unit: 'lines', perLine: 60 }, block) },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp'], block),
      refused: unsure(['svg'], block),
      ratio: unsure(1.91, block),
    },
    layout: unsure({ size: 'large', shows: ['picture', 'title', 'description', 'site', 'author'] }, block),
  },
});
