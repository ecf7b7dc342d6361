import { describe, expect, test } from 'vitest';
import { cronLines, firesWithin } from '#smo/schedule/cron.ts';

const times = (...texts: string[]) => texts.map((text) => Date.parse(text));

describe('the lines of a crontab', () => {
  test.each([
    ['one moment', ['2026-12-24T08:00:00Z'], ['0 8 24 12 *']],
    ['what is published between two minutes is there at the next', ['2026-12-24T08:00:30Z'], ['1 8 24 12 *']],
    ['the last second of a year', ['2026-12-31T23:59:59Z'], ['0 0 1 1 *']],
    ['a zone of its own is told in UTC', ['2026-12-24T00:30:00+01:00'], ['30 23 23 12 *']],
    ['the same hour on two days is one line', ['2026-12-24T08:00:00Z', '2026-12-26T08:00:00Z'], ['0 8 24,26 12 *']],
    ['the same days of two months are one line', ['2026-11-03T08:00:00Z', '2026-12-03T08:00:00Z'], ['0 8 3 11,12 *']],
    ['two moments that have nothing in common stay two', ['2026-11-03T08:00:00Z', '2026-12-04T09:00:00Z'], ['0 8 3 11 *', '0 9 4 12 *']],
    ['the same moment twice is one', ['2026-11-03T08:00:00Z', '2026-11-03T09:00:00+01:00'], ['0 8 3 11 *']],
    ['nothing is no line', [], []],
  ])('%s', (_, moments, lines) => {
    expect(cronLines(times(...moments))).toEqual(lines);
  });

  test('never fire at a moment that was not asked for', () => {
    const moments = times('2026-11-03T08:00:00Z', '2026-11-04T08:00:00Z', '2026-12-03T08:00:00Z', '2026-11-03T09:00:00Z');
    const lines = cronLines(moments);
    const fires = (at: number) => lines.some((line) => firesWithin(line, at, at + 60_000));
    const every: number[] = [];
    for (let at = Date.parse('2026-11-01T00:00:00Z'); at < Date.parse('2027-01-01T00:00:00Z'); at += 3_600_000) every.push(at);
    expect(every.filter(fires)).toEqual(moments.toSorted());
  });

  test('become coarser where they would be many: hours of every day, then minutes of every hour', () => {
    const daily = Array.from({ length: 40 }, (_, day) => Date.UTC(2026, 0, 1 + day * 9, 7 + (day % 2), 0));
    expect(cronLines(daily)).toEqual(['0 7,8 * * *']);
    const hourly = Array.from({ length: 40 }, (_, day) => Date.UTC(2026, 0, 1 + day * 9, day % 24, (day * 7) % 60));
    const [line = '', ...more] = cronLines(hourly);
    expect([line.endsWith(' * * * *'), more, hourly.every((at) => firesWithin(line, at, at + 60_000))]).toEqual([true, [], true]);
  });
});

describe('whether a line fires', () => {
  const onTuesday = Date.parse('2026-11-24T08:00:00Z');
  test.each([
    ['0 8 * * *', true],
    ['*/15 8 24 NOV *', true],
    ['0 6-9 * * 1-5', true],
    ['0 8 * * SAT,TUE', true],
    ['0 8 1 * 2', true],
    ['0 8 24 * 7', true],
    ['0 9 * * *', false],
    ['0 8 * * 0,7', false],
    ['0 8 25 * *', false],
    ['0 8 * 12 *', false],
    ['every day', false],
    ['0 8 * *', false],
    ['60 8 * * *', false],
    ['0 8 9-3 * *', false],
    ['*/0 8 * * *', false],
  ])('%s on a Tuesday at eight: %s', (cron, fires) => {
    expect(firesWithin(cron, onTuesday, onTuesday + 60_000)).toBe(fires);
  });
});
