import { fediverseAccount } from '../metadata/fediverse.ts';
import { defineNetwork, encoded, textWithUrl } from './network.ts';
import { host, meta, named, sure, unsure } from './preview.ts';

const extractor = 'https://github.com/mastodon/mastodon/blob/main/app/lib/link_details_extractor.rb';
const fetching = 'https://github.com/mastodon/mastodon/blob/main/app/services/fetch_link_card_service.rb';
const oembed = 'https://github.com/mastodon/mastodon/blob/main/app/services/fetch_oembed_service.rb';
const card = 'https://github.com/mastodon/mastodon/blob/main/app/models/preview_card.rb';
const request = 'https://github.com/mastodon/mastodon/blob/main/app/lib/request.rb';

/** A field of the page's own description of itself; an article of any other type is not looked at. */
const stated = <const F extends string>(path: F) => ({ from: 'json-ld', path, types: ['WebPage', 'NewsArticle'], topLevel: true, decoded: true }) as const;

/** The project's own picker asks for the reader's server; the message is a fragment, so no server is sent it before. */
export const mastodon = defineNetwork({
  id: 'mastodon',
  name: 'Mastodon',
  status: 'active',
  source: 'https://blog.joinmastodon.org/2026/03/a-new-share-button',
  checkedOn: '2026-11-22',
  share: { limit: 500, href: (message) => `https://share.joinmastodon.org/#text=${encoded(textWithUrl(message))}` },
  profile: { href: (handle) => fediverseAccount({ mastodon: handle.trim() })?.profile },
  preview: {
    agents: sure(['Mastodon/'], request),
    robots: sure({ honoured: false, token: 'Mastodon' }, request),
    bytes: sure(1_048_576, request),
    redirects: sure(3, request),
    cache: sure('14 days', fetching),
    refresh: sure('Nothing does before 14 days have passed, but for a card without a picture', fetching),
    reads: {
      title: sure([stated('headline'), meta('og:title'), { from: 'title', inHead: true }], extractor),
      description: sure([stated('description'), meta('og:description'), named('description')], extractor),
      picture: sure([{ ...meta('og:image'), except: ['null', 'undefined'] }], extractor),
      site: sure([stated('publisher.name'), meta('og:site_name'), host], extractor),
      author: sure([stated('author.name'), meta('og:author'), meta('og:author:username')], extractor),
      date: sure([stated('datePublished'), meta('article:published_time')], extractor),
      address: sure([{ from: 'link', rel: 'canonical', exact: true, sameHost: true }, { ...meta('og:url'), sameHost: true }, { from: 'address' }], extractor),
      player: sure([meta('twitter:player')], extractor),
    },
    duplicates: sure('first', extractor),
    blanks: unsure('blocks', extractor),
    decodesTwice: sure(['title', 'description', 'site', 'author'], extractor),
    oembed: sure(['link', 'photo', 'video'], oembed),
    cuts: { title: unsure({ limit: 2, unit: 'lines', perLine: 50 }, card) },
    pictures: {
      formats: sure(['jpeg', 'png', 'gif', 'webp'], card),
      refused: sure(['avif', 'svg', 'heic', 'tiff', 'ico'], card),
      maxBytes: sure(8_388_608, card),
      maxAddress: sure(2692, card),
      ratio: unsure(1.91, card),
      alt: sure([meta('og:image:alt')], extractor),
    },
    needs: [sure({ anyOf: [['title']], otherwise: 'no-preview' }, fetching)],
    layout: unsure({ size: 'large', shows: ['picture', 'site', 'date', 'title', 'description', 'author', 'player', 'address'] }, card),
  },
});
