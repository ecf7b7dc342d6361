import { describe, expect, it } from 'vitest';
import { plainValue } from '#smo/metadata/plain-value.ts';

describe('plainValue', () => {
  it.each([
    ['line breaks and runs of space', ' one\r\n\ttwo\u00a0\u2028 three ', 'one two three'],
    ['NUL and other control characters', 'on\u0000e\u0007 t\u007fwo\u009f', 'one two'],
    ['bidi embeddings, overrides and isolates', 'a\u202egpj.exe\u202c \u2066b\u2069', 'agpj.exe b'],
    ['lone surrogates', 'one\ud83d two\udc00', 'one two'],
    ['nothing but signs to drop', '\u0000\u202e \n', ''],
  ])('drops or folds %s', (_, text, plain) => {
    expect(plainValue(text)).toBe(plain);
  });

  it.each([
    ['marks of markup', '<b>"Tom" & \'Jerry\'</b> &amp; </script>'],
    ['joined emoji', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['joiners and direction marks of a script', 'می‌خواهم \u200f(a)\u200e'],
    ['long texts', 'long '.repeat(300).trim()],
  ])('keeps %s', (_, text) => {
    expect(plainValue(text)).toBe(text);
  });
});
