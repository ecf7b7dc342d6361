import { defineNetwork } from './network.ts';
import { meta, sure, unsure } from './preview.ts';

const request = 'https://github.com/LemmyNet/lemmy/blob/main/crates/api/api_utils/src/request.rs';
const parser = 'https://github.com/orottier/webpage-rs/blob/master/src/parser.rs';
const graph = 'https://github.com/orottier/webpage-rs/blob/master/src/opengraph.rs';

export const lemmy = defineNetwork({
  id: 'lemmy',
  name: 'Lemmy',
  status: 'active',
  source: 'https://github.com/LemmyNet/lemmy',
  checkedOn: '2026-11-22',
  preview: {
    agents: sure(['Lemmy/'], request),
    robots: sure({ honoured: false, token: 'Lemmy' }, request),
    bytes: sure(1_048_576, request),
    // And its address must be absolute.
    redirects: sure(1, request),
    cache: sure('as long as the post', request),
    reads: {
      title: sure([meta('og:title'), { from: 'title', inHead: true, pick: 'last' }], request),
      description: sure([meta('og:description'), meta('description')], request),
      // Texts of one key overwrite each other, pictures queue up.
      picture: sure(
        [
          { ...meta('og:image'), pick: 'first' },
          { ...meta('og:image:url'), pick: 'first' },
        ],
        graph,
      ),
      player: sure([{ ...meta('og:video'), pick: 'first' }], request),
    },
    duplicates: sure('last', graph),
    blanks: sure('wins', graph),
    caseSensitive: sure(true, parser),
    head: sure('parsed', parser),
    cuts: { description: unsure({ limit: 3, unit: 'lines', perLine: 70 }, request) },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp', 'avif'], request),
      refused: unsure(['svg'], request),
      smallRatio: unsure(1, request),
    },
    layout: unsure({ size: 'small', shows: ['picture', 'title', 'description', 'player'] }, request),
  },
});
