import { defineNetwork } from './network.ts';
import { host, link, meta, sure, titleTag, unsure } from './preview.ts';

const onebox = 'https://github.com/discourse/discourse/blob/main/lib/onebox/engine/allowlisted_generic_onebox.rb';
const embed = 'https://github.com/discourse/discourse/blob/main/lib/onebox/engine/standard_embed.rb';
const graph = 'https://github.com/discourse/discourse/blob/main/lib/onebox/open_graph.rb';
const helpers = 'https://github.com/discourse/discourse/blob/main/lib/onebox/helpers.rb';

/** The generic onebox, where a link stands alone on its line. */
export const discourse = defineNetwork({
  id: 'discourse',
  name: 'Discourse',
  status: 'active',
  source: 'https://github.com/discourse/discourse',
  checkedOn: '2026-11-22',
  preview: {
    agents: sure(['Discourse Forum Onebox'], helpers),
    robots: sure({ honoured: false, token: 'Discourse' }, helpers),
    bytes: sure(10_485_760, helpers),
    redirects: sure(5, helpers),
    cache: sure('for ever: it is a part of the post until that is rebuilt', onebox),
    refresh: sure('Rebuild HTML in the menu of the post', onebox),
    reads: {
      title: sure([meta('og:title'), titleTag, meta('twitter:title'), { from: 'oembed', field: 'title' }], graph),
      description: sure([meta('og:description'), meta('twitter:description'), meta('description')], embed),
      picture: sure(
        [meta('og:image:secure_url'), meta('og:image:url'), { from: 'oembed', field: 'thumbnail_url' }, meta('og:image'), meta('twitter:image')],
        onebox,
      ),
      site: sure([meta('og:site_name'), host], onebox),
      date: sure([meta('article:published_time')], onebox),
    },
    duplicates: sure('first', graph),
    blanks: sure('skipped', graph),
    decodesTwice: sure(['title', 'description', 'site'], onebox),
    follows: sure({ to: [link('canonical')], unless: 'og:ignore_canonical' }, helpers),
    labels: sure(['brand', 'price', 'usd', 'cad', 'reading time', 'likes'], onebox),
    cuts: {
      title: sure({ limit: 80, unit: 'code-points', atWord: true, mark: '...' }, onebox),
      description: sure({ limit: 250, unit: 'code-points', atWord: true, mark: '...' }, onebox),
      site: sure({ limit: 80, unit: 'code-points', atWord: true, mark: '...' }, onebox),
    },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp', 'avif', 'svg'], onebox),
      maxBytes: unsure(10_485_760, helpers),
      smallRatio: unsure(1, onebox),
    },
    needs: [
      sure(
        {
          anyOf: [
            ['title', 'description'],
            ['title', 'picture'],
          ],
          otherwise: 'no-preview',
        },
        onebox,
      ),
    ],
    layout: unsure({ size: 'small', shows: ['site', 'date', 'picture', 'title', 'description', 'fields'] }, onebox),
  },
});
