import { accountUrl, defineNetwork } from './network.ts';
import { host, meta, sure, titleTag, unsure } from './preview.ts';

const crawler = 'https://developers.facebook.com/docs/sharing/webmasters/crawler';
const report = 'https://opengraphplus.com/consumers/instagram/tags';
const images = 'https://developers.facebook.com/docs/sharing/webmasters/images';

export const instagram = defineNetwork({
  id: 'instagram',
  name: 'Instagram',
  status: 'active',
  source: 'https://developers.facebook.com/docs/instagram-platform/oembed',
  checkedOn: '2026-11-22',
  profile: { href: (handle) => accountUrl(handle, (name) => `https://www.instagram.com/${name}/`) },
  embed: sure({ oembed: 'https://graph.facebook.com/v26.0/instagram_oembed?url={url}' }, 'https://developers.facebook.com/docs/instagram-platform/oembed'),
  preview: {
    agents: sure(['facebookexternalhit/1.1'], crawler),
    robots: sure({ honoured: true, token: 'facebookexternalhit' }, crawler),
    bytes: sure(1_000_000, crawler),
    cache: unsure('24 hours', crawler),
    refresh: unsure('Scrape Again in the Sharing Debugger, https://developers.facebook.com/tools/debug/', crawler),
    // Only in direct messages: a link in a caption is plain text.
    reads: {
      title: unsure([meta('og:title'), titleTag], report),
      description: unsure([meta('og:description'), meta('description')], report),
      picture: unsure([meta('og:image'), meta('og:image:url')], report),
      site: unsure([host], report),
    },
    duplicates: unsure('first', 'https://ogp.me/#array'),
    cuts: { title: unsure({ limit: 1, unit: 'lines', perLine: 40 }, report), description: unsure({ limit: 1, unit: 'lines', perLine: 40 }, report) },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp'], images),
      refused: unsure(['svg'], images),
      maxBytes: sure(8_000_000, images),
      min: sure({ width: 200, height: 200 }, images),
      smallRatio: unsure(1, images),
      relative: sure('refused', images),
    },
    layout: unsure({ size: 'small', shows: ['picture', 'title', 'description', 'site'] }, report),
  },
});
