import { parseInstant, timeOf } from '#smo';
import { describe, expect, it } from 'vitest';

describe('a date without a time', () => {
  it.each([
    ['UTC', '2026-03-31', '2026-03-31T00:00:00+00:00'],
    ['Europe/Rome', '2026-01-15', '2026-01-15T00:00:00+01:00'],
    ['Europe/Rome', '2026-07-15', '2026-07-15T00:00:00+02:00'],
    ['Asia/Kathmandu', '2026-03-31', '2026-03-31T00:00:00+05:45'],
    ['America/St_Johns', '2026-01-15', '2026-01-15T00:00:00-03:30'],
    ['Pacific/Kiritimati', '2026-01-01', '2026-01-01T00:00:00+14:00'],
  ])('is midnight in %s on %s', (zone, text, instant) => {
    expect(parseInstant(text, zone)).toEqual({ instant });
  });

  it.each([
    ['Europe/Rome, forward at two', 'Europe/Rome', '2026-03-29', '2026-03-29T00:00:00+01:00'],
    ['Europe/Rome, the day after', 'Europe/Rome', '2026-03-30', '2026-03-30T00:00:00+02:00'],
    ['Europe/Rome, back at three', 'Europe/Rome', '2026-10-25', '2026-10-25T00:00:00+02:00'],
    ['America/Los_Angeles, forward', 'America/Los_Angeles', '2026-03-08', '2026-03-08T00:00:00-08:00'],
    ['Pacific/Auckland, forward', 'Pacific/Auckland', '2026-09-27', '2026-09-27T00:00:00+12:00'],
    ['Pacific/Auckland, back', 'Pacific/Auckland', '2026-04-05', '2026-04-05T00:00:00+13:00'],
    ['Atlantic/Azores, back to midnight', 'Atlantic/Azores', '2026-10-25', '2026-10-25T00:00:00+00:00'],
  ])('keeps its midnight when the clocks change: %s', (_, zone, text, instant) => {
    expect(parseInstant(text, zone)).toEqual({ instant });
  });

  it.each([
    ['Atlantic/Azores', '2026-03-29', '2026-03-29T00:00:00-01:00'],
    ['America/Santiago', '2026-09-06', '2026-09-06T00:00:00-04:00'],
    ['Africa/Cairo', '2026-04-24', '2026-04-24T00:00:00+02:00'],
  ])('is the first moment of a day that has no midnight, in %s', (zone, text, instant) => {
    expect(parseInstant(text, zone)).toEqual({ instant });
    const dayAt = (time: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(time);
    expect([dayAt(timeOf(instant) - 1) < text, dayAt(timeOf(instant))]).toEqual([true, text]);
  });
});

describe('a date with a time', () => {
  it.each([
    ['2026-03-31T09:00:00+02:00', '2026-03-31T09:00:00+02:00'],
    ['2026-03-31 09:00 +0200', '2026-03-31T09:00:00+02:00'],
    ['2026-03-31T09:00Z', '2026-03-31T09:00:00Z'],
    ['2026-03-31T09:00:07.250Z', '2026-03-31T09:00:07Z'],
    ['2024-02-29T23:59:59-11:30', '2024-02-29T23:59:59-11:30'],
  ])('keeps the hour and the zone that %s says', (text, instant) => {
    expect(parseInstant(text, 'Europe/Rome')).toEqual({ instant });
  });
});

describe('a date that is none', () => {
  it.each([
    ['2026-02-30', 'is not in the calendar: 2026-02 has no day 30'],
    ['2025-02-29', 'is not in the calendar: 2025-02 has no day 29'],
    ['2026-04-00', 'is not in the calendar: 2026-04 has no day 00'],
    ['2026-31-03', 'has no such month: 31 (write year-month-day)'],
    ['2026-02-30T09:00:00Z', 'is not in the calendar: 2026-02 has no day 30'],
    ['2026-03-31T24:00:00Z', 'has no such time of day: 24:00:00'],
    ['2026-03-31T09:60Z', 'has no such time of day: 09:60:00'],
    ['2026-03-31T09:00:00+99:00', 'has no such zone: +99:00'],
    ['2026-03-31T09:00:00', 'is not a date such as 2026-03-31 or 2026-03-31T09:00:00+02:00'],
    ['31 March 2026', 'is not a date such as 2026-03-31 or 2026-03-31T09:00:00+02:00'],
    ['2026-3-1', 'is not a date such as 2026-03-31 or 2026-03-31T09:00:00+02:00'],
    ['', 'is not a date such as 2026-03-31 or 2026-03-31T09:00:00+02:00'],
  ])('%s is refused with the reason', (text, reason) => {
    expect(parseInstant(text, 'Europe/Rome')).toEqual({ reason });
  });
});
