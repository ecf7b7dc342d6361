import type { Lookup, TextPart } from '../networks/preview.ts';
import { foldSpace } from '../text.ts';
import { cutText, limitName } from './cut-text.ts';
import { lookUp } from './look-up.ts';
import { decodeEntities } from './page-index.ts';
import { pass, rely, told, type Reader } from './reader.ts';
import type { Shown } from './unfurl.ts';

/** A part as the network shows it; `fatal` says why there is no preview at all for its sake. */
export interface ReadText {
  readonly shown?: Shown | undefined;
  readonly fatal?: string | undefined;
}

/** Reads one part where the network looks for it, or where `lookups` say. */
export function readText(reader: Reader, part: TextPart, lookups?: readonly Lookup[]): ReadText {
  const figure = reader.preview.reads[part];
  for (const from of lookups ?? figure?.value ?? []) {
    const found = lookUp(reader, part, from);
    if (!found) continue;
    if (figure) rely(reader, figure, part);
    if (found.text === '') return {};
    const twice = reader.preview.decodesTwice?.value.includes(part) && found.text.includes('&');
    const full = twice ? foldSpace(decodeEntities(found.text)) : found.text;
    const shown = { text: full, full, from, at: found.at };
    if (part === 'accent') return colour(shown);
    return part === 'address' || part === 'player' ? addressed(reader, shown) : fitted(reader, part, shown);
  }
  return {};
}

/** Within the limit of the part. */
function fitted(reader: Reader, part: TextPart, shown: Shown): ReadText {
  const figure = reader.preview.cuts[part];
  const cut = figure && cutText(shown.text, figure.value);
  if (!cut) return { shown };
  const limit = limitName(figure.value);
  const { beyond = 'cut' } = figure.value;
  if (beyond !== 'cut') rely(reader, figure, `cut of the ${part}`);
  if (beyond === 'no-preview') return { shown, fatal: `the ${part} is longer than ${limit}` };
  if (beyond === 'dropped') {
    pass(reader, part, told(part, shown.full), `is longer than ${limit}, and dropped`, shown.at);
    return {};
  }
  const certain = figure.certain && figure.value.unit !== 'lines';
  return { shown: { ...shown, text: cut.kept, cut: { lost: cut.lost, limit, source: figure.source, certain } } };
}

/** Made absolute; the page's own address is not worth showing. */
function addressed({ index, page }: Reader, shown: Shown): ReadText {
  const url = index.absolute(shown.text)?.href;
  return url === undefined || url === page.url ? {} : { shown: { ...shown, text: url } };
}

/** A colour as `#rrggbb`; short hexadecimal numbers are filled with zeros in front, other forms are none. */
function colour(shown: Shown): ReadText {
  const digits = /^#?([0-9a-f]{1,6})$/iu.exec(shown.text)?.[1];
  return digits === undefined ? {} : { shown: { ...shown, text: `#${digits.toLowerCase().padStart(6, '0')}` } };
}
