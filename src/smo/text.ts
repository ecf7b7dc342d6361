import { closest, distance } from 'fastest-levenshtein';

/** Whether each code unit is a grapheme of its own in every language: ASCII without control characters. */
export const isPlain = (text: string): boolean => /^[ -~]*$/u.test(text);

/** Number of user-perceived characters (extended grapheme clusters, UAX #29). */
export function graphemeCount(text: string, locale = 'en'): number {
  if (isPlain(text)) return text.length;
  let count = 0;
  for (const _ of new Intl.Segmenter(locale, { granularity: 'grapheme' }).segment(text)) count++;
  return count;
}

/**
 * The text cut to at most `limit` graphemes, at a word boundary where one is near, ending in `…`.
 * A text within the limit comes back unchanged.
 */
export function truncate(text: string, limit: number, locale = 'en'): string {
  const graphemes = Array.from(new Intl.Segmenter(locale, { granularity: 'grapheme' }).segment(text), (s) => s.segment);
  if (graphemes.length <= limit) return text;
  const head = graphemes.slice(0, limit - 1).join('');
  const lastSpace = `${head}${graphemes[limit - 1]}`.search(/\s\S*$/u);
  const cut = lastSpace > head.length * 0.6 ? head.slice(0, lastSpace) : head;
  return `${cut.replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/** Made once a language: to make a segmenter costs more than to run it over a short text. */
const wordSegmenters = new Map<string, Intl.Segmenter>();

function wordSegmenter(locale: string): Intl.Segmenter {
  const known = wordSegmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  wordSegmenters.set(locale, known);
  return known;
}

const letters = 'A-Za-zÀ-ÖØ-öø-ſ';
/** What `plainWords` cannot divide: other scripts, joiners such as `_`, and colons within words, on which languages differ. */
const divided = new RegExp(`[^\\n -^\`-~\\u00A0«»${letters}–—‘’“”„…€]|[${letters}]:[${letters}]`, 'u');
/** Points and apostrophes stand within words, points and commas within numbers: UAX #29, WB6 to WB12. */
const plainWords = new RegExp(`[${letters}\\d]+(?:[.'’‘,;](?:(?<=[${letters}][.'’‘])(?=[${letters}])|(?<=\\d.)(?=\\d))[${letters}\\d]+)*`, 'gu');

/**
 * The words of a text as the language divides it; for Chinese, Japanese and Thai the segmenter finds the boundaries. It
 * takes seven times as long as a pattern, which finds the same words in what is written in plain Latin letters.
 */
export function wordsIn(text: string, locale: string): string[] {
  if (!divided.test(text)) return text.match(plainWords) ?? [];
  return Array.from(wordSegmenter(locale).segment(text)).flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

/** Number of words as the language counts them. */
export function wordCount(text: string, locale: string): number {
  return wordsIn(text, locale).length;
}

/** Whole minutes, at least one, to read so many words silently: 238 a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 238));
}

/** The known name nearest to a misspelt one, when it is near enough to be meant. */
export function nearMiss(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = name.toLowerCase();
  const best = closest(
    lower,
    known.map((item) => item.toLowerCase()),
  );
  const limit = Math.max(1, Math.ceil(Math.max(lower.length, best.length) / 3));
  if (distance(lower, best) > limit) return undefined;
  return known.find((item) => item.toLowerCase() === best);
}

/** White space, line breaks and no-break spaces folded to single spaces, ends trimmed. */
export function foldSpace(text: string): string {
  // The single spaces between words stay: to replace each by itself takes three times as long.
  return text.replace(/\s{2,}|[^\S ]/gu, ' ').trim();
}

/** An ASCII kebab-case slug of a title: accents dropped, everything else folded to hyphens. */
export function slugify(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '-')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
