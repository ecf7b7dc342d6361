/**
 * The rules of the fonts, as Astro prints them, without those for letters that a page has not: most pages need no Polish.
 * What the style sheets themselves write is in the first faces' range.
 * @param body the page's HTML
 */
export function neededFaces(css: string, body: string): string {
  // A search shows what other pages hold; a reference such as `&eacute;` would have to be read first.
  if (body.includes('data-search=') || /&(?!(?:amp|lt|gt|quot|#39|#34);)/u.test(body)) return css;
  const letters = Array.from(new Set(body), (letter) => letter.codePointAt(0) ?? 0);
  return css.replace(/@font-face\s*\{[^}]*\}/gu, (face) => {
    const ranges = rangesOf(face);
    return ranges.length === 0 || letters.some((letter) => ranges.some(([from, to]) => from <= letter && letter <= to)) ? face : '';
  });
}

/** The first and the last letter of each range; none where a face is for all letters. */
function rangesOf(face: string): (readonly [from: number, to: number])[] {
  const written = /unicode-range:([^;}]*)/u.exec(face)?.[1] ?? '';
  return Array.from(
    written.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/giu),
    ([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
  );
}
