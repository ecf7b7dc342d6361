/** Date and time as RSS writes them (RFC 822 with a year of four digits): `Mon, 02 Mar 2026 08:00:00 GMT`. */
const rssForm =
  /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s+)?\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s+(?:[+-]\d{4}|GMT|UT|UTC|Z|[ECMP][SD]T)$/u;
/** Date and time as Atom and JSON Feed write them (RFC 3339): `2026-03-02T09:00:00+01:00`. */
const atomForm = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/u;

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

interface DateFault {
  readonly what: string;
  readonly hint: string;
}

/** The same dates stand in many feeds; each is read once, by its format and itself. */
const known = new Map<string, DateFault | 'none'>();
const mostKnown = 10_000;

/** What is wrong with a date of a feed, with the repair; undefined for a sound one. */
export function dateFault(text: string, format: 'rss' | 'atom' | 'json' | 'unknown'): DateFault | undefined {
  const key = `${format} ${text}`;
  const fault = known.get(key) ?? findFault(text, format) ?? 'none';
  if (known.size < mostKnown) known.set(key, fault);
  return fault === 'none' ? undefined : fault;
}

function findFault(text: string, format: 'rss' | 'atom' | 'json' | 'unknown'): DateFault | undefined {
  const moment = Date.parse(text);
  const isRss = format === 'rss' && !atomForm.test(text);
  const form = isRss ? rssForm : atomForm;
  const sound = Number.isNaN(moment) ? undefined : isRss || format === 'rss' ? new Date(moment).toUTCString() : new Date(moment).toISOString();
  if (sound === undefined) return { what: 'is no date', hint: format === 'rss' ? 'Mon, 02 Mar 2026 08:00:00 GMT' : '2026-03-02T08:00:00Z' };
  // RSS 2.0 knows one form alone; readers bear the other, validators do not.
  if (!form.test(text) || (format === 'rss' && !isRss))
    return { what: `is not of the form of ${format === 'rss' ? 'RFC 822' : 'RFC 3339, with a time zone'}`, hint: sound };
  const [, named] = rssForm.exec(text) ?? [];
  const real = isRss && named ? weekdayOf(text) : undefined;
  return real !== undefined && real !== named ? { what: `names ${named}, but that day is a ${real}`, hint: text.replace(/^\w{3}/u, real) } : undefined;
}

/** The weekday of the date as it is written, in its own zone. */
function weekdayOf(text: string): string | undefined {
  const [, day, month, year] = /(\d{1,2})\s+([A-Z][a-z]{2})\s+(\d{4})/u.exec(text) ?? [];
  return weekdays[new Date(`${day} ${month} ${year} 12:00:00 GMT`).getUTCDay()];
}
