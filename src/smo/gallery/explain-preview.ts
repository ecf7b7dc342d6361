import type { Span } from '../built/index.ts';
import type { PreviewNetwork } from '../networks/index.ts';
import type { Lookup, TextPart } from '../networks/preview.ts';
import { originText, type Shown, type ShownPicture, type Unfurl } from '../unfurl/index.ts';
import { html, type Html } from './html.ts';
import { galleryNetwork } from './surfaces.ts';

/** One reason why a preview is as it is. */
export interface Reason {
  /**
   * `none` why there is no preview · `follows` which page is read instead · `read` the tag that a part comes from ·
   * `fallback` the same, where the network would rather have read another · `empty` a part that is found nowhere ·
   * `cut` · `crop` · `passed` a candidate that lost · `doubt` a figure nobody is certain of.
   */
  readonly kind: 'none' | 'follows' | 'read' | 'fallback' | 'empty' | 'cut' | 'crop' | 'passed' | 'doubt';
  /** The part of the preview, or the figure in doubt. */
  readonly part: string;
  /** A sentence without its full stop, in the page's own words where it can. */
  readonly text: string;
  /** Where the network's figure was read. */
  readonly source?: string | undefined;
  /** False where the figure is hearsay. */
  readonly certain?: boolean | undefined;
  /** Where it stands in the page's HTML. */
  readonly at?: Span | undefined;
}

const parts = ['title', 'description', 'site', 'author', 'date', 'address', 'accent', 'player', 'record'] as const satisfies readonly TextPart[];

/** Why a preview is as it is, from what was read to what is uncertain. */
export function explainPreview(unfurl: Unfurl): Reason[] {
  const { because, follows, passed, doubts, picture, morePictures, layout } = unfurl;
  const network = galleryNetwork(unfurl.network);
  const none: Reason[] = because === undefined ? [] : [{ kind: 'none', part: 'page', text: because }];
  const elsewhere: Reason[] = follows === undefined ? [] : [{ kind: 'follows', part: 'page', text: `reads ${follows} instead of the shared address` }];
  const texts = parts.flatMap((part) => textReasons(network, part, unfurl[part]));
  const pictures = [picture, ...morePictures].flatMap((shown) => (shown ? pictureReasons(network, shown) : []));
  const lost = passed.map(({ part, what, why, at }): Reason => ({ kind: 'passed', part, text: `${what} ${why}`, at }));
  const unsure = doubts.map(({ what, source }): Reason => ({ kind: 'doubt', part: what, text: doubtText(what, source), source, certain: false }));
  return [...none, ...elsewhere, ...texts, ...pictures, ...(layout === 'none' ? [] : emptyReasons(network, unfurl)), ...lost, ...unsure];
}

function doubtText(what: string, source: string | undefined): string {
  return source === undefined ? `${what}: the page leaves it open` : `${what}: the figure is not certain`;
}

function textReasons(network: PreviewNetwork | undefined, part: TextPart, shown: Shown | undefined): Reason[] {
  if (!shown) return [];
  const figure = network?.preview.reads[part];
  const { from, at, full, cut } = shown;
  const read = readReason(figure?.value, part, from, quoted(full));
  if (!cut) return [{ ...read, source: figure?.source, certain: figure?.certain, at }];
  // A line ends where the letters' widths say, which nobody can count beforehand.
  const where = /lines?$/u.test(cut.limit) ? 'after about' : 'after';
  return [
    { ...read, source: figure?.source, certain: figure?.certain, at },
    { kind: 'cut', part, text: `is cut ${where} ${cut.limit}; lost: ${quoted(cut.lost)}`, source: cut.source, certain: cut.certain, at },
  ];
}

