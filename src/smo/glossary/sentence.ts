/** Made once a language: to make a segmenter costs more than to run it. */
const segmenters = new Map<string, Intl.Segmenter>();

/** Where the sentences of a text begin, the first at 0. */
export function sentenceStarts(text: string, locale: string): number[] {
  // Most passages that have one full stop have it at their end.
  if (!/[.!?…。！？؟।]["'’”»)\]]*(?=.)/su.test(text)) return [0];
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(locale, segmenter);
  return Array.from(segmenter.segment(text), ({ index }) => index);
}

/** The sentence around a place in a text: what stands before it, the place itself, what stands after it. */
export function sentenceAround(text: string, start: number, end: number, starts: readonly number[]): [before: string, place: string, after: string] {
  const from = starts.findLast((index) => index <= start) ?? 0;
  // A name with a full stop in it (`PR 2.0`) may reach into the next one.
  const to = starts.find((index) => index >= end) ?? text.length;
  return [text.slice(from, start).trimStart(), text.slice(start, end), text.slice(end, to).trimEnd()];
}
