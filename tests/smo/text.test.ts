import { foldSpace, graphemeCount, nearMiss, readingMinutes, slugify, truncate, wordCount, wordsIn } from '#smo';
import { describe, expect, it } from 'vitest';

describe('graphemeCount', () => {
  it.each([
    ['', 0],
    ['cafe\u0301', 4],
    ['👩‍👩‍👧‍👦', 1],
    ['🇮🇹🇪🇺', 2],
    ['नमस्ते', 3],
  ])('counts what a reader sees in %s', (text, count) => {
    expect(graphemeCount(text)).toBe(count);
  });
});

describe('truncate', () => {
  it.each([
    ['a text within the limit stays', 'one two', 7, 'one two'],
    ['a cut falls between words', 'one two three four', 11, 'one two…'],
    ['a word that ends at the cut stays', 'aaa bbb ccc ddd', 12, 'aaa bbb ccc…'],
    ['punctuation before the cut goes', 'one two, three four', 10, 'one two…'],
    ['a text without spaces is cut inside', 'abcdefghij', 5, 'abcd…'],
    ['a far word boundary is not used', 'a bcdefghijklm', 10, 'a bcdefgh…'],
    ['a family is not torn apart', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2, '👩‍👩‍👧‍👦…'],
  ])('%s', (_, text, limit, expected) => {
    expect(truncate(text, limit)).toBe(expected);
    expect(graphemeCount(truncate(text, limit))).toBeLessThanOrEqual(limit);
  });
});

describe('wordCount', () => {
  it.each([
    ['en', 'It’s 5 o’clock: go!', 4],
    ['it', 'L’idea, però, c’è.', 3],
    ['ja', '東京へ行きます', 4],
    ['en', ' — … ', 0],
  ])('counts words as the language does, %s: %s', (locale, text, count) => {
    expect(wordCount(text, locale)).toBe(count);
  });
});

describe('wordsIn', () => {
  const segmented = (text: string, locale: string) => {
    const segments = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text);
    return Array.from(segments).flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
  };
  const pieces = [...'aZéß19.,;\'’‘-"()“”…€@#&\u00A0« '];
  /** All that can meet within a word, and colons between others. */
  const text = pieces.flatMap((a) => pieces.flatMap((b) => pieces.flatMap((c) => [`${a}${b}${c}`, `x${a}${b}${c}2`, `7${a}${b}${c}é`]))).join('\n:');

  it.each(['en', 'it', 'sv', 'ja'])('finds the words that the segmenter finds, %s', (locale) => {
    expect(wordsIn(text, locale)).toEqual(segmented(text, locale));
  });

  it.each(['a:b', 'og:image', 'snake_case', '_', '__', '18:30', 'ф.и', 'e\u0301a'])('finds them in what is not as plain: %s', (row) => {
    for (const locale of ['en', 'fi', 'sv']) expect(wordsIn(row, locale)).toEqual(segmented(row, locale));
  });

  it('leaves scripts without spaces to the segmenter', () => {
    expect(wordsIn('東京へ行きます, ok', 'ja')).toEqual(['東京', 'へ', '行き', 'ます', 'ok']);
  });
});

describe('readingMinutes', () => {
  it('is at least one and rounds to the nearest minute at 238 words', () => {
    expect([0, 1, 238, 356, 357, 2380].map(readingMinutes)).toEqual([1, 1, 1, 1, 2, 10]);
  });
});

describe('nearMiss', () => {
  const known = ['title', 'description', 'published', 'Video'];
  it.each([
    ['titel', 'title'],
    ['TITLE', 'title'],
    ['desciption', 'description'],
    ['publishd', 'published'],
    ['vidoe', 'Video'],
    ['colour', undefined],
    ['headline', undefined],
  ])('%s means %s', (name, meant) => {
    expect(nearMiss(name, known)).toBe(meant);
  });

  it('knows nothing without known names', () => {
    expect(nearMiss('title', [])).toBeUndefined();
  });
});

describe('foldSpace', () => {
  it('makes one line of a text', () => {
    expect(foldSpace('\n one\u00a0two\r\n\tthree\u2028four ')).toBe('one two three four');
  });
});

describe('slugify', () => {
  it.each([
    ['Perché l’ora è già qui?', 'perche-l-ora-e-gia-qui'],
    ['  C++ & C#  ', 'c-c'],
    ['ﬁnal Ünïcode', 'final-unicode'],
    ['日本', ''],
  ])('%s becomes %s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });
});
