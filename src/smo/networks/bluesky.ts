import { defineNetwork, textWithUrl, withQuery } from './network.ts';
import { host, link, meta, sure, titleTag, unsure } from './preview.ts';

const app = 'https://github.com/bluesky-social/social-app/blob/main/src/lib/link-meta/link-meta.ts';
const lexicon = 'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/external.json';
const standard = 'https://standard.site/';
const report = 'https://github.com/bluesky-social/social-app/issues/6521';
const extractor = 'https://cardyb.bsky.app/';

/** Ends of an address that the app takes for a file's: of its table those that end a word one might write about. */
const files =
  'js mjs cjs ts json jsonld map css less csv txt text md markdown xml rss atom yaml yml toml pdf doc docx xls xlsx ppt pptx odt ods key numbers pages zip gz tar 7z rar jpg jpeg png gif webp avif svg ico bmp mp3 mp4 mov webm ogg wav woff woff2 ttf otf exe dmg apk com jar java class c h cpp lua sql sh swf wasm ics epub log conf ini def list in rs';

/** Takes a text only, with the address inside of it. A handle is a whole domain: `ada.bsky.social`. */
export const bluesky = defineNetwork({
  id: 'bluesky',
  name: 'Bluesky',
  status: 'active',
  source: 'https://docs.bsky.app/docs/advanced-guides/intent-links',
  checkedOn: '2026-11-22',
  share: { limit: 300, href: (message) => withQuery('https://bsky.app/intent/compose', { text: textWithUrl(message) }) },
  profile: {
    href: (handle) => {
      const domain = handle.trim().replace(/^@/u, '').toLowerCase();
      return /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/u.test(domain) ? `https://bsky.app/profile/${domain}` : undefined;
    },
  },
  preview: {
    agents: unsure(['Bluesky Cardyb/1.1'], report),
    robots: unsure({ honoured: false, token: 'Bluesky Cardyb' }, 'https://github.com/bluesky-social/social-app/issues/6736'),
    cache: unsure('for ever: it is a part of the post', report),
    refresh: unsure('Nothing does: delete the post and write it anew', report),
    reads: {
      title: unsure([meta('og:title'), meta('twitter:title'), titleTag], extractor),
      description: unsure([meta('og:description'), meta('twitter:description'), meta('description')], extractor),
      picture: unsure([meta('og:image'), meta('twitter:image')], extractor),
      site: unsure([host], app),
      // An enhanced card is made of the records behind it.
      record: unsure([link('site.standard.document')], standard),
    },
    duplicates: unsure('first', extractor),
    extensions: sure(files.split(' '), app),
    cuts: {
      title: unsure({ limit: 3, unit: 'lines', perLine: 50 }, app),
      description: unsure({ limit: 2, unit: 'lines', perLine: 55 }, app),
    },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp'], app),
      refused: unsure(['svg'], app),
      maxBytes: sure(1_000_000, lexicon),
      ratio: unsure(1.91, app),
    },
    layout: unsure({ size: 'large', shows: ['picture', 'title', 'description', 'site', 'record'] }, 'https://github.com/bluesky-social/social-app/issues/5012'),
  },
});
