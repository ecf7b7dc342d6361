import { expect, test } from 'vitest';
import { fit, type MeasuredText } from '../../../src/smo/cards/fit.ts';
import { lineBreaks } from '../../../src/smo/cards/text/breaks.ts';

/** Every letter half an em wide. */
function measured(text: string, locale = 'en'): MeasuredText {
  return { text, breaks: lineBreaks(text, locale), widthBefore: Array.from({ length: text.length + 1 }, (_, index) => index / 2) };
}

function setting(text: string, over: Partial<Parameters<typeof fit>[1]> = {}) {
  const found = fit(measured(text), { width: 600, height: 400, max: 96, min: 48, lineHeight: 1.1, maxLines: 9, ...over });
  return found && { size: found.size, lines: found.lines.map(({ start, end }) => text.slice(start, end)) };
}

test('a short title is set at the largest size', () => {
  expect(setting('Alt text')).toEqual({ size: 96, lines: ['Alt text'] });
});

test('a title takes the largest size at which its lines fit the box, and every word is there', () => {
  const found = setting('What every network reads of a page before anybody has opened it');
  expect(found).toEqual({ size: 72, lines: ['What every', 'network reads', 'of a page', 'before anybody', 'has opened it'] });
});

test('one step larger does not fit', () => {
  const text = 'What every network reads of a page before anybody has opened it';
  const { size = 0 } = setting(text) ?? {};
  expect(setting(text, { min: size + 2 })).toBeUndefined();
});

test('lines are balanced: none is filled while another is left short', () => {
  const { lines = [] } = setting('one two three four five six seven eight nine ten', { max: 48 }) ?? {};
  const lengths = lines.map((line) => line.length);
  expect({ lines, spread: Math.max(...lengths) - Math.min(...lengths) }).toEqual({ lines: ['one two three four five', 'six seven eight nine ten'], spread: 1 });
});

test('a smaller size is taken rather than one short word alone on a line', () => {
  // At 84 px "so" would stand alone below the long word.
  expect(setting('Understandably so', { max: 84 })).toEqual({ size: 70, lines: ['Understandably so'] });
});

test('a word that is wider than the box at the smallest size does not fit, and is never cut', () => {
  expect(setting('x'.repeat(80))).toBeUndefined();
});

test('a title of three hundred letters does not fit a link card', () => {
  expect(setting('word '.repeat(60).trim())).toBeUndefined();
});
