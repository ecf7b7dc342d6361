import { expect, test } from 'vitest';
import { cleanText } from '../../../../src/smo/cards/text/clean.ts';

test.each([
  ['NUL and other controls', 'a\u0000b\u0007c', 'abc'],
  ['line breaks and tabs become spaces', 'a\n\tb\u2028c', 'a b c'],
  ['bidi overrides, embeddings and isolates', '\u202eevil\u202c \u2066x\u2069', 'evil x'],
  ['soft hyphens and byte order marks', '\ufeffsoft\u00adhyphen', 'softhyphen'],
  ['lone surrogates', 'a\ud800b', 'ab'],
  ['marks stacked fifty high are bounded', `a${'\u0323'.repeat(50)}`, `ạ${'\u0323'.repeat(4)}`],
])('%s', (_name, text, expected) => {
  expect(cleanText(text)).toBe(expected);
});

test('letters that need joiners and direction marks keep them', () => {
  const text = 'می\u200cخواهم 👩\u200d💻 א\u200f!';
  expect(cleanText(text)).toBe(text);
});
