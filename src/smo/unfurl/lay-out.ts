import { textParts, type Condition, type Part, type TextPart } from '../networks/preview.ts';
import { lookUp } from './look-up.ts';
import { cropTo, smaller } from './read-picture.ts';
import { doubt, pass, rely, told, type Reader } from './reader.ts';
import type { Shown, ShownField, ShownPicture, Unfurl } from './unfurl.ts';

export type Texts = { [P in TextPart]?: Shown };
export type Outcome = Omit<Unfurl, 'network' | 'passed' | 'doubts' | 'follows'>;

export const none = (because: string): Outcome => ({ layout: 'none', because, fields: [], morePictures: [] });

/** What the network's layout leaves of everything that was read. */
export function laidOut(reader: Reader, texts: Texts, pictures: readonly ShownPicture[], fields: readonly ShownField[]): Outcome {
  const { preview, network } = reader;
  const has = (part: Part) => (part === 'picture' ? pictures.length > 0 : part === 'fields' ? fields.length > 0 : texts[part] !== undefined);
  let allowed: readonly Part[] | undefined;
  for (const need of preview.needs ?? []) {
    const { anyOf, otherwise } = need.value;
    if (anyOf.some((group) => group.every((condition) => fulfils(reader, condition, has)))) continue;
    rely(reader, need, 'needs');
    const wanted = anyOf.map((group) => group.map(conditionName).join(' and ')).join(', or ');
    if (otherwise === 'no-preview') return none(`${network.name} asks for ${wanted}`);
    pass(reader, 'page', 'the rest', `is not shown without ${wanted}`);
    allowed = otherwise;
  }
  const { size, shows, showsLarge } = rely(reader, preview.layout, 'layout');
  const layout = pictures.length === 0 || size === 'none' ? 'text' : sizeOf(reader, size, pictures);
  const shown = (layout === 'large' && showsLarge ? showsLarge : shows).filter((part) => allowed?.includes(part) ?? true);
  const outcome: { -readonly [K in keyof Outcome]: Outcome[K] } = { layout, fields: shown.includes('fields') ? fields : [], morePictures: [] };
  for (const part of textParts) {
    const text = texts[part];
    if (!text) continue;
    if (shown.includes(part)) outcome[part] = text;
    else if (part === 'title' || part === 'description') pass(reader, part, told(part, text.text), `is not shown by ${network.name} in this layout`, text.at);
  }
  if (shown.includes('picture') && layout !== 'text') {
    const ratio = layout === 'large' ? preview.pictures.ratio : preview.pictures.smallRatio;
    const [first, ...more] = pictures.map((picture) => ({
      ...picture,
      crop: ratio && picture.width && picture.height ? cropTo(ratio.value, { width: picture.width, height: picture.height }) : undefined,
    }));
    if (first?.crop && ratio) rely(reader, ratio, 'crop');
    outcome.picture = first;
    outcome.morePictures = more;
  }
  return outcome;
}

function fulfils(reader: Reader, condition: Condition, has: (part: Part) => boolean): boolean {
  if (condition === 'https') return reader.page.url.startsWith('https:');
  if (condition === 'card') return cardOf(reader) !== undefined;
  if (typeof condition === 'string') return has(condition);
  const words = wordsOf(lookUp(reader, 'page', { from: 'meta', key: condition.meta })?.text ?? '');
  if (condition.isNot) return !words.some((word) => condition.isNot?.includes(word));
  return condition.is ? words.some((word) => condition.is?.includes(word)) : words.length > 0;
}

function conditionName(condition: Condition): string {
  if (condition === 'https') return 'an https address';
  if (condition === 'card') return 'twitter:card';
  if (typeof condition === 'string') return `a ${condition}`;
  if (condition.isNot) return `${condition.meta} other than ${condition.isNot.join(' or ')}`;
  return condition.is ? `${condition.meta} ${condition.is.join(' or ')}` : condition.meta;
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter(Boolean);

function cardOf(reader: Reader): string | undefined {
  for (const lookup of reader.preview.card?.value.from ?? []) {
    const found = lookUp(reader, 'page', lookup);
    if (found?.text) return found.text;
  }
  return undefined;
}

function sizeOf(reader: Reader, size: 'large' | 'small' | 'by-card' | 'by-size' | 'by-card-or-size', pictures: readonly ShownPicture[]): 'large' | 'small' {
  const { preview } = reader;
  if (size === 'large' || size === 'small') return size;
  const fits = fitsLarge(reader, pictures);
  if (size === 'by-size') return fits ? 'large' : 'small';
  const figure = preview.card && rely(reader, preview.card, 'card');
  const card = cardOf(reader);
  const asked = card === undefined ? figure?.without === 'large' : wordsOf(card).includes(figure?.large ?? '');
  return (size === 'by-card' ? asked && fits : asked || fits) ? 'large' : 'small';
}

/** Whether the picture is large enough, and not too near to a square. One of unknown size is taken to be. */
function fitsLarge(reader: Reader, [picture]: readonly ShownPicture[]): boolean {
  const { large, squareIsSmall } = reader.preview.pictures;
  if (!picture?.width || !picture.height) {
    doubt(reader, 'size of the picture');
    return true;
  }
  const { width, height } = picture;
  if (large) rely(reader, large, 'large');
  if (large && smaller({ width, height }, large.value)) return false;
  if (!squareIsSmall) return true;
  rely(reader, squareIsSmall, 'squareIsSmall');
  return Math.abs(width / height - 1) > squareIsSmall.value;
}
