import { defineNetwork, withQuery } from './network.ts';
import { host, meta, sure, titleTag, unsure } from './preview.ts';

const agents = 'https://github.com/monperrus/crawler-user-agents/blob/master/crawler-user-agents.json';
const pins = 'https://developers.pinterest.com/docs/web-features/article-rich-pins/';
const guide = 'https://help.pinterest.com/business/article/pinterest-product-specs';

/** Pins pictures: without one its form stays empty. */
export const pinterest = defineNetwork({
  id: 'pinterest',
  name: 'Pinterest',
  status: 'active',
  source: 'https://github.com/nygardk/react-share',
  checkedOn: '2026-11-22',
  share: { href: ({ text, url, picture }) => withQuery('https://www.pinterest.com/pin/create/button/', { url, media: picture, description: text }) },
  preview: {
    agents: sure(['Pinterest/0.2', 'Pinterestbot/1.0'], agents),
    robots: unsure({ honoured: true, token: 'Pinterest' }, 'https://help.pinterest.com/business/article/pinterestbot'),
    reads: {
      title: sure([meta('og:title'), titleTag], pins),
      description: sure([meta('og:description')], pins),
      picture: unsure([meta('og:image'), { from: 'image', pick: 'largest' }], guide),
      site: sure([meta('og:site_name'), host], pins),
      // A name, where others want an address.
      author: sure([meta('article:author')], pins),
      date: sure([meta('article:published_time')], pins),
    },
    duplicates: unsure('first', pins),
    cuts: {
      title: unsure({ limit: 100, unit: 'graphemes' }, guide),
      description: unsure({ limit: 500, unit: 'graphemes' }, guide),
    },
    pictures: {
      formats: unsure(['jpeg', 'png', 'webp', 'gif'], guide),
      refused: unsure(['svg'], guide),
      maxBytes: unsure(20_000_000, guide),
      min: unsure({ width: 200, height: 300 }, guide),
      refusal: unsure('next', guide),
    },
    needs: [
      sure(
        {
          anyOf: [[{ meta: 'og:type', is: ['article', 'blog'] }, 'title']],
          // A plain pin: the picture and where it is from.
          otherwise: ['picture', 'site'],
        },
        pins,
      ),
      sure({ anyOf: [[{ meta: 'pinterest-rich-pin', isNot: ['false'] }]], otherwise: ['picture', 'site'] }, pins),
      unsure({ anyOf: [['picture']], otherwise: 'no-preview' }, guide),
    ],
    layout: unsure({ size: 'large', shows: ['picture', 'title', 'description', 'site', 'author', 'date'] }, pins),
  },
});
