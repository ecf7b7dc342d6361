/** A date of ISO 8601 as metadata write it. */
export interface IsoDate {
  /** Milliseconds since 1970; without a zone as if in UTC. */
  readonly time: number;
  readonly form: 'zoned' | 'no-zone' | 'day';
}

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/iu;

/** A page says its dates several times, in tags, structured data and text. */
const known = new Map<string, IsoDate | undefined>();

/** The date a text names; undefined where it is none, or a day that no calendar has. */
export function isoDate(text: string): IsoDate | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size > 100) known.clear();
  const date = readDate(text);
  // Not what somebody wrote into a date by mistake, at any length.
  if (text.length < 50) known.set(text, date);
  return date;
}

function readDate(text: string): IsoDate | undefined {
  const [, year, month, day, clock, zone] = iso.exec(text.trim()) ?? [];
  if (!year || !month || !day) return undefined;
  const noon = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 12));
  // Date.UTC turns February 30 into March 2.
  if (noon.getUTCMonth() + 1 !== Number(month) || noon.getUTCDate() !== Number(day)) return undefined;
  if (!clock) return { time: noon.getTime(), form: 'day' };
  const time = Date.parse(`${year}-${month}-${day}T${clock}${zone ? zone.toUpperCase().replace(/(\d{2}):?(\d{2})$/u, '$1:$2') : 'Z'}`);
  if (Number.isNaN(time)) return undefined;
  return { time, form: zone ? 'zoned' : 'no-zone' };
}

/** A day and a bit: dates without clock or zone may be that far from their moment. */
const aDay = 26 * 60 * 60 * 1000;

/** Whether two dates can be the same moment: exactly where both say their zone, else by the day. */
export function isSameMoment(a: IsoDate, b: IsoDate): boolean {
  if (a.form === 'zoned' && b.form === 'zoned') return Math.abs(a.time - b.time) < 1000;
  return Math.abs(a.time - b.time) <= aDay;
}
