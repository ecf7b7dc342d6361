import type { Shown, Unfurl } from '../unfurl/index.ts';
import { html, type Html } from './html.ts';
import type { Frame } from './layout.ts';
import { galleryNetwork } from './surfaces.ts';

/*
 * What several layouts are put together from. Where a part stands, and what it looks like, is each layout's own matter.
 */

type DrawnText = 'title' | 'description' | 'site' | 'author';

/**
 * A text of the preview in an element of its class; nothing where the network shows none. What is cut by lines stands
 * whole, since the browser knows better than any count where a line ends.
 */
export function text(unfurl: Unfurl, part: DrawnText, { before = '', after = '' } = {}): Html | undefined {
  const shown = unfurl[part];
  return shown && html`<span class="${part}" dir="auto">${before}${drawnText(unfurl, part, shown)}${after}</span>`;
}

/** The words that a layout writes, before any cut that its lines make. */
function drawnText({ network }: Unfurl, part: DrawnText, shown: Shown): string {
  return galleryNetwork(network)?.preview.cuts[part]?.value.unit === 'lines' ? shown.full : shown.text;
}

/** The day of the preview as the page's language writes it. */
export function day({ date }: Unfurl, { locale }: Frame): Html | undefined {
  if (!date) return undefined;
  const time = Date.parse(date.text);
  const written = Number.isNaN(time) ? date.text : calendar(locale).format(time);
  return html`<span class="date" dir="auto">${written}</span>`;
}

/** Made once a language: to make a format costs a hundred times what it costs to use it. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendar(locale: string): Intl.DateTimeFormat {
  const known = calendars.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  calendars.set(locale, known);
  return known;
}

/** The picture as far as the network shows it. The crop is a view box, which needs neither a style attribute nor a script. */
export function picture(unfurl: Unfurl, { pictureSrc }: Frame, shown = unfurl.picture): Html | undefined {
  if (!shown) return undefined;
  const { url, width, height, crop, alt = '' } = shown;
  const { x, y, ...box } = crop ?? { x: 0, y: 0, width: width ?? Math.round(100 * ratioOf(unfurl)), height: height ?? 100 };
  const name = alt === '' ? html`aria-hidden="true"` : html`role="img" aria-label="${alt}"`;
  const src = pictureSrc(url);
  const inside =
    src === undefined
      ? emptyPicture({ x, y, ...box })
      : html`<image href="${src}" width="${width ?? box.width}" height="${height ?? box.height}" preserveAspectRatio="xMidYMid slice" />`;
  return html`<svg
    class="picture"
    ${name}
    viewBox="${x} ${y} ${box.width} ${box.height}"
    width="${box.width}"
    height="${box.height}"
    preserveAspectRatio="xMidYMid slice"
  >
    ${inside}
  </svg>`;
}

/** Width by height of the box that a picture of unknown size stands in. */
function ratioOf({ network, layout }: Unfurl): number {
  const rules = galleryNetwork(network)?.preview.pictures;
  return layout === 'small' ? (rules?.smallRatio?.value ?? 1) : (rules?.ratio?.value ?? 1.91);
}

/** A grey box with a mountain: the picture is not at hand. */
function emptyPicture({ x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): Html {
  const unit = Math.min(width, height) / 10;
  const [left, top] = [x + width / 2 - 2 * unit, y + height / 2 - 1.5 * unit];
  return html`<g data-missing="picture"
    ><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#9aa3ab" />
    <path fill="#e4e8eb" d="M${left} ${top + 3 * unit}l${1.4 * unit} ${-2.2 * unit} ${unit} ${1.4 * unit} ${0.6 * unit} ${-0.8 * unit} ${unit} ${1.6 * unit}z"
  /></g>`;
}

/** A head and shoulders, which are anybody's. */
export const avatar: Html = html`<svg class="avatar" viewBox="0 0 40 40" aria-hidden="true">
  <rect width="40" height="40" fill="#c3cbd3" />
  <circle cx="20" cy="15.5" r="7" fill="#6b7884" />
  <path d="M6 40a14 14 0 0 1 28 0z" fill="#6b7884" />
</svg>`;

/** The site's own icon, which nobody knows here: a globe. */
export const favicon: Html = html`<svg class="favicon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6">
  <circle cx="12" cy="12" r="9" />
  <path d="M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18" />
</svg>`;

const strokes = {
  heart: 'M12 20C5 14.5 3 11.5 3 8.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 9 1.5c0 3-2 6-9 11.5z',
  reply: 'M12 4c5 0 9 3 9 7.5S17 19 12 19c-1 0-2-.1-3-.4L4.500 21l.8-4.200C3.800 15.500 3 13.600 3 11.500 3 7 7 4 12 4z',
  repeat: 'M4 13V9a3 3 0 0 1 3-3h11M15 3l3 3-3 3M20 11v4a3 3 0 0 1-3 3H6M9 21l-3-3 3-3',
  share: 'M12 15V3M8 7l4-4 4 4M5 12v8h14v-8',
  send: 'M21 3 3 10l7 3.500L21 3l-7.500 18-3.500-7.500',
  save: 'M6 3h12v18l-6-5-6 5z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  thumb: 'M4 10h3v10H4zM7 11l4-8c2 0 2.500 1.500 2 3.500L12.500 9H18c1.500 0 2.300 1.200 2 2.500l-1.600 6.500c-.3 1.200-1.200 2-2.400 2H7',
  chart: 'M5 20v-6M10 20V9M15 20v-9M20 20V5',
  up: 'M12 20V5M5 12l7-7 7 7',
  down: 'M12 4v15M5 12l7 7 7-7',
  star: 'm12 3 2.700 6 6.300.6-4.800 4.300 1.500 6.400L12 17l-5.700 3.300 1.500-6.400L3 9.600 9.300 9z',
  plus: 'M12 5v14M5 12h14',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1.500 1.500M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1.500-1.500',
  open: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  next: 'm9 5 7 7-7 7',
  fold: 'm6 9 6 6 6-6',
  read: 'm2 13 4 4 9-10M10 16l1 1 9-10',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2',
  edit: 'M4 20h4L19 9l-4-4L4 16z',
} as const;

/** Signs of an interface, drawn for this: no network's own. */
export function icon(name: keyof typeof strokes): Html {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="${name === 'more' ? 3 : 1.8}"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d="${strokes[name]}" />
  </svg>`;
}

/** The address as its bare words, which is all that is left where there is no preview. */
export function bareLink({ url }: Pick<Frame, 'url'>): Html {
  return html`<span class="link" dir="ltr">${url}</span>`;
}

/** The address as feeds shorten it: without scheme, and only so many characters. */
export function shortLink({ url }: Pick<Frame, 'url'>, longest = 30): Html {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');
  return html`<span class="link" dir="ltr">${bare.length > longest ? `${bare.slice(0, longest)}…` : bare}</span>`;
}

export function hostOf({ url }: Pick<Frame, 'url'>): string {
  return URL.parse(url)?.host.replace(/^www\./u, '') ?? url;
}
