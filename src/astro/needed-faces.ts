/**
 * The rules of the fonts, as Astro prints them, without those for letters that a page has not: most pages need no Polish.
 * What the style sheets themselves write is in the first faces' range.
 * @param body the page's HTML
 */
export function neededFaces(css: string, body: string): string {
  const { parts, letters } = read?.css === css ? read : (read = { css, ...readFaces(css) });
  // A search shows what other pages hold; a reference such as `&eacute;` would have to be read first.
  if (letters.length === 0 || body.includes('data-search=') || /&(?!(?:amp|lt|gt|quot|#39|#34);)/u.test(body)) return css;
  const found = new Set(letters.filter((range) => range.test(body)));
  return parts.map(({ text, range }) => (range === undefined || found.has(range) ? text : '')).join('');
}

interface Faces {
  /** The whole of the rules, in pieces; one with a range is a face that a page without its letters does without. */
  readonly parts: readonly { readonly text: string; readonly range?: RegExp | undefined }[];
  /** The ranges, each once: the faces of a family share them. */
  readonly letters: readonly RegExp[];
}

/** All pages have the same rules. */
let read: ({ readonly css: string } & Faces) | undefined;

function readFaces(css: string): Faces {
  const letters = new Map<string, RegExp>();
  const parts = css.split(/(@font-face\s*\{[^}]*\})/u).map((text) => {
    const written = /^@font-face[^]*?unicode-range:([^;}]*)/u.exec(text)?.[1] ?? '';
    const ranges = rangesIn(written);
    if (ranges.length === 0 || ranges.some(([from, to]) => from <= everywhere && everywhere <= to)) return { text };
    const range = letters.get(written) ?? lettersIn(ranges);
    letters.set(written, range);
    return { text, range };
  });
  return { parts, letters: [...letters.values()] };
}

/** The letter that begins a tag: no page is without. */
const everywhere = 0x3c;

type Range = readonly [from: number, to: number];

/** The first and the last letter of each range; none where a face is for all letters. */
function rangesIn(written: string): Range[] {
  return Array.from(
    written.matchAll(/U\+([\da-f]+)(\?*)(?:-([\da-f]+))?/giu),
    ([, from = '', any = '', to = from]) =>
      [Number.parseInt(from + any.replaceAll('?', '0'), 16), Number.parseInt(any ? from + any.replaceAll('?', 'F') : to, 16)] as const,
  );
}

/** A pattern that finds a letter of the ranges. */
function lettersIn(ranges: readonly Range[]): RegExp {
  const code = (letter: number) => `\\u{${Math.min(letter, 0x10ffff).toString(16)}}`;
  return new RegExp(
    `[${ranges
      .filter(([from, to]) => from <= to)
      .map(([from, to]) => `${code(from)}-${code(to)}`)
      .join('')}]`,
    'u',
  );
}
