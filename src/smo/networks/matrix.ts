import { defineNetwork } from './network.ts';
import { link, named, property, sure, titleTag, unsure } from './preview.ts';

const html = 'https://github.com/element-hq/synapse/blob/develop/synapse/media/preview_html.py';
const previewer = 'https://github.com/element-hq/synapse/blob/develop/synapse/media/url_previewer.py';
const oembed = 'https://github.com/element-hq/synapse/blob/develop/synapse/media/oembed.py';
const config = 'https://element-hq.github.io/synapse/latest/usage/configuration/config_documentation.html#max_spider_size';

/** As Synapse, the server that most of Matrix runs on, reads a page. */
export const matrix = defineNetwork({
  id: 'matrix',
  name: 'Matrix',
  status: 'active',
  source: 'https://github.com/element-hq/synapse',
  checkedOn: '2026-11-22',
  preview: {
    agents: sure(['Synapse (bot;'], previewer),
    robots: sure({ honoured: false, token: 'Synapse' }, previewer),
    bytes: sure(10_485_760, config),
    cache: sure('1 hour', previewer),
    reads: {
      title: sure(
        [
          property('og:title'),
          named('twitter:title'),
          titleTag,
          { from: 'heading', rank: 1 },
          { from: 'heading', rank: 2 },
          { from: 'heading', rank: 3 },
          { from: 'oembed', field: 'title' },
        ],
        html,
      ),
      description: sure([property('og:description'), named('twitter:description'), { ...named('description'), pick: 'first' }, { from: 'prose' }], html),
      picture: sure(
        [
          property('og:image'),
          named('twitter:image'),
          { from: 'meta', key: 'image', forms: ['itemprop'], pick: 'first' },
          { from: 'image', pick: 'largest' },
          link('icon'),
          { from: 'oembed', field: 'thumbnail_url' },
        ],
        html,
      ),
      site: sure([property('og:site_name'), { from: 'oembed', field: 'provider_name' }], oembed),
    },
    duplicates: sure('last', html),
    blanks: sure('skipped', html),
    caseSensitive: sure(true, html),
    dropsLonger: sure(1000, previewer),
    dropsMany: sure({ prefix: 'og:', keys: 50 }, html),
    // Two hundred characters at least, five hundred at most, at the end of a word.
    cuts: { description: sure({ limit: 500, unit: 'code-points', atWord: true }, html) },
    pictures: {
      formats: sure(['jpeg', 'png', 'gif', 'webp'], previewer),
      refused: sure(['avif', 'svg', 'heic', 'tiff'], previewer),
      maxBytes: sure(10_485_760, config),
    },
    needs: [unsure({ anyOf: [['title'], ['picture'], ['description']], otherwise: 'no-preview' }, previewer)],
    layout: unsure({ size: 'small', shows: ['picture', 'title', 'site', 'description'] }, 'https://github.com/element-hq/element-web'),
  },
});
