import { defineNetwork } from './network.ts';
import { host, link, sure, titleTag, unsure } from './preview.ts';

const extractor = 'https://gist.github.com/saagarjha/07e897fd';
const note = 'https://developer.apple.com/library/archive/technotes/tn2444/_index.html';

/** Any attribute counts, `property` before `name` before `itemprop`. */
const any = <const K extends string>(key: K) => ({ from: 'meta', key, forms: ['property', 'name', 'itemprop'] }) as const;

/** iMessage, and whatever shows links by Apple's own framework. */
export const appleMessages = defineNetwork({
  id: 'apple-messages',
  name: 'Apple Messages',
  status: 'active',
  source: 'https://developer.apple.com/documentation/linkpresentation',
  checkedOn: '2026-11-22',
  preview: {
    agents: unsure(['facebookexternalhit/1.1 Facebot Twitterbot/1.0'], note),
    robots: unsure({ honoured: false }, note),
    cache: unsure('for ever: it is a part of the message', note),
    reads: {
      title: sure([any('og:title'), any('twitter:title'), titleTag], extractor),
      description: sure([any('og:description'), any('twitter:description'), any('description')], extractor),
      picture: sure(
        [
          any('og:image:secure_url'),
          any('og:image'),
          any('og:image:url'),
          any('twitter:image'),
          { from: 'meta', key: 'image', forms: ['itemprop'] },
          link('apple-touch-icon'),
          { from: 'file', path: '/apple-touch-icon-precomposed.png' },
          { from: 'file', path: '/apple-touch-icon.png' },
          link('icon'),
          { from: 'file', path: '/favicon.ico' },
        ],
        extractor,
      ),
      site: sure([host], extractor),
      address: sure([any('og:url'), { from: 'address' }], extractor),
    },
    duplicates: sure('first', extractor),
    cuts: { title: unsure({ limit: 2, unit: 'lines', perLine: 36 }, note) },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp', 'heic', 'ico', 'avif'], note),
      refused: unsure(['svg'], note),
      large: unsure({ width: 150, height: 150 }, note),
      every: sure(true, extractor),
      smallRatio: unsure(1, note),
    },
    layout: unsure({ size: 'by-size', shows: ['picture', 'title', 'site'] }, note),
  },
});
