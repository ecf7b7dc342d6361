/** Writing systems by their ISO 15924 code: how they are named to editors, and which package of fonts draws them. */
export const scripts = {
  Latn: { name: 'Latin', pattern: /\p{Script=Latin}/u, package: '@fontsource/literata' },
  Grek: { name: 'Greek', pattern: /\p{Script=Greek}/u, package: '@fontsource/literata' },
  Cyrl: { name: 'Cyrillic', pattern: /\p{Script=Cyrillic}/u, package: '@fontsource/literata' },
  Arab: { name: 'Arabic', pattern: /\p{Script=Arabic}/u, package: '@fontsource/noto-sans-arabic' },
  Hebr: { name: 'Hebrew', pattern: /\p{Script=Hebrew}/u, package: '@fontsource/noto-sans-hebrew' },
  Deva: { name: 'Devanagari', pattern: /\p{Script=Devanagari}/u, package: '@fontsource/noto-sans-devanagari' },
  Beng: { name: 'Bengali', pattern: /\p{Script=Bengali}/u, package: '@fontsource/noto-sans-bengali' },
  Guru: { name: 'Gurmukhi', pattern: /\p{Script=Gurmukhi}/u, package: '@fontsource/noto-sans-gurmukhi' },
  Gujr: { name: 'Gujarati', pattern: /\p{Script=Gujarati}/u, package: '@fontsource/noto-sans-gujarati' },
  Taml: { name: 'Tamil', pattern: /\p{Script=Tamil}/u, package: '@fontsource/noto-sans-tamil' },
  Telu: { name: 'Telugu', pattern: /\p{Script=Telugu}/u, package: '@fontsource/noto-sans-telugu' },
  Knda: { name: 'Kannada', pattern: /\p{Script=Kannada}/u, package: '@fontsource/noto-sans-kannada' },
  Mlym: { name: 'Malayalam', pattern: /\p{Script=Malayalam}/u, package: '@fontsource/noto-sans-malayalam' },
  Sinh: { name: 'Sinhala', pattern: /\p{Script=Sinhala}/u, package: '@fontsource/noto-sans-sinhala' },
  Thai: { name: 'Thai', pattern: /\p{Script=Thai}/u, package: '@fontsource/noto-sans-thai' },
  Laoo: { name: 'Lao', pattern: /\p{Script=Lao}/u, package: '@fontsource/noto-sans-lao' },
  Khmr: { name: 'Khmer', pattern: /\p{Script=Khmer}/u, package: '@fontsource/noto-sans-khmer' },
  Mymr: { name: 'Myanmar', pattern: /\p{Script=Myanmar}/u, package: '@fontsource/noto-sans-myanmar' },
  Geor: { name: 'Georgian', pattern: /\p{Script=Georgian}/u, package: '@fontsource/noto-sans-georgian' },
  Armn: { name: 'Armenian', pattern: /\p{Script=Armenian}/u, package: '@fontsource/noto-sans-armenian' },
  Ethi: { name: 'Ethiopic', pattern: /\p{Script=Ethiopic}/u, package: '@fontsource/noto-sans-ethiopic' },
  Hani: { name: 'Chinese', pattern: /\p{Script=Han}/u, package: '@fontsource/noto-sans-sc' },
  Kana: { name: 'Japanese', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}\u30fb\u30fc]/u, package: '@fontsource/noto-sans-jp' },
  Hang: { name: 'Korean', pattern: /\p{Script=Hangul}/u, package: '@fontsource/noto-sans-kr' },
} as const satisfies Record<string, { name: string; pattern: RegExp; package: string }>;

export type Script = keyof typeof scripts;

const codes = Object.keys(scripts).filter((code): code is Script => code in scripts);

/** The script of a character; undefined for digits, punctuation, spaces and scripts that are not listed. */
export function scriptOf(character: string): Script | undefined {
  if (character < 'A') return undefined;
  return codes.find((code) => scripts[code].pattern.test(character));
}

/** The scripts a text is written in, in the table's order. */
export function scriptsIn(text: string): Script[] {
  return codes.filter((code) => scripts[code].pattern.test(text));
}

/** The package that draws a script in a language: Han characters are drawn otherwise in Japan, Taiwan and Hong Kong. */
export function packageFor(script: Script, locale: string): string {
  if (script !== 'Hani') return scripts[script].package;
  if (locale.startsWith('ja')) return scripts.Kana.package;
  if (locale.startsWith('ko')) return scripts.Hang.package;
  if (/^zh-(?:Hant-)?HK/iu.test(locale)) return '@fontsource/noto-sans-hk';
  return /^zh-(?:Hant|TW|MO)/iu.test(locale) ? '@fontsource/noto-sans-tc' : scripts.Hani.package;
}
