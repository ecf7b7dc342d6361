import { expect, test } from 'vitest';
import { calendarDay, fileSize, spanOfTime } from '../../../../src/astro/components/mdx/quantity.ts';

test.each([
  [0, 'en', '0 byte'],
  [999, 'en', '999 byte'],
  [1000, 'en', '1 kB'],
  [31_744, 'en', '32 kB'],
  [1_440_000, 'en', '1.4 MB'],
  [1_440_000, 'it', '1,4 MB'],
  [5_000_000_000_000, 'en', '5,000 GB'],
])('%d bytes are written in %s as %s', (bytes, locale, written) => {
  expect(fileSize(bytes, locale)).toBe(written);
});

test.each([
  ['PT3M20S', 'en', '3 min, 20 sec'],
  ['PT1H', 'it', '1 h'],
])('the duration %s is written in %s as %s', (duration, locale, written) => {
  expect(spanOfTime(duration, locale)).toBe(written);
});

test('a day is the same day in every zone', () => {
  expect(calendarDay('2026-03-01', 'it')).toBe('1 marzo 2026');
});
