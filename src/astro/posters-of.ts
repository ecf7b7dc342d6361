import type { Entry } from '#smo';

/** Posters beside the text; those in public/ have an address already. */
export function postersOf(entry: Pick<Entry, 'body'>): string[] {
  return entry.body.videos.flatMap(({ poster }) => (poster === undefined || poster.startsWith('/') ? [] : [poster]));
}
