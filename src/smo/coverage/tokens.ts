/** A word of a text, as coverage counts it. */
export interface Token {
  /** As it is written. */
  readonly text: string;
  /** What its forms have in common. */
  readonly key: string;
  /** Whether nothing but space stands between it and the word before. */
  readonly joined: boolean;
  /** At the start of a sentence or a block a capital tells nothing. */
  readonly opens: boolean;
}

const words = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-'’‑](?=[\p{L}\p{N}]))*/gu;
/** Scripts that set no space between words. */
const unspaced = new Set(['ja', 'zh', 'th', 'lo', 'km', 'my']);

/** The words of a block of prose, in order. */
export function tokensOf(text: string, locale: string): Token[] {
  const fold = foldFor(locale);
  let end = 0;
  return spansOf(text, locale).map(({ start, word }, index) => {
    const between = text.slice(end, start);
    end = start + word.length;
    return { text: word, key: fold(word), joined: index > 0 && /^\s*$/u.test(between), opens: index === 0 || /[.!?:;…。！？«“"(]/u.test(between) };
  });
}

function spansOf(text: string, locale: string): { start: number; word: string }[] {
  const language = languageOf(locale);
  if (!unspaced.has(language))
    return Array.from(text.matchAll(words), (match) => {
      const cut = language === 'it' || language === 'fr' ? elision(match[0]) : 0;
      return { start: match.index + cut, word: match[0].slice(cut) };
    });
  const segments = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text);
  return Array.from(segments).flatMap(({ segment, index, isWordLike }) => (isWordLike ? [{ start: index, word: segment }] : []));
}

/** Length of the article or pronoun that has lost its vowel: `l’` of `l’engagement`. */
function elision(word: string): number {
  return /^\p{L}{1,6}['’](?=\p{L}{2})/u.exec(word)?.[0].length ?? 0;
}

export const languageOf = (locale: string): string => locale.split('-')[0] ?? locale;

/**
 * What the forms of a word have in common, roughly: enough to count `card` and `cards` together. Rough folding joins too
 * much now and then; the words are shown to a person, who sees it.
 */
export function foldFor(locale: string): (word: string) => string {
  const plain = (word: string) => word.toLocaleLowerCase(locale).normalize('NFC').replaceAll('’', "'");
  const ending = endings[languageOf(locale)];
  return ending === undefined ? plain : (word) => ending(withoutAccents(plain(word)));
}

/** `aplicación` loses its accent in the plural. */
const withoutAccents = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '');

const endings: Readonly<Record<string, (word: string) => string>> = {
  en: (word) => singular(word.replace(/'s?$/u, '')),
  it: (word) => (word.length > 3 ? word.replace(/(?:[aeiou]|h[ei]|i[aeo])$/u, '') : word),
  fr: (word) => (word.length > 3 ? word.replace(/[sx]$/u, '') : word),
  es: (word) => (word.length > 4 ? word.replace(/(?:es|s|[aeo])$/u, '') : word),
  pt: (word) => (word.length > 4 ? word.replace(/(?:es|s|[aeo])$/u, '') : word),
  de: (word) => (word.length > 4 ? word.replace(/(?:e[nrsm]?|s|n)$/u, '') : word),
};

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.replace(/(?<=ch|sh|x|ss|z)es$|s$/u, '');
}
