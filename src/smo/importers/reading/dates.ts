const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const mailForm = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:(?:GMT|UTC?|Z)|([+-]\d{2}):?(\d{2}))$/iu;
const bareForm = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/u;

/** A date of RFC 822, as RSS has it, in ISO 8601 with the zone it has; any other text stays as it is. */
export function isoDate(text: string | undefined): string | undefined {
  const match = text === undefined ? undefined : mailForm.exec(text.trim());
  if (!match) return text?.trim() || undefined;
  const [, day = '', month = '', year = '', hour = '', minute = '', second = '00', zoneHour, zoneMinute] = match;
  const number = months.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return text?.trim();
  const zone = zoneHour === undefined ? 'Z' : `${zoneHour}:${zoneMinute}`;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}:${second}${zone}`;
}

/** A time of day without a zone that is known to be in UTC (`2019-05-01 08:00:00`); zeros are no date. */
export function utcDate(text: string | undefined): string | undefined {
  if (text === undefined || text.trim().startsWith('0000-')) return undefined;
  const [, day, time] = bareForm.exec(text.trim()) ?? [];
  return day ? `${day}T${time}Z` : isoDate(text);
}

/** A local time with the zone that the same moment in UTC shows it to be in. */
export function zonedDate(local: string | undefined, utc: string | undefined): string | undefined {
  const [, day, time] = bareForm.exec(local?.trim() ?? '') ?? [];
  const moment = utcDate(utc);
  if (day === undefined || moment === undefined || day.startsWith('0000-')) return moment;
  const minutes = Math.round((Date.parse(`${day}T${time}Z`) - Date.parse(moment)) / 60_000);
  if (Number.isNaN(minutes) || Math.abs(minutes) > 14 * 60) return moment;
  if (minutes === 0) return moment;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${day}T${time}${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
}

/** Seconds since 1970 as ISO 8601. */
export function unixDate(seconds: string | undefined): string | undefined {
  const time = Number(seconds) * 1000;
  // The longest time that a Date holds; Number('') is 0, which is no time either.
  return time > 0 && time < 8.64e15 ? new Date(time).toISOString().replace('.000Z', 'Z') : undefined;
}