function pictureReasons(network: PreviewNetwork | undefined, shown: ShownPicture): Reason[] {
  const preview = network?.preview;
  const { from, at, url, width, height, crop } = shown;
  const figure = preview?.reads.picture;
  const size = width === undefined || height === undefined ? '' : `, ${width}×${height}`;
  const read: Reason = { ...readReason(figure?.value, 'picture', from, `${url}${size}`), source: figure?.source, certain: figure?.certain, at };
  if (!crop) return [read];
  const ratios = [preview?.pictures.ratio, preview?.pictures.smallRatio];
  const ratio = ratios.find((known) => known && Math.abs(known.value / (crop.width / crop.height) - 1) < 0.02);
  const text = `is cropped to ${crop.width}×${crop.height}; ${lossText(shown)}`;
  return [read, { kind: 'crop', part: 'picture', text, source: ratio?.source, certain: ratio?.certain, at }];
}

function lossText({ width = 0, height = 0, crop }: ShownPicture): string {
  if (!crop) return 'nothing is lost';
  const sides = [
    crop.y > 0 && `${crop.y} pixels on top`,
    height - crop.y - crop.height > 0 && `${height - crop.y - crop.height} below`,
    crop.x > 0 && `${crop.x} at the left`,
    width - crop.x - crop.width > 0 && `${width - crop.x - crop.width} at the right`,
  ];
  return `lost: ${sides.filter((side) => side !== false).join(', ')}`;
}

/** Whether the network's first wish was fulfilled. */
function readReason(wishes: readonly Lookup[] | undefined, part: string, from: Lookup, value: string): Pick<Reason, 'kind' | 'part' | 'text'> {
  const [first] = wishes ?? [];
  const origin = originText(from);
  if (!first || originText(first) === origin) return { kind: 'read', part, text: `${value} from ${origin}` };
  return { kind: 'fallback', part, text: `${value} from ${origin}, for want of ${originText(first)}` };
}

/** What the network has a place for and the page nothing to put there. */
function emptyReasons(network: PreviewNetwork | undefined, unfurl: Unfurl): Reason[] {
  const { preview } = network ?? {};
  if (!preview) return [];
  const { shows, showsLarge } = preview.layout.value;
  const places = unfurl.layout === 'large' && showsLarge ? showsLarge : shows;
  return (['title', 'description', 'picture'] as const).flatMap((part): Reason[] => {
    const figure = preview.reads[part];
    if (!figure || unfurl[part] || !places.includes(part)) return [];
    return [{ kind: 'empty', part, text: `found in none of ${figure.value.map(originText).join(', ')}`, source: figure.source, certain: figure.certain }];
  });
}

function quoted(text: string): string {
  return `“${text.length > 160 ? `${text.slice(0, 159).toWellFormed()}…` : text}”`;
}

const names: Readonly<Record<Reason['kind'], string>> = {
  none: 'no preview',
  follows: 'follows',
  read: 'read',
  fallback: 'fallback',
  empty: 'empty',
  cut: 'cut',
  crop: 'cropped',
  passed: 'ignored',
  doubt: 'uncertain',
};

/** The reasons folded away: `<details>` with a summary that counts what an editor should look at. */
export function explanationHtml(reasons: readonly Reason[], open = false): string {
  const count = (kind: Reason['kind']) => reasons.filter((reason) => reason.kind === kind).length;
  const worthTelling = (['none', 'fallback', 'empty', 'cut', 'crop', 'passed', 'doubt'] as const).flatMap((kind) =>
    count(kind) > 0 ? `${count(kind)} ${names[kind]}` : [],
  );
  const summary = `Why${worthTelling.length > 0 ? `: ${worthTelling.join(', ')}` : ''}`;
  const rows = reasons.map(reasonRow);
  return html`<details class="why" ${open && html` open`}>
    <summary>${summary}</summary>
    <ul>
      ${rows}
    </ul>
  </details>`.markup;
}

function reasonRow({ kind, part, text, source, certain }: Reason): Html {
  const figure =
    source !== undefined && html` <cite${certain === false && html` data-certain="false"`}>${source}${certain === false && ' (unconfirmed)'}</cite>`;
  return html`<li data-kind="${kind}"><b>${names[kind]}</b> ${part !== 'page' && kind !== 'doubt' && `${part}: `}<span dir="auto">${text}</span>${figure}</li>`;
}
