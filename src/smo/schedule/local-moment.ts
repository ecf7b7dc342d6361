import type { Instant } from '../date.ts';

/** A moment as clocks in a zone show it, to the minute: `2026-12-24 09:00`. */
export function localMoment(instant: Instant, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  return format.format(Date.parse(instant));
}
