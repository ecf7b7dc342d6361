import { defineNetwork } from './network.ts';
import { host, link, named, property, sure, titleTag, unsure } from './preview.ts';

const code = 'https://github.com/signalapp/Signal-Desktop/blob/main/ts/linkPreviews/linkPreviewFetch.preload.ts';
const size = 'https://github.com/signalapp/Signal-Desktop/blob/main/ts/linkPreviews/shouldUseFullSizeLinkPreviewImage.std.ts';

/** The desktop app; it asks the page itself, from the sender’s machine. */
export const signal = defineNetwork({
  id: 'signal',
  name: 'Signal',
  status: 'active',
  source: 'https://github.com/signalapp/Signal-Desktop',
  checkedOn: '2026-11-22',
  preview: {
    // It calls itself so.
    agents: sure(['WhatsApp/2'], code),
    robots: sure({ honoured: false, token: 'WhatsApp' }, code),
    bytes: sure(1_024_000, code),
    redirects: sure(20, code),
    cache: sure('for ever: it is a part of the message', code),
    reads: {
      title: sure([property('og:title'), titleTag], code),
      description: sure([property('og:description'), named('description')], code),
      picture: sure(
        [
          property('og:image'),
          property('og:image:url'),
          { ...link('apple-touch-icon'), exact: true },
          { ...link('apple-touch-icon-precomposed'), exact: true },
          { ...link('shortcut icon'), exact: true },
          { ...link('icon'), exact: true },
        ],
        code,
      ),
      site: sure([host], code),
      date: sure([property('og:modified_time'), property('article:modified_time'), property('og:published_time'), property('article:published_time')], code),
    },
    duplicates: sure('first', code),
    blanks: sure('blocks', code),
    caseSensitive: sure(true, code),
    cuts: { description: unsure({ limit: 3, unit: 'lines', perLine: 40 }, code) },
    pictures: {
      formats: sure(['jpeg', 'png', 'gif', 'webp', 'ico'], code),
      refused: sure(['avif', 'svg', 'heic', 'tiff'], code),
      maxBytes: sure(1_048_576, code),
      large: sure({ width: 200, height: 200 }, size),
      squareIsSmall: sure(0.05, size),
      smallRatio: unsure(1, size),
    },
    needs: [sure({ anyOf: [['title', 'https']], otherwise: 'no-preview' }, code)],
    layout: sure({ size: 'by-size', shows: ['picture', 'title', 'description', 'site', 'date'] }, size),
  },
});
