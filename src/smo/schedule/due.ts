import type { Instant } from '../date.ts';
import { exists, type Content, type Entry } from '../entry.ts';

/** Something that the passing of time alone changes: an entry comes into being, or ends. */
export interface Due {
  /** In UTC. */
  readonly at: Instant;
  readonly event: 'appears' | 'expires';
  readonly kind: Entry['kind'];
  readonly id: string;
  readonly locale: string;
  readonly title: string;
  /** Where the date stands, counted from 1. */
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
}

/** What appears or expires after a moment, the soonest first. Drafts never do. */
export function dueAfter({ entries }: Pick<Content, 'entries'>, now: Instant): Due[] {
  return entries.flatMap((entry) => changesOf(entry, Date.parse(now))).toSorted((a, b) => compare(a.at, b.at) || compare(a.place.file, b.place.file));
}

function changesOf(entry: Entry, now: number): Due[] {
  const { kind, id, locale, title, source } = entry;
  return (['published', 'expires'] as const).flatMap((field): Due[] => {
    const time = Date.parse(entry[field] ?? '');
    if (Number.isNaN(time) || time <= now) return [];
    const before = exists(entry, { now: instant(time - 1) });
    const after = exists(entry, { now: instant(time) });
    if (before === after) return [];
    const place = { file: source.file, ...(source.fields[field] ?? { line: 1, column: 1 }) };
    return [{ at: instant(time), event: after ? 'appears' : 'expires', kind, id, locale, title, place }];
  });
}

const instant = (time: number): Instant => new Date(time).toISOString();
const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
