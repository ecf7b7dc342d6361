import { parseInstant } from '../../date.ts';
import { isoDate } from '../reading/dates.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date as a text has it, in the form of front matter: a day, or a moment with its zone. A time of day without a zone is
 * in `timeZone`.
 * @returns the date, or why it is none
 */
export function readDate(text: string, timeZone: string): { date: string } | { reason: string } {
  const plain = isoDate(text) ?? '';
  const form = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(.*)$/u.exec(plain) ?? wordForm(plain);
  if (!form) return { reason: 'is not a date that can be read' };
  const [, year = '', month = '', date = '', hour, minute = '00', second = '00', zone = ''] = form;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const midnight = parseInstant(day, timeZone);
  if ('reason' in midnight) return midnight;
  const isMidnight = hour === undefined || (Number(hour) === 0 && minute === '00' && second === '00' && zone === '');
  // TOML and JavaScript write a bare day as midnight in UTC.
  if (isMidnight || /T00:00:00(?:\.0+)?Z$/u.test(plain)) return { date: day };
  const offset = offsetOf(zone) ?? midnight.instant.slice(-6);
  const instant = parseInstant(`${day}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`, timeZone);
  return 'instant' in instant ? { date: instant.instant } : instant;
}

/** `March 3, 2019` and `3 March 2019`. */
function wordForm(text: string): string[] | undefined {
  const [, monthFirst = '', dayFirst = '', yearFirst = ''] = /^(?:\w+,\s*)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text) ?? [];
  const [, daySecond = '', monthSecond = '', yearSecond = ''] = /^(?:\w+,\s*)?(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})$/u.exec(text) ?? [];
  const month = months.indexOf((monthFirst || monthSecond).slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : ['', yearFirst || yearSecond, String(month), dayFirst || daySecond];
}

/** `Z`, `+02:00`, `+0200`, `-4`, `UTC` as an offset; undefined where none is given. */
function offsetOf(zone: string): string | undefined {
  if (/^(?:Z|UTC|GMT)$/iu.test(zone)) return 'Z';
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone) ?? [];
  return sign === undefined || hours === undefined ? undefined : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
