import type { BuiltPage } from './built-page.ts';

export interface DecodedFile extends Pick<BuiltPage, 'encoding' | 'bytesBefore' | 'placeOf'> {
  readonly text: string;
}

/** A file's text, up to `limit` bytes, with the way back from its offsets to bytes, lines and columns. */
export function decode(bytes: Uint8Array, limit: number): DecodedFile {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const skipped = bom ? 3 : 0;
  const cut = bytes.byteLength > limit;
  const read = bytes.subarray(skipped, limit);
  // A character that the limit cuts in two is left out.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(read, { stream: cut });
  // Bytes are looked through faster than letters.
  const nul = read.includes(0) ? text.indexOf('\0') : -1;
  const bytesIn = byteCounter(text, read);
  const invalid = firstInvalid(text, read, bytesIn);
  let lineStarts: number[] | undefined;
  const starts = () => (lineStarts ??= lineStartsOf(text));
  return {
    text,
    encoding: { bom, invalidAt: invalid === undefined ? undefined : skipped + invalid, nulAt: nul < 0 ? undefined : nul },
    bytesBefore: (offset) => skipped + bytesIn(offset),
    placeOf: (offset) => {
      const line = lineOf(starts(), offset);
      return { line, column: offset - (starts()[line - 1] ?? 0) + 1 };
    },
  };
}

const replacement = 0xfffd;

/** How many characters lie between two marks of the counter. */
const step = 512;

/**
 * Bytes before an offset of the text, each call in constant time but for what has not been counted yet. Counted from the
 * bytes where they are no UTF-8: a replacement character of the text stands for one to three of them.
 */
function byteCounter(text: string, bytes: Uint8Array): (offset: number) => number {
  if (text.length === bytes.byteLength) return (offset) => Math.min(Math.max(offset, 0), text.length);
  const marks = [0];
  return (offset) => {
    const end = Math.min(Math.max(offset, 0), text.length);
    for (let mark = marks.length; mark <= Math.floor(end / step); mark++)
      marks.push(advance(text, bytes, (mark - 1) * step, mark * step, marks[mark - 1] ?? 0));
    const mark = Math.floor(end / step);
    return advance(text, bytes, mark * step, end, marks[mark] ?? 0);
  };
}

/** The byte at the offset `to` of the text, from the byte `at` at the offset `from`. */
function advance(text: string, bytes: Uint8Array, from: number, to: number, at: number): number {
  let byte = at;
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) byte += 1;
    else if (unit < 0x800) byte += 2;
    // Each half of a surrogate pair is half of four bytes.
    else if (unit >= 0xd800 && unit < 0xe000) byte += 2;
    else if (unit === replacement && !isReplacement(bytes, byte)) byte += brokenLength(bytes, byte);
    else byte += 3;
  }
  return byte;
}

const isReplacement = (bytes: Uint8Array, at: number) => bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;

/** Bytes that a decoder replaces as one: the longest start of a character (Unicode 16, § 3.9, “maximal subpart”), at least one. */
function brokenLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const most = lead >= 0xf0 && lead <= 0xf4 ? 3 : lead >= 0xe0 && lead <= 0xef ? 2 : 1;
  // Overlong forms, surrogates and what lies beyond U+10FFFF are seen by the second byte.
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  let length = 1;
  while (length < most && isWithin(bytes[at + length], length === 1 ? low : 0x80, length === 1 ? high : 0xbf)) length++;
  return length;
}

const isWithin = (byte: number | undefined, low: number, high: number) => byte !== undefined && byte >= low && byte <= high;

/** Offset of the first byte that is no UTF-8; undefined where all is well. */
function firstInvalid(text: string, bytes: Uint8Array, bytesIn: (offset: number) => number): number | undefined {
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    const byte = bytesIn(at);
    if (!isReplacement(bytes, byte)) return byte;
  }
  return undefined;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Number of the line that holds an offset, from 1. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
