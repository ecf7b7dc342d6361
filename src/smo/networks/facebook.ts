import { accountUrl, defineNetwork, withQuery } from './network.ts';
import { host, link, meta, sure, titleTag, unsure } from './preview.ts';

const crawler = 'https://developers.facebook.com/docs/sharing/webmasters/crawler';
const images = 'https://developers.facebook.com/docs/sharing/webmasters/images';
const faq = 'https://developers.facebook.com/docs/sharing/webmasters/faq';

/** Reads all but the address from the page itself; a text handed over is dropped. */
export const facebook = defineNetwork({
  id: 'facebook',
  name: 'Facebook',
  status: 'active',
  source: 'https://developers.facebook.com/docs/sharing/webmasters/crawler',
  checkedOn: '2026-11-22',
  share: { href: ({ url }) => withQuery('https://www.facebook.com/sharer/sharer.php', { u: url }) },
  profile: { href: (handle) => accountUrl(handle, (name) => `https://www.facebook.com/${name}`) },
  embed: sure({ oembed: 'https://graph.facebook.com/v26.0/oembed_post?url={url}' }, 'https://developers.facebook.com/docs/graph-api/reference/oembed-post'),
  preview: {
    agents: sure(['facebookexternalhit/1.1', 'facebookcatalog/1.0'], crawler),
    robots: sure({ honoured: true, token: 'facebookexternalhit' }, crawler),
    bytes: sure(1_000_000, crawler),
    cache: sure('24 hours', 'https://developers.facebook.com/docs/plugins/checklist'),
    refresh: sure('Scrape Again in the Sharing Debugger, https://developers.facebook.com/tools/debug/', faq),
    reads: {
      title: unsure([meta('og:title'), titleTag, { from: 'heading', rank: 1 }], crawler),
      // "Internal heuristics" where there are no Open Graph tags.
      description: unsure([meta('og:description'), meta('description'), { from: 'prose' }], crawler),
      picture: unsure([meta('og:image'), meta('og:image:url'), meta('og:image:secure_url'), { from: 'image', pick: 'largest' }], crawler),
      site: unsure([host], crawler),
      address: unsure([meta('og:url'), link('canonical'), { from: 'address' }], faq),
    },
    duplicates: unsure('first', 'https://ogp.me/#array'),
    // The address is the identity of what is shared.
    follows: unsure({ to: [meta('og:url'), link('canonical')] }, faq),
    cuts: {
      title: unsure({ limit: 2, unit: 'lines', perLine: 45 }, crawler),
      description: unsure({ limit: 1, unit: 'lines', perLine: 60 }, crawler),
    },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp'], images),
      refused: unsure(['svg'], images),
      maxBytes: sure(8_000_000, images),
      min: sure({ width: 200, height: 200 }, images),
      large: sure({ width: 600, height: 315 }, images),
      ratio: sure(1.91, images),
      smallRatio: sure(1, images),
      relative: sure('refused', faq),
    },
    layout: sure({ size: 'by-size', shows: ['picture', 'site', 'title', 'description'] }, images),
  },
});
