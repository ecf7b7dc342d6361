import { longDate } from '#smo';

const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A file's size as the language writes it, in decimal units: `32 kB`, `1,4 MB`. */
export function fileSize(bytes: number, locale: string): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), steps.length - 1);
  const value = bytes / 1000 ** power;
  const format = { style: 'unit', unit: steps[power] ?? 'byte', unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(locale, format).format(value);
}

/** An ISO 8601 duration as the language writes it: `PT3M20S` is `3 min, 20 sec`. */
export function spanOfTime(duration: string, locale: string): string {
  const [, hours = '0', minutes = '0', seconds = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/u.exec(duration) ?? [];
  return new Intl.DurationFormat(locale, { style: 'short' }).format({ hours: +hours, minutes: +minutes, seconds: +seconds });
}

/** A calendar day as the language writes it: `10 March 2026`. */
export function calendarDay(day: string, locale: string): string {
  return longDate(`${day}T00:00:00Z`, locale, 'UTC');
}
