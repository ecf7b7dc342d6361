/**
 * Instants travel as ISO 8601 strings with an offset (`2026-03-03T09:00:00+01:00`): they sort, serialise and print
 * without a clock, and keep the hour the editor wrote.
 */
export type Instant = string;

const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/u;
const instantForm = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})$/u;

/**
 * Reads a date, or a date with time and zone; nothing rolls over (`2026-02-30` is refused).
 * A bare date is midnight in `timeZone`.
 * @returns the instant, or why it is none
 */
export function parseInstant(text: string, timeZone: string): { instant: Instant } | { reason: string } {
  const date = dateForm.exec(text);
  if (date) {
    const [, year = '', month = '', day = ''] = date;
    if (!isCalendarDay(+year, +month, +day)) return { reason: impossible(year, month, day) };
    return { instant: midnight(text, timeZone) };
  }
  const full = instantForm.exec(text);
  if (!full) return { reason: 'is not a date such as 2026-03-31 or 2026-03-31T09:00:00+02:00' };
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', zone = ''] = full;
  if (!isCalendarDay(+year, +month, +day)) return { reason: impossible(year, month, day) };
  if (+hour > 23 || +minute > 59 || +second > 59) return { reason: `has no such time of day: ${hour}:${minute}:${second}` };
  const offset = zone === 'Z' ? 'Z' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
  if (Number.isNaN(Date.parse(instant))) return { reason: `has no such zone: ${zone}` };
  return { instant };
}

function impossible(year: string, month: string, day: string): string {
  if (+month < 1 || +month > 12) return `has no such month: ${month} (write year-month-day)`;
  return `is not in the calendar: ${year}-${month} has no day ${day}`;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Midnight of a day in a zone, with that day's offset. */
function midnight(day: string, timeZone: string): Instant {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // The offset at midnight itself: looked up twice, since the first guess may lie across a change of the clocks.
  const first = offsetMinutes(utc, timeZone);
  const second = first === 0 ? first : offsetMinutes(utc - first * 60_000, timeZone);
  // Where the clocks jump over midnight neither fits; the smaller one, from before the jump, names the day's first moment.
  const fits = first === second || offsetMinutes(utc - second * 60_000, timeZone) === second;
  const minutes = fits ? second : Math.min(first, second);
  const sign = minutes < 0 ? '-' : '+';
  const pad = (value: number) => String(value).padStart(2, '0');
  const absolute = Math.abs(minutes);
  return `${day}T00:00:00${sign}${pad(Math.floor(absolute / 60))}:${pad(absolute % 60)}`;
}

/** Made once a zone: to make a format costs a hundred times what using it does. */
const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  const known = offsetFormats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  offsetFormats.set(timeZone, known);
  return known;
}

function offsetMinutes(time: number, timeZone: string): number {
  const parts = offsetFormat(timeZone).formatToParts(time);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d{2}):(\d{2})/u.exec(name);
  if (!match) return 0;
  const [, sign, hours = '0', minutes = '0'] = match;
  return (sign === '-' ? -1 : 1) * (+hours * 60 + +minutes);
}

/** Milliseconds since the epoch. */
export function timeOf(instant: Instant): number {
  return Date.parse(instant);
}

/** Made once a language and zone, for the same reason. */
const longFormats = new Map<string, Intl.DateTimeFormat>();

/** An instant as a day that people read, in a language and a zone: `22 November 2026`. */
export function longDate(instant: Instant, locale: string, timeZone: string): string {
  const key = `${locale} ${timeZone}`;
  const format = longFormats.get(key) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  longFormats.set(key, format);
  return format.format(new Date(instant));
}
