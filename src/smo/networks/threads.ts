import { accountUrl, defineNetwork, withQuery } from './network.ts';
import { host, meta, sure, unsure } from './preview.ts';

const crawler = 'https://developers.facebook.com/docs/sharing/webmasters/crawler';
const images = 'https://developers.facebook.com/docs/sharing/webmasters/images';
const report = 'https://opengraphplus.com/consumers/threads/tags';

export const threads = defineNetwork({
  id: 'threads',
  name: 'Threads',
  status: 'active',
  source: 'https://developers.facebook.com/documentation/threads/threads-web-intents',
  checkedOn: '2026-11-22',
  share: {
    limit: 500,
    unit: 'threads-characters',
    href: ({ text, url }) => withQuery('https://www.threads.com/intent/post', { text, url }),
  },
  profile: { href: (handle) => accountUrl(handle, (name) => `https://www.threads.com/@${name}`) },
  preview: {
    agents: sure(['facebookexternalhit/1.1'], crawler),
    robots: sure({ honoured: true, token: 'facebookexternalhit' }, crawler),
    bytes: sure(1_000_000, crawler),
    cache: unsure('24 hours', crawler),
    refresh: unsure('Scrape Again in the Sharing Debugger, https://developers.facebook.com/tools/debug/', crawler),
    reads: {
      title: unsure([meta('og:title')], report),
      picture: unsure([meta('og:image'), meta('og:image:url')], report),
      site: unsure([host], report),
    },
    duplicates: unsure('first', 'https://ogp.me/#array'),
    cuts: { title: unsure({ limit: 2, unit: 'lines', perLine: 45 }, report) },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp'], images),
      refused: unsure(['svg'], images),
      maxBytes: sure(8_000_000, images),
      min: sure({ width: 200, height: 200 }, images),
      ratio: unsure(1.91, images),
      relative: sure('refused', images),
    },
    // Without both of them the bare address stays.
    needs: [unsure({ anyOf: [['title', 'picture']], otherwise: 'no-preview' }, report)],
    layout: unsure({ size: 'large', shows: ['picture', 'site', 'title'] }, report),
  },
});
