import { describe, expect, test } from 'vitest';
import { splice } from '../../../src/smo/finish/splice.ts';

describe('splice', () => {
  test('replaces, adds and takes away at the offsets of the source, in any order', () => {
    const edits = [
      { start: 8, end: 13, text: '' },
      { start: 0, end: 3, text: 'Two' },
      { start: 7, end: 7, text: '!' },
    ];
    expect(splice('One two three', edits)).toBe('Two two! ');
  });

  test('keeps additions at one place in the order given, before what replaces the text behind it', () => {
    expect(
      splice('ab', [
        { start: 1, end: 2, text: 'B' },
        { start: 1, end: 1, text: '1' },
        { start: 1, end: 1, text: '2' },
      ]),
    ).toBe('a12B');
  });

  test('counts UTF-16 units, as the parser does', () => {
    expect(splice('😀x', [{ start: 2, end: 3, text: 'y' }])).toBe('😀y');
  });

  test('gives a text without edits as it is', () => {
    expect(splice('a\r\nb', [])).toBe('a\r\nb');
  });

  test('refuses edits that overlap', () => {
    expect(() =>
      splice('abcdef', [
        { start: 0, end: 3, text: '' },
        { start: 2, end: 2, text: 'x' },
      ]),
    ).toThrowErrorMatchingInlineSnapshot(`[Error: two edits overlap at offset 2: expected the next one at 3 or later, found {"start":2,"end":2,"text":"x"}]`);
    expect(() =>
      splice('abc', [
        { start: 1, end: 2, text: 'x' },
        { start: 1, end: 2, text: 'x' },
      ]),
    ).toThrow('overlap');
  });
});
