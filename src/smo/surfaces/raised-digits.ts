const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** Raised text where letters have one height: `²`, `^(th)`. */
export const raised = (text: string): string => digitsFrom(superscripts, text) ?? `^(${text})`;

/** Lowered text where letters have one height: `₂`, `_(i)`. */
export const lowered = (text: string): string => digitsFrom(subscripts, text) ?? `_(${text})`;

function digitsFrom(digits: string, text: string): string | undefined {
  return /^\d+$/u.test(text) ? text.replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit) : undefined;
}
