/** Segmenters are costly to make and without state: one for each language and granularity. */
const kept = new Map<string, Intl.Segmenter>();

function segmenter(locale: string, granularity: 'grapheme' | 'word'): Intl.Segmenter {
  const key = `${granularity} ${locale}`;
  const known = kept.get(key) ?? new Intl.Segmenter(locale, { granularity });
  kept.set(key, known);
  return known;
}

export interface Segment {
  readonly segment: string;
  readonly index: number;
}

/** Latin letters, digits and punctuation: each is a grapheme, except a line break, which no clean text has. */
const plain = /^[\u0020-\u007e\u00a0-\u00a8\u00aa-\u00ac\u00af-\u024f\u2010-\u2027]*$/u;

/** User-perceived characters (UAX #29). */
export function graphemesOf(text: string, locale: string): Segment[] {
  if (plain.test(text)) return Array.from(text, (segment, index) => ({ segment, index }));
  return Array.from(segmenter(locale, 'grapheme').segment(text), ({ segment, index }) => ({ segment, index }));
}

/** Words and what stands between them, as the language has them. */
export function wordsOf(text: string, locale: string): Segment[] {
  return Array.from(segmenter(locale, 'word').segment(text), ({ segment, index }) => ({ segment, index }));
}
