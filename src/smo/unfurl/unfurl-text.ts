import { networks, type Network } from '../networks/index.ts';
import type { Lookup } from '../networks/preview.ts';
import type { Shown, ShownPicture, Unfurl } from './unfurl.ts';

const all: readonly Network[] = Object.values(networks);

/** A preview for a terminal: what the network shows, where each part comes from, what it passed over and what is uncertain. */
export function unfurlText(preview: Unfurl): string {
  const { network, layout, because, passed, doubts, picture, morePictures, fields } = preview;
  const name = all.find(({ id }) => id === network)?.name ?? network;
  if (layout === 'none') return [`${name}: no preview`, ...(because ? [`  because ${because}`] : []), ...passedText(preview)].join('\n');
  const parts = (['site', 'title', 'description', 'author', 'date', 'address'] as const).flatMap((part) => shownText(part, preview[part]));
  const pictures = [picture, ...morePictures].flatMap((shown) => (shown ? [line('picture', pictureText(shown), shown.from)] : []));
  const pairs = fields.map(({ label, value }) => line('field', `${label}: ${value}`));
  const uncertain = doubts.length > 0 ? [`  uncertain    ${[...new Set(doubts.map(({ what }) => what))].join(', ')}`] : [];
  return [`${name}: ${layoutText[layout]}`, ...parts, ...pairs, ...pictures, ...passedText({ passed }), ...uncertain].join('\n');
}

const layoutText = { large: 'with a large picture', small: 'with a small picture', text: 'text alone' } as const;

function shownText(part: string, shown: Shown | undefined): string[] {
  if (!shown) return [];
  const cut = shown.cut ? ` (cut at ${shown.cut.limit})` : '';
  return [line(part, `${shown.text}${cut}`, shown.from)];
}

function pictureText({ url, width, height, crop }: ShownPicture): string {
  const size = width === undefined || height === undefined ? '' : ` ${width}×${height}`;
  return `${url}${size}${crop ? `, of which ${crop.width}×${crop.height} are seen` : ''}`;
}

function passedText({ passed }: Pick<Unfurl, 'passed'>): string[] {
  return passed.map(({ what, why }) => `  passed over  ${what}: ${why}`);
}

const line = (label: string, text: string, from?: Lookup): string => `  ${label.padEnd(11)}  ${text}${from ? `  ← ${originText(from)}` : ''}`;

/** The place that a part was found in, in the page's own words. */
export function originText(from: Lookup): string {
  switch (from.from) {
    case 'meta':
      return from.key;
    case 'link':
      return `link rel=${from.rel}`;
    case 'json-ld':
      return `JSON-LD ${from.path}`;
    case 'oembed':
      return `oEmbed ${from.field}`;
    case 'heading':
      return `h${from.rank}`;
    case 'file':
      return from.path;
    case 'image':
      return `${from.pick} picture of the text`;
    default:
      return from.from;
  }
}
