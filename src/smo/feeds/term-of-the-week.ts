import { parseInstant, timeOf, type Instant } from '../date.ts';
import type { TermPage } from '../page.ts';

/** The term of one week. */
export interface TermOfTheWeek {
  /** ISO 8601: `2026-W12`. */
  readonly week: string;
  /** Midnight of its Monday, in the site's zone. */
  readonly begins: Instant;
  readonly term: TermPage;
}

export interface WeekOptions {
  readonly now: Instant;
  readonly timeZone: string;
}

const day = 24 * 60 * 60 * 1000;

/**
 * The terms of all weeks from the first one that had a term to choose until the present, the latest first. A week takes the
 * term that has waited longest: the oldest that never had one, else the one whose last week is longest ago. Only terms that
 * were published before the week began are asked, so a week that is over keeps its term whatever is published later; a term
 * that says not when it was published has no week.
 */
export function termsOfTheWeek(terms: readonly TermPage[], { now, timeZone }: WeekOptions): TermOfTheWeek[] {
  const waiting = terms
    .flatMap((term) => (term.published === undefined ? [] : [{ term, published: timeOf(term.published), last: -1 }]))
    .toSorted((a, b) => a.published - b.published || (a.term.id < b.term.id ? -1 : 1));
  const [oldest] = waiting;
  if (!oldest) return [];
  const weeks: TermOfTheWeek[] = [];
  const end = mondayOf(timeOf(now), timeZone);
  for (let monday = mondayOf(oldest.published, timeZone), count = 0; monday <= end; monday += 7 * day, count++) {
    const begins = midnight(monday, timeZone);
    const next = waiting.filter(({ published }) => published <= timeOf(begins)).reduce<(typeof waiting)[number] | undefined>(longerWaiting, undefined);
    if (!next) continue;
    next.last = count;
    weeks.push({ week: isoWeek(monday), begins, term: next.term });
  }
  return weeks.toReversed();
}

const longerWaiting = <T extends { readonly last: number }>(best: T | undefined, one: T): T => (best === undefined || one.last < best.last ? one : best);

/** The Monday of the week that an instant falls in, in a zone: its calendar day as if it were one of UTC. */
function mondayOf(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(time);
  const part = (type: string) => Number(parts.find((item) => item.type === type)?.value);
  const date = Date.UTC(part('year'), part('month') - 1, part('day'));
  return date - ((new Date(date).getUTCDay() + 6) % 7) * day;
}

function midnight(monday: number, timeZone: string): Instant {
  const parsed = parseInstant(new Date(monday).toISOString().slice(0, 10), timeZone);
  if ('reason' in parsed) throw new Error(`${monday} ${parsed.reason}`);
  return parsed.instant;
}

/** A week belongs to the year of its Thursday. */
function isoWeek(monday: number): string {
  const year = new Date(monday + 3 * day).getUTCFullYear();
  const fourth = Date.UTC(year, 0, 4);
  const first = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day;
  return `${year}-W${String(1 + Math.round((monday - first) / (7 * day))).padStart(2, '0')}`;
}
