import type { Text } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/**
 * Words and signs that mean nothing to Markdown where they stand: none that opens a line or belongs to a mark, no full stop
 * of a `www.`, no colon of an address.
 */
const plain = /^(?![\d.:(-])(?:[\p{L}\p{M}\p{N} ,;?'"’…()–—“”„«»%$/-]|(?<![Ww])\.|[:!](?= ))*$/u;

/**
 * Writes a text as `mdast-util-to-markdown` does. That looks into each for a hundred signs, one after the other, twice;
 * most texts of an article have none of them.
 */
export const markdownText: Handle = (node: Text, parent, state, info) => {
  const { value } = node;
  const isOpening = value.startsWith(' ') && /[\r\n]$/u.test(info.before);
  const isClosing = value.endsWith(' ') && /^[\r\n]/u.test(info.after);
  return !isOpening && !isClosing && plain.test(value) ? value : defaultHandlers.text(node, parent, state, info);
};
