import { defineNetwork } from './network.ts';
import { host, link, named, property, sure, unsure } from './preview.ts';

const summaly = 'https://github.com/misskey-dev/summaly/blob/master/src/general.ts';
const got = 'https://github.com/misskey-dev/summaly/blob/master/src/utils/got.ts';

/** And its family: Sharkey, Firefish, Iceshrimp. */
export const misskey = defineNetwork({
  id: 'misskey',
  name: 'Misskey',
  status: 'active',
  source: 'https://github.com/misskey-dev/summaly',
  checkedOn: '2026-11-22',
  preview: {
    agents: sure(['SummalyBot/'], got),
    robots: sure({ honoured: false, token: 'SummalyBot' }, got),
    bytes: sure(10_485_760, got),
    cache: unsure('as the server is set', summaly),
    reads: {
      title: sure(
        [
          property('og:title'),
          named('twitter:title'),
          property('twitter:title'),
          { from: 'title', pick: 'all' },
          property('og:site_name'),
          named('application-name'),
          host,
        ],
        summaly,
      ),
      description: sure([property('og:description'), named('twitter:description'), property('twitter:description'), named('description')], summaly),
      picture: sure(
        [
          property('og:image'),
          named('twitter:image'),
          property('twitter:image'),
          { ...link('image_src'), exact: true },
          { ...link('apple-touch-icon'), exact: true },
          { ...link('apple-touch-icon image_src'), exact: true },
        ],
        summaly,
      ),
      site: sure([property('og:site_name'), named('application-name'), host], summaly),
      player: sure([property('og:video'), property('og:video:secure_url'), property('og:video:url')], summaly),
    },
    duplicates: sure('first', summaly),
    blanks: sure('blocks', summaly),
    caseSensitive: sure(true, summaly),
    decodesTwice: sure(['title', 'description', 'site'], summaly),
    siteSuffix: sure(['-', '|', ':', '・'], summaly),
    dropsDescriptionLikeTitle: sure(true, summaly),
    cuts: {
      title: sure({ limit: 100, unit: 'utf-16', mark: '...' }, summaly),
      description: sure({ limit: 300, unit: 'utf-16', mark: '...' }, summaly),
    },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp', 'avif'], summaly),
      smallRatio: unsure(1, summaly),
    },
    card: sure({ from: [named('twitter:card'), property('twitter:card')], large: 'summary_large_image', without: 'small' }, summaly),
    layout: unsure({ size: 'by-card', shows: ['picture', 'title', 'description', 'site', 'player'] }, summaly),
  },
});
