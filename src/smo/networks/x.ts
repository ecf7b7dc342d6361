import { accountUrl, defineNetwork, withQuery } from './network.ts';
import { host, meta, sure, unsure } from './preview.ts';

const markup = 'https://developer.x.com/en/docs/x-for-websites/cards/overview/markup';
const overview = 'https://developer.x.com/en/docs/x-for-websites/cards/overview/abouts-cards';
const large = 'https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image';
const headline = 'https://boingboing.net/2023/10/05/twitter-no-longer-showing-headlines-in-social-media-previews.html';

/** Twitter until 2023. It wraps every address into one of its own, of 23 characters. */
export const x = defineNetwork({
  id: 'x',
  name: 'X',
  status: 'renamed',
  source: 'https://docs.x.com/x-for-websites/post-button',
  checkedOn: '2026-11-22',
  share: {
    limit: 280,
    unit: 'x-characters',
    addressLength: 23,
    href: ({ text, url }) => withQuery('https://x.com/intent/tweet', { text, url }),
  },
  profile: { href: (handle) => accountUrl(handle, (name) => `https://x.com/${name}`) },
  alsoKnownAs: ['Twitter'],
  embed: sure({ oembed: 'https://publish.x.com/oembed?url={url}' }, 'https://github.com/iamcal/oembed'),
  preview: {
    agents: sure(['Twitterbot/1.0'], overview),
    robots: sure({ honoured: true, token: 'Twitterbot' }, overview),
    cache: unsure('about 7 days', overview),
    refresh: unsure('Nothing does: give the picture a new address, and the page a query.', overview),
    reads: {
      title: sure([meta('twitter:title'), meta('og:title')], markup),
      description: sure([meta('twitter:description'), meta('og:description')], markup),
      picture: sure([meta('twitter:image'), meta('twitter:image:src'), meta('og:image')], markup),
      site: sure([host], markup),
    },
    duplicates: unsure('first', overview),
    cuts: {
      title: sure({ limit: 70, unit: 'graphemes' }, markup),
      description: sure({ limit: 200, unit: 'graphemes' }, markup),
    },
    pictures: {
      formats: sure(['jpeg', 'png', 'webp', 'gif'], large),
      refused: sure(['svg'], large),
      maxBytes: sure(5_000_000, large),
      min: unsure({ width: 144, height: 144 }, overview),
      max: unsure({ width: 4096, height: 4096 }, large),
      large: unsure({ width: 300, height: 157 }, large),
      ratio: unsure(2, large),
      smallRatio: unsure(1, overview),
      alt: sure([meta('twitter:image:alt'), meta('og:image:alt')], markup),
    },
    needs: [
      sure(
        {
          anyOf: [
            ['card', 'title'],
            [{ meta: 'og:type' }, 'title', 'description'],
          ],
          otherwise: 'no-preview',
        },
        markup,
      ),
    ],
    card: sure({ from: [{ ...meta('twitter:card'), pick: 'last' }], large: 'summary_large_image', without: 'small' }, overview),
    // Since October 2023 the headline of a large card is gone: what shall be read must stand in the picture.
    layout: unsure({ size: 'by-card', shows: ['picture', 'site', 'title', 'description'], showsLarge: ['picture', 'site'] }, headline),
  },
});
