import type { Rectangle, Unfurl } from '../unfurl/index.ts';
import { html, type Html } from './html.ts';
import { previewName } from './preview-html.ts';

/** The card that the crops are laid over. */
export interface CardPicture {
  /** As the unfurls name it: absolute. */
  readonly url: string;
  /** Where it is to be had for showing; default: nowhere, and the crops are drawn over grey. */
  readonly src?: string | undefined;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The same crop of some networks. */
export interface Crop {
  /** Ids. */
  readonly networks: readonly string[];
  readonly seen: Rectangle;
}

export interface CropOverlay {
  /** An `<svg>` that stands by itself or in a page. */
  readonly svg: string;
  /** From the one that leaves most to the one that leaves least. */
  readonly crops: readonly Crop[];
  /** What every network shows that shows the card at all; undefined where none does. */
  readonly safe?: Rectangle | undefined;
}

/** Told apart without colour too: each has dashes of its own. */
const strokes = [
  { colour: '#0072b2', dashes: '0' },
  { colour: '#d55e00', dashes: '24 10' },
  { colour: '#009e73', dashes: '8 8' },
  { colour: '#cc79a7', dashes: '28 8 6 8' },
  { colour: '#8a6d00', dashes: '4 10' },
] as const;

/**
 * What each network leaves of a card, and what all of them do: text and faces belong into the safe area.
 * Networks that show another picture, or none, do not count.
 */
export function cropOverlay(unfurls: readonly Unfurl[], picture: CardPicture): CropOverlay {
  const crops = cropsOf(unfurls, picture);
  const [first, ...rest] = crops.map(({ seen }) => seen);
  const safe = first && rest.reduce(intersection, first);
  return { svg: drawing(crops, safe, picture).markup, crops, safe };
}

function cropsOf(unfurls: readonly Unfurl[], { url, width, height }: CardPicture): Crop[] {
  const shown = unfurls.flatMap(({ network, picture, morePictures }) => {
    const card = [picture, ...morePictures].find((one) => one?.url === url);
    return card ? [{ network, seen: card.crop ?? { x: 0, y: 0, width, height } }] : [];
  });
  const alike = Map.groupBy(shown, ({ seen: { x, y, width, height } }) => [x, y, width, height].join(' '));
  const crops = [...alike.values()].flatMap((list): Crop[] => (list[0] ? [{ networks: list.map(({ network }) => network), seen: list[0].seen }] : []));
  return crops.toSorted((a, b) => area(b.seen) - area(a.seen));
}

const area = ({ width, height }: Rectangle) => width * height;

function intersection(a: Rectangle, b: Rectangle): Rectangle {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

const rowHeight = 40;

/** The card, dimmed outside of the safe area, a frame for each crop, and below them the key. */
function drawing(crops: readonly Crop[], safe: Rectangle | undefined, { src, width, height }: CardPicture): Html {
  const rows = crops.flatMap((crop, index) => keyRows(crop, index));
  const keyHeight = rows.length * rowHeight + 20;
  const frames = crops.map(({ seen }, index) => frame(seen, index));
  const label = `What ${crops.reduce((sum, { networks }) => sum + networks.length, 0)} networks show of the card${safe ? `; all of them show ${sizeText(safe)} from ${safe.x}, ${safe.y}` : ''}`;
  return html`<svg
    class="crop-overlay"
    xmlns="http://www.w3.org/2000/svg"
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${width} ${height + keyHeight}"
    width="${width}"
    height="${height + keyHeight}"
    font-family="system-ui, sans-serif"
    font-size="24"
  >
    <rect width="${width}" height="${height + keyHeight}" fill="#ffffff" />
    ${src === undefined ? html`<rect width="${width}" height="${height}" fill="#d6dade" />` : html`<image href="${src}" width="${width}" height="${height}" />`}
    ${safe && html`<path data-part="shade" fill="#000000" fill-opacity="0.45" fill-rule="evenodd" d="M0 0H${width}V${height}H0zM${safe.x} ${safe.y}h${safe.width}v${safe.height}h-${safe.width}z" />`}
    ${frames}
    ${rows.map(({ text, index }, row) => html`${index !== undefined && swatch(index, height + 32 + row * rowHeight)}<text x="112" y="${height + 40 + row * rowHeight}" fill="#1b1b1b">${text}</text>`)}
  </svg>`;
}

function frame({ x, y, width, height }: Rectangle, index: number): Html {
  const { colour, dashes } = strokeOf(index);
  return html`<rect
    data-part="crop"
    x="${x + 3}"
    y="${y + 3}"
    width="${width - 6}"
    height="${height - 6}"
    fill="none"
    stroke="${colour}"
    stroke-width="6"
    stroke-dasharray="${dashes}"
  />`;
}

function swatch(index: number, y: number): Html {
  const { colour, dashes } = strokeOf(index);
  return html`<path d="M20 ${y}h76" stroke="${colour}" stroke-width="6" stroke-dasharray="${dashes}" />`;
}

const strokeOf = (index: number) => strokes[index % strokes.length] ?? strokes[0];
const sizeText = ({ width, height }: Rectangle) => `${width}×${height}`;
/** Letters of 24 pixels that stand beside the swatch of a card 1200 pixels wide. */
const rowLetters = 84;

/** The names of a crop's networks in as many rows as they need; the first has the swatch. */
function keyRows({ networks, seen }: Crop, index: number): { readonly text: string; readonly index: number | undefined }[] {
  const rows: string[] = [];
  let row = `${sizeText(seen)}: `;
  for (const [place, id] of networks.entries()) {
    const name = `${previewName(id)}${place < networks.length - 1 ? ', ' : ''}`;
    if (row.length + name.length > rowLetters) {
      rows.push(row);
      row = '';
    }
    row += name;
  }
  return [...rows, row].map((text, at) => ({ text, index: at === 0 ? index : undefined }));
}
