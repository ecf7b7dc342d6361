/*
 * How long a text is for its readers. Most texts are Latin: their UTF-16 units are their characters, and no segmenter
 * has to be asked.
 */

/** Letters and punctuation of which none joins its neighbour. */
const oneEach = /^[\u0020-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u218f]*$/u;
/** Scripts that say in one character what Latin says in two or three, and draw it twice as wide. */
const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\u{20000}-\u{3fffd}]/gu;

let segmenter: Intl.Segmenter | undefined;

/** User-perceived characters (UAX #29). */
export function charactersOf(text: string): number {
  if (oneEach.test(text)) return text.length;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
}

/** The same where wide characters (Chinese, Japanese, Korean) count two: how much a text says, for least lengths. */
export function weightOf(text: string): number {
  return charactersOf(text) + (oneEach.test(text) ? 0 : (text.match(wide)?.length ?? 0));
}

const utf8 = new TextEncoder();

/** Bytes in UTF-8. */
export function bytesOf(text: string): number {
  return utf8.encode(text).byteLength;
}
