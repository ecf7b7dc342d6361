import { describe, expect, test } from 'vitest';
import { readDate } from '#smo/importers/plan/read-date.ts';

describe('a date of another site', () => {
  test.each([
    ['2026-03-01', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['2026-03-01T00:00:00Z', '2026-03-01'],
    ['2026-03-01T00:00:00.000Z', '2026-03-01'],
    ['2026-03-01 9:05', '2026-03-01T09:05:00+01:00'],
    ['2026-07-01 09:05:10', '2026-07-01T09:05:10+02:00'],
    ['2026-03-01 9:00:00 -4', '2026-03-01T09:00:00-04:00'],
    ['2026-03-01T09:00:00.5+0530', '2026-03-01T09:00:00+05:30'],
    ['2026-03-01 09:00:00 UTC', '2026-03-01T09:00:00Z'],
    ['Sun, 01 Mar 2026 09:00:00 GMT', '2026-03-01T09:00:00Z'],
    ['March 1st, 2026', '2026-03-01'],
    ['1 Mar 2026', '2026-03-01'],
  ])('%s is read as %s', (text, date) => {
    expect(readDate(text, 'Europe/Rome')).toEqual({ date });
  });

  test.each([
    ['2019-15-05', 'has no such month: 15 (write year-month-day)'],
    ['2019-02-30', 'is not in the calendar: 2019-02 has no day 30'],
    ['2019-02-03 25:00', 'has no such time of day: 25:00:00'],
    ['soon', 'is not a date that can be read'],
  ])('%s is none', (text, reason) => {
    expect(readDate(text, 'Europe/Rome')).toEqual({ reason });
  });
});
