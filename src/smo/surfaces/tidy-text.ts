const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** A sign that begins a reference which is none of the known ones, or may be one. */
const unknownReference = /&(?!#\d{2,6};|#[xX][\dA-Fa-f]{2,5};|(?:amp|lt|gt|quot|apos|nbsp);|[^#\w]|$)/u;
const reference = /&(?:#(\d+)|#[xX]([\dA-Fa-f]+)|([a-z]+));/gu;

/** A text or attribute with its references resolved; undefined where one is not of the few that programmes write. */
export function tidyText(written: string): string | undefined {
  if (!written.includes('&')) return written;
  if (unknownReference.test(written)) return undefined;
  let isKnown = true;
  const text = written.replace(reference, (_, decimal?: string, hex?: string, name = '') => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const character = characters[name] ?? (isOrdinary(code) ? String.fromCodePoint(code) : undefined);
    isKnown &&= character !== undefined;
    return character ?? '';
  });
  return isKnown ? text : undefined;
}

/** Parsers replace others, and treat some as they do white space. */
const isOrdinary = (code: number): boolean => code > 0x20 && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000) && code <= 0x10_ffff;
