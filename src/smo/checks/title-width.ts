/** Characters by their width in Arial, in thousandths of the type size (Adobe's metrics of Helvetica, which Arial follows). */
const widths: Readonly<Record<number, string>> = {
  191: "'’‘",
  222: 'ijl',
  260: '|',
  278: ' !,./:;I[\\]ft·\u00a0',
  333: '()-`r“”„«»‹›',
  334: '{}',
  355: '"',
  389: '*',
  469: '^',
  500: 'Jckvsxyz',
  584: '+<=>~',
  611: 'FTZ',
  667: '&ABEKPSVXY',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'Mm',
  889: '%',
  944: 'W',
  1000: '—…',
  1015: '@',
};
/** Digits and most small letters. */
const usual = 556;
/** Chinese, Japanese and Korean characters and emoji fill a square. */
const square = 1000;

let byCharacter: ReadonlyMap<string, number> | undefined;

function widthOfCharacter(character: string): number {
  byCharacter ??= new Map(Object.entries(widths).flatMap(([width, characters]) => Array.from(characters, (one) => [one, Number(width)] as const)));
  const known = byCharacter.get(character);
  if (known !== undefined) return known;
  if ((character.codePointAt(0) ?? 0) >= 0x1100) return /\p{M}|\p{Cf}/u.test(character) ? 0 : square;
  return character < '\u0080' ? usual : (byCharacter.get(character.normalize('NFD').charAt(0)) ?? usual);
}

/** Width of a title in pixels as Google's results draw it: Arial at 20 px. Other fonts differ by a few pixels. */
export function titleWidth(title: string): number {
  let width = 0;
  for (const character of title) width += widthOfCharacter(character);
  return Math.round((width * 20) / 1000);
}
