/**
 * Scripts that put no spaces between words. Each of their characters is a token of its own; where a word ends is asked of
 * `Intl.Segmenter`. Korean has spaces, but its particles are written on to the word.
 */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}]`;

/** Soft hyphens and joiners stand in words and are not read. */
const unread = String.raw`\u00AD\u200B-\u200D\u2060`;

const tokenPattern = new RegExp(String.raw`(${unspaced})|([[\p{L}\p{M}\p{N}_${unread}]--${unspaced}]+)|[^\s\-‐‑]`, 'vy');
const unreadPattern = new RegExp(`[${unread}]`, 'gv');

type TokenKind = 'word' | 'unspaced' | 'sign';

/** A word, a character of a script without spaces, or a sign. */
export interface Token {
  readonly kind: TokenKind;
  /** In UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What parts it from the token before: nothing, a space or hyphen (which are one), or more than that. */
  readonly gap: '' | ' ' | undefined;
  /** Of a word of small ASCII letters and digits, `plainHash`: most words are such, and most need no closer look. */
  readonly hash: number | undefined;
}

/** The words of a text, in order. Plain words are read by hand: a pattern takes three times as long. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (let at = 0; at < text.length;) {
    const start = at;
    let hash = 0;
    while (at < text.length && isPlain(text.charCodeAt(at))) hash = nextHash(hash, text.charCodeAt(at++));
    if (at > start && (at === text.length || isPlainEnd(text.charCodeAt(at)))) {
      tokens.push({ kind: 'word', start, end: at, gap: gapOf(text, end, start), hash });
      end = at;
      continue;
    }
    tokenPattern.lastIndex = start;
    const match = tokenPattern.exec(text);
    at = start + (match?.[0].length ?? 1);
    if (!match) continue;
    const kind = match[2] !== undefined ? 'word' : match[1] !== undefined ? 'unspaced' : 'sign';
    tokens.push({ kind, start, end: at, gap: gapOf(text, end, start), hash: undefined });
    end = at;
  }
  return tokens;
}

const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** ASCII that is part of no word. */
function isPlainEnd(code: number): boolean {
  return code < 128 && !(code >= 65 && code <= 90) && code !== 95;
}

const nextHash = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** A number that equal plain words share; undefined for other words. */
export function plainHash(word: string): number | undefined {
  let hash = 0;
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    if (!isPlain(code)) return undefined;
    hash = nextHash(hash, code);
  }
  return hash;
}

/** By how much a hash grows by the letters that follow. */
const growths = Array.from({ length: 64 }, (_, length) => {
  let growth = 1;
  for (let letter = 0; letter < length; letter++) growth = Math.imul(growth, 31);
  return growth;
});

/** The `plainHash` of two words as one; undefined where they are not both plain, or too long. */
export function joinedHash(first: Token, second: Token): number | undefined {
  const growth = growths[second.end - second.start];
  return first.hash === undefined || second.hash === undefined || growth === undefined ? undefined : (Math.imul(first.hash, growth) + second.hash) | 0;
}

function gapOf(text: string, from: number, to: number): Token['gap'] {
  if (from === to) return '';
  if (to === from + 1) return ' ';
  return /^\s+$/u.test(text.slice(from, to)) ? ' ' : undefined;
}

/** A token as it is compared: without case; with its accents. */
export function keyAt(text: string, { start, end, hash }: Token, locale: string): string {
  const written = text.slice(start, end);
  return hash === undefined ? keyOf(written, locale) : written;
}

/** A word as it is written, but for what is not read: full-width letters are letters, loose accents are joined. */
export function asRead(word: string): string {
  return isAscii(word) ? word : word.replace(unreadPattern, '').normalize('NFKC');
}

/** A word as it is compared. */
export function keyOf(word: string, locale: string): string {
  if (isAscii(word)) return locale === 'tr' || locale === 'az' ? word.toLocaleLowerCase(locale) : word.toLowerCase();
  const lower = asRead(word).toLocaleLowerCase(locale).replaceAll('’', "'");
  if (/\p{Script=Arabic}/u.test(lower)) return arabicKey(lower);
  return locale.startsWith('it') ? withGraves(lower) : lower;
}

/** Italian has both accents on e and o, and few writers keep them apart: `perchè` is `perché`. */
function withGraves(word: string): string {
  return word.normalize('NFD').replaceAll('\u0301', '\u0300').normalize('NFC');
}

/** Vowel signs and the long stroke are not written by most; the article and what is written on to it is no part of the word. */
function arabicKey(word: string): string {
  const bare = word
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ى$/u, 'ي');
  return bare.replace(/^(?:[وف]?(?:[بك]?ال|لل))(?=\p{L}{3})/u, '');
}

/** Letters that are letters of their own in a language, not others with an accent. */
const ownLetters: Readonly<Record<string, string>> = {
  es: 'ñ',
  gl: 'ñ',
  eu: 'ñ',
  sv: 'åäö',
  fi: 'åäö',
  da: 'å',
  nb: 'å',
  nn: 'å',
  de: 'äöü',
  tr: 'çğöşü',
  hu: 'öüőű',
};
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', œ: 'oe', æ: 'ae' };

/** A key without its accents, as it is written in a hurry or in capitals. Letters of their own stay; German writes its own out. */
export function withoutAccents(key: string, locale: string): string {
  if (isAscii(key)) return key;
  const language = locale.split('-')[0] ?? locale;
  const own = ownLetters[language] ?? '';
  return Array.from(key, (letter) => {
    if (language === 'de' || !/[äöü]/u.test(letter)) {
      const out = spelledOut[letter];
      if (out !== undefined) return out;
    }
    return own.includes(letter) || !/\p{Script=Latin}/u.test(letter) ? letter : letter.normalize('NFD').replace(/\p{M}+/gu, '');
  }).join('');
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}
