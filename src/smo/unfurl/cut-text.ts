import type { Cut } from '../networks/preview.ts';

const encoder = new TextEncoder();
let segmenter: Intl.Segmenter | undefined;

/** Text as it is left within a limit, and what is lost; undefined where all of it fits. */
export function cutText(text: string, cut: Cut): { readonly kept: string; readonly lost: string } | undefined {
  const end = endWithin(text, cut);
  if (end >= text.length) return undefined;
  const space = cut.atWord || cut.unit === 'lines' ? text.lastIndexOf(' ', end) : -1;
  // A word longer than the limit is cut all the same.
  const at = space > 0 ? space : end;
  return { kept: `${text.slice(0, at).toWellFormed().trimEnd()}${cut.mark ?? '…'}`, lost: text.slice(at).trim() };
}

/** How the limit is told: “70 characters”, “2 lines”. */
export function limitName({ limit, unit }: Cut): string {
  const names = { graphemes: 'characters', 'code-points': 'characters', 'utf-16': 'characters', bytes: 'bytes', lines: 'lines' } as const;
  return `${limit} ${limit === 1 ? names[unit].slice(0, -1) : names[unit]}`;
}

/** Offset that the limit reaches to. No unit is longer than three bytes, none shorter than a UTF-16 unit, so short texts need no counting. */
function endWithin(text: string, { limit, unit, perLine = 1 }: Cut): number {
  switch (unit) {
    case 'bytes':
      return text.length * 3 <= limit ? text.length : encoder.encodeInto(text, new Uint8Array(limit)).read;
    case 'utf-16':
      return limit;
    case 'code-points':
      return text.length <= limit ? text.length : [...text].slice(0, limit).join('').length;
    case 'graphemes':
      return endOfGraphemes(text, limit);
    case 'lines':
      return endOfGraphemes(text, limit * perLine);
  }
}

function endOfGraphemes(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  // Latin letters and usual punctuation are one grapheme each: no need to segment, which costs a hundred times as much.
  if (/^[\u0020-\u02ff\u2010-\u2027\u2030-\u205e]*$/u.test(text.slice(0, limit + 1))) return limit;
  let left = limit;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { index } of segmenter.segment(text)) if (left-- === 0) return index;
  return text.length;
}
