import { withoutLateFacts, type Page } from '#smo';
import { valueDigest } from './value-digest.ts';

const known = new WeakMap<Page, string>();

/** Changes whenever anything changes of what the site's model says of a page, its text included. Made once a page: it never changes itself. */
export function modelDigest(page: Page): string {
  const digest = known.get(page) ?? valueDigest(page);
  known.set(page, digest);
  return digest;
}

/** The same without its prose and what only a reading of it tells: of what lists show of a page. */
export function factsDigest(page: Page): string {
  return valueDigest({ ...withoutLateFacts(page), source: undefined });
}
