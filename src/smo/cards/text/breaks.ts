import { wordsOf } from './segments.ts';

/** Brackets and marks that must not start a line (JIS X 4051, GB/T 15834, UAX #14 CL, CP, EX, IS, NS, QU at the end). */
const noStart =
  /^[\p{Pe}\p{Pf}!?,.:;%…‥、。・：；！？）］｝〕〉》」』】〙〗’”»›ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ々〻ゝゞヽヾ゠‐–—\u0e2f\u0e46\u060c\u061b\u061f\u0964\u0965]/u;
/** Brackets that must not end a line (UAX #14 OP). */
const noEnd = /[\p{Ps}\p{Pi}（［｛〔〈《「『【〘〖‘“«‹¿¡#$£¥€]$/u;
/** Scripts that write no spaces between words; the segmenter finds the words. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const pictured = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/**
 * The places, as indexes of UTF-16 units, where a line may end: after spaces, hyphens and dashes within words, between
 * the words of Chinese, Japanese, Thai, Lao, Khmer and Burmese. Words are never cut and no hyphen is ever added.
 */
export function lineBreaks(text: string, locale: string): number[] {
  const breaks: number[] = [];
  const segments = wordsOf(text, locale);
  for (const [position, { segment, index }] of segments.entries()) {
    const next = segments[position + 1]?.segment;
    if (next === undefined) break;
    const end = index + segment.length;
    if (mayBreak(text, segment, next, end)) breaks.push(end);
  }
  return breaks;
}

function mayBreak(text: string, segment: string, next: string, end: number): boolean {
  if (/^[\s\u200b]/u.test(next)) return false;
  if (/[\u0020\u2000-\u2006\u2008-\u200b\u205f\u3000]$/u.test(segment)) return true;
  if (noStart.test(next) || noEnd.test(segment)) return false;
  // A hyphen in a compound, a dash or a stroke between two words; not the minus of a number.
  if (/^[-‐–—/]$/u.test(segment)) return /[\p{L}\p{N}]$/u.test(text.slice(0, end - 1)) && /^\p{L}/u.test(next);
  if (/[\u00a0\u202f\u2060\u2011\ufeff]$/u.test(segment) || /^[\u00a0\u202f\u2060\u2011]/u.test(next)) return false;
  if (pictured.test(segment) && pictured.test(next)) return true;
  return spaceless.test(segment) || spaceless.test(next);
}
