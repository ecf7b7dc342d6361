import { keyAt, type Token } from './words.ts';

/** Words that lose their vowel before another and are joined to it by an apostrophe. */
const elisions: Readonly<Record<string, ReadonlySet<string>>> = {
  it: new Set(
    'l un dell all dall nell sull coll d c quell quest bell buon grand sant tutt mezz senz com anch neanch nient ciascun nessun qualcun alcun'.split(' '),
  ),
  fr: new Set('l d c j qu jusqu lorsqu puisqu quoiqu quelqu presqu entr'.split(' ')),
  ca: new Set('l d'.split(' ')),
};

/** Korean particles, which are written on to a noun. */
const particles = /^(?:은|는|이|가|을|를|에|의|와|과|로|으로|도|만|나|이나|에서|에게|부터|까지|보다|처럼|라는|이라는|란|이란|라고|이라고|이다|입니다)$/u;

const hyphens = /^[-‐‑]$/u;
const katakana = /^[\p{Script=Katakana}ー]$/u;
const hangul = /^\p{Script=Hangul}$/u;
const addressCharacter = /[\p{Script=Latin}\p{N}\p{M}/:.@?=&%#~_+-]/u;
const addressPattern = /:\/\/|^www\.|\S@\S|^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\//u;

/** A text taken apart, and what must be known to tell where its words end. */
export interface ReadText {
  readonly text: string;
  readonly locale: string;
  readonly tokens: readonly Token[];
  /** Where the segmenter sees words begin; asked for once, when a script without spaces needs it. */
  wordStarts?: ReadonlySet<number>;
}

/** Whether the tokens from `first` to `last` are whole words: no part of a longer one, of a compound, a handle, a domain or an address. */
export function areWholeWords(read: ReadText, first: number, last: number): boolean {
  return endsLeft(read, first) && endsRight(read, last) && !isInAddress(read, first, last);
}

function endsLeft(read: ReadText, index: number): boolean {
  const { tokens, text, locale } = read;
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token || !before || token.gap === undefined) return true;
  if (token.gap === ' ') return !(hyphens.test(text.slice(before.end, token.start)) && before.kind !== 'sign');
  if (before.kind !== 'sign') return token.kind !== 'sign' && (token.kind !== before.kind || isWordStart(read, before, token));
  const sign = text.slice(before.start, before.end);
  const joined = tokens[index - 2];
  const isJoined = joined !== undefined && before.gap === '' && joined.kind !== 'sign';
  if (/^['’]$/u.test(sign)) return !isJoined || (elisions[languageOf(locale)]?.has(keyAt(text, joined, locale)) ?? false);
  if (/^[@#$＠＃.+]$/u.test(sign)) return false;
  return !(isJoined && /^[:&=\\]$/u.test(sign));
}

function endsRight(read: ReadText, index: number): boolean {
  const { tokens, text, locale } = read;
  const token = tokens[index];
  const after = tokens[index + 1];
  if (!token) return true;
  if (hyphens.test(text.charAt(token.end))) return false;
  if (!after || after.gap !== '') return true;
  if (after.kind !== 'sign') {
    if (token.kind !== after.kind) return token.kind !== 'sign';
    return hangul.test(text.slice(token.start, token.end)) ? endsInParticle(read, index + 1) : isWordStart(read, token, after);
  }
  const sign = text.slice(after.start, after.end);
  const joined = tokens[index + 2];
  const isJoined = joined !== undefined && joined.gap === '' && joined.kind !== 'sign';
  if (/^['’]$/u.test(sign)) return !isJoined || (languageOf(locale) === 'en' && keyAt(text, joined, locale) === 's');
  if (/^[@＠+#]$/u.test(sign)) return false;
  return !(isJoined && /^[.:&=\\]$/u.test(sign));
}

/** Whether a word begins between two characters of a script without spaces. Katakana is written on in compounds, which are one word. */
function isWordStart(read: ReadText, before: Token, after: Token): boolean {
  const pair = [before, after].map(({ start, end }) => read.text.slice(start, end));
  if (pair.every((character) => katakana.test(character)) || pair.every((character) => hangul.test(character))) return false;
  read.wordStarts ??= new Set(Array.from(segmenterOf(read.locale).segment(read.text), ({ index }) => index));
  return read.wordStarts.has(after.start);
}

function endsInParticle({ tokens, text }: ReadText, from: number): boolean {
  let end = from;
  for (let token = tokens[end]; token?.kind === 'unspaced' && token.gap === ''; token = tokens[end]) end++;
  return particles.test(text.slice(tokens[from]?.start, tokens[end - 1]?.end));
}

/** Whether the words stand in a web or mail address, which reaches from white space to white space. */
function isInAddress({ tokens, text }: ReadText, first: number, last: number): boolean {
  let start = tokens[first]?.start ?? 0;
  let end = tokens[last]?.end ?? text.length;
  while (start > 0 && addressCharacter.test(text.charAt(start - 1))) start--;
  while (end < text.length && addressCharacter.test(text.charAt(end))) end++;
  return addressPattern.test(text.slice(start, end));
}

const languageOf = (locale: string): string => locale.split('-')[0] ?? locale;

/** Made once a language: to make a segmenter costs more than to run it. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, known);
  return known;
}
