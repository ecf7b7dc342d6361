import { keyAt, type Token } from './words.ts';
import type { ReadText } from './word-edges.ts';

const shortestByHyphen = 3;
const shortestBySpace = 4;

/** With these, two words written apart are no compound: `feed back` is a verb. */
const noParts = new Set(
  'about above across after ahead along apart around away back before behind below beyond down ever every forward from here into near never once only onto over some that then there this through together under upon very what when where which while with within without'.split(
    ' ',
  ),
);

/**
 * Whether two words of a text may be one that is written apart: with a hyphen (`multi-tenancy`), in English with a space too
 * (`data center`). Both have to be long enough to be words of their own.
 */
export function areJoinable({ text, locale }: ReadText, first: Token, second: Token): boolean {
  if (first.kind !== 'word' || second.kind !== 'word' || second.gap !== ' ') return false;
  const isApart = areApart(text, first);
  if (isApart && !locale.startsWith('en')) return false;
  const shortest = isApart ? shortestBySpace : shortestByHyphen;
  return Math.min(first.end - first.start, second.end - second.start) >= shortest;
}

/** What two joinable words are compared as, as one; undefined where one of them is no part of a compound. */
export function joinedKey({ text, locale }: ReadText, first: Token, second: Token): string | undefined {
  const keys = [first, second].map((token) => keyAt(text, token, locale));
  return areApart(text, first) && keys.some((key) => noParts.has(key)) ? undefined : keys.join('');
}

/** Whether a space follows, not a hyphen. */
function areApart(text: string, first: Token): boolean {
  return /\s/u.test(text.charAt(first.end));
}
