import { foldSpace } from '../text.ts';

/** Whatever \s does not cover of the control characters, lone surrogates, and the signs that turn the direction of text. */
const unseen = /(?!\s)\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text as metadata may carry it: one line, without control characters and without bidi embeddings, overrides and
 * isolates, which would turn the text around it in a message. Joiners stay, emoji and Persian need them; nothing is cut.
 */
export function plainValue(text: string): string {
  return foldSpace(text.replace(unseen, ''));
}
