/** What stands under one letter of an index. */
export interface LetterGroup<T> {
  /** `A`, `Ñ`, `か`; `#` for digits and symbols, which come first. */
  readonly letter: string;
  readonly items: readonly T[];
}

/** The rows under which a script's letters stand; each begins at its own sign and ends before the next one. */
interface Rows {
  readonly script: RegExp;
  readonly starts: string;
  /** What a row is called, where its first sign is not its name. */
  readonly names: string;
}

const kana = 'あかさたなはまやらわ';
const hangul = '가나다라마바사아자차카타파하';

/**
 * By language. Chinese goes by the sound of its signs: the first sign of each initial in the order of pinyin (there is none
 * for I, U and V), as the Unicode collation of Chinese has them: https://github.com/unicode-org/cldr/blob/main/common/collation/zh.xml
 */
const rowsOf: Readonly<Record<string, Rows>> = {
  ja: { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, starts: kana, names: kana },
  ko: { script: /\p{Script=Hangul}/u, starts: hangul, names: hangul },
  zh: { script: /\p{Script=Han}/u, starts: '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥仨他屲夕丫帀', names: 'ABCDEFGHJKLMNOPQRSTWXYZ' },
};

const latin = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Signs of Chinese origin in Japanese, whose sound no table tells. */
const KANJI = '漢字';

/**
 * Items under their letters, letters and items in the order that readers of the language expect: accents do not part
 * `È` from `E`, but Spanish has its `Ñ`; Japanese stands in the rows of its kana, Chinese under the initials of pinyin.
 * What begins with a digit or a symbol stands under `#`.
 */
export function letterGroups<T>(items: readonly T[], nameOf: (item: T) => string, locale: string): LetterGroup<T>[] {
  const collator = collatorOf(locale);
  const sorted = items.toSorted((a, b) => collator.compare(bare(nameOf(a)), bare(nameOf(b))));
  const groups = Map.groupBy(sorted, (item) => letterOf(nameOf(item), locale));
  const rank = (letter: string) => (letter === '#' ? 0 : 1);
  return Array.from(groups, ([letter, members]) => ({ letter, items: members })).toSorted(
    (a, b) => rank(a.letter) - rank(b.letter) || collator.compare(a.letter, b.letter),
  );
}

/** The letter of an index under which a name stands. */
export function letterOf(name: string, locale: string): string {
  const [first = ''] = bare(name);
  if (!/\p{L}/u.test(first)) return '#';
  const language = languageOf(locale);
  const { compare } = collatorOf(locale);
  const rows = rowsOf[language];
  if (rows?.script.test(first)) return rowAt(first, rows, compare);
  if (language === 'ja' && /\p{Script=Han}/u.test(first)) return KANJI;
  return ownLetter(first, locale);
}

/** A name from its first letter on: without marks that open something, and in the forms that compare alike. */
function bare(name: string): string {
  return name.normalize('NFKC').replace(/^[\s\p{Ps}\p{Pi}"'¿¡]+/u, '');
}

function rowAt(sign: string, { starts, names }: Rows, compare: Intl.Collator['compare']): string {
  const row = Array.from(starts).findLastIndex((start) => compare(start, sign) <= 0);
  return Array.from(names)[row] ?? '#';
}

/** The letter itself, as a capital, unless its language takes it for a form of another one: `ä` in German, not in Swedish. */
function ownLetter(letter: string, locale: string): string {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base' });
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
  const capital = (sign: string) => Array.from(sign.toLocaleUpperCase(locale))[0] ?? '#';
  // Arabic files alif with its marks under alif, whatever the collation says.
  if (compare(plain, letter) === 0 && plain !== letter) return capital(plain);
  if (/\p{Script=Arabic}/u.test(letter)) return plain;
  if (plain !== letter || !/\p{Script=Latin}/u.test(letter) || /^[a-z]$/iu.test(letter)) return capital(letter);
  // Letters without a mark to take off: ø may be an o, æ and ß two letters.
  return latin.find((base) => compare(base, letter) === 0 || latin.some((second) => compare(base + second, letter) === 0)) ?? capital(letter);
}

function languageOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? locale;
}

/** Chinese by sound in every script and country: an index of strokes is of no use to readers of a screen. */
function collatorOf(locale: string): Intl.Collator {
  return new Intl.Collator(languageOf(locale) === 'zh' ? `${locale}-u-co-pinyin` : locale, { sensitivity: 'base', numeric: true });
}
