const minuteMs = 60_000;

/** More lines than this nobody keeps by hand; coarser ones take their place. */
const mostLines = 10;

/** Minute, hour, day and month of a moment in UTC, as cron counts them. */
type Moment = readonly [minute: number, hour: number, day: number, month: number];

/**
 * Lines of a crontab in UTC at whose times a build sees what has come due at these times (milliseconds since the epoch):
 * the moments themselves, or, where those are many, their hours of every day, or their minutes of every hour.
 */
export function cronLines(times: readonly number[]): string[] {
  const moments = [...new Set(times.map((time) => Math.ceil(time / minuteMs) * minuteMs))].toSorted((a, b) => a - b).map(momentOf);
  const exact = merged(moments.map(([minute, hour, day, month]) => [[minute], [hour], [day], [month]]));
  if (exact.length <= mostLines) return exact.map((fields) => [...fields.map(listed), '*'].join(' '));
  const daily = merged(moments.map(([minute, hour]) => [[minute], [hour]]));
  if (daily.length <= mostLines) return daily.map((fields) => [...fields.map(listed), '* * *'].join(' '));
  return [`${listed(moments.map(([minute]) => minute))} * * * *`];
}

function momentOf(time: number): Moment {
  const date = new Date(time);
  return [date.getUTCMinutes(), date.getUTCHours(), date.getUTCDate(), date.getUTCMonth() + 1];
}

/** Lines that differ in one field only become one, so that none fires at a time that was not asked for. */
function merged(lines: readonly (readonly (readonly number[])[])[]): readonly (readonly (readonly number[])[])[] {
  const fields = lines[0]?.length ?? 0;
  let result = lines;
  for (let field = fields - 1; field >= 0; field--) {
    const alike = Map.groupBy(result, (line) => JSON.stringify(line.map((values, index) => (index === field ? [] : values))));
    result = [...alike.values()].flatMap((group) => {
      const [first] = group;
      return first ? [first.with(field, sortedOnce(group.flatMap((line) => line[field] ?? [])))] : [];
    });
  }
  return result;
}

const sortedOnce = (values: readonly number[]): number[] => [...new Set(values)].toSorted((a, b) => a - b);
const listed = (values: readonly number[]): string => sortedOnce(values).join(',');

const ranges = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Whether a line of a crontab, in UTC, fires at or after a moment and before another (milliseconds). False for what is no such line. */
export function firesWithin(cron: string, from: number, to: number): boolean {
  const fields = cron.trim().split(/\s+/u);
  const sets = ranges.map((range, index) => valuesOf(fields[index] ?? '', range, index === 3 ? months : index === 4 ? days : []));
  const [minutes, hours, dates, monthSet, weekdays] = sets;
  if (fields.length !== 5 || !minutes || !hours || !dates || !monthSet || !weekdays) return false;
  // Where both are limited, either of them fires: so crontabs have always been read.
  const either = fields[2] !== '*' && fields[4] !== '*';
  for (let time = Math.ceil(from / minuteMs) * minuteMs; time < to; time += minuteMs) {
    const date = new Date(time);
    if (!minutes.has(date.getUTCMinutes()) || !hours.has(date.getUTCHours()) || !monthSet.has(date.getUTCMonth() + 1)) continue;
    const onDate = dates.has(date.getUTCDate());
    const onDay = weekdays.has(date.getUTCDay()) || (date.getUTCDay() === 0 && weekdays.has(7));
    if (either ? onDate || onDay : onDate && onDay) return true;
  }
  return false;
}

/** The values of a field such as `0,30`, `1-5`, steps, `MON`; undefined where it is none. */
function valuesOf(field: string, [least, most]: readonly [number, number], names: readonly string[]): Set<number> | undefined {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const [, all, from = '', to, step] = /^(?:(\*)|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/u.exec(part) ?? [];
    const start = all ? least : numberOf(from, least, names);
    const end = all || (step && to === undefined) ? most : numberOf(to ?? from, least, names);
    const by = step === undefined ? 1 : Number(step);
    if (start === undefined || end === undefined || start < least || end > most || start > end || by < 1) return undefined;
    for (let value = start; value <= end; value += by) values.add(value);
  }
  return values;
}

function numberOf(text: string, least: number, names: readonly string[]): number | undefined {
  const name = names.indexOf(text.toLowerCase());
  if (name >= 0) return name + least;
  return /^\d+$/u.test(text) ? Number(text) : undefined;
}
