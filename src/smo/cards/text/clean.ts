/** Marks above or below one letter that are kept: Vietnamese, Hebrew with points and cantillation and Indic syllables need no more. */
const MARKS = 4;

/** Bidi embeddings, overrides and isolates: an editor never needs them, and they can hide what a title says (UAX #9, 2.1 to 2.4). */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Controls, lone surrogates, noncharacters, byte order marks, soft hyphens: nothing a card can show. */
const unseen = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufeff\u00ad\ufff9-\ufffc]|[\u{e0000}-\u{e001f}]/gu;

/**
 * A text as a card sets it: composed, one line, without control and override characters, marks bounded.
 * Nothing that can be seen is lost.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/gu, ' ')
    .replace(bidiControls, '')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(new RegExp(`([\\p{Mn}\\p{Me}]{${MARKS}})[\\p{Mn}\\p{Me}]+`, 'gu'), '$1')
    .replace(/ {2,}/gu, ' ')
    .trim();
}
