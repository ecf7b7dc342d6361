import { z } from 'zod';
import { addressOf } from './address.ts';

/** Where it stands in a project. */
export const ledgerFile = 'content/ledger.json';
/** Most names of cards that are kept of a page: each is a file in every build. */
export const MOST_CARDS = 20;

const address = z
  .string()
  .refine((path) => addressOf(path) === path, 'expected a decoded path from the root of the site, with a slash at its end, such as /blog/x/');
const instant = z.iso.datetime({ offset: true, error: 'expected an instant such as 2026-03-31T09:00:00Z' });

/** What has been published of one page: one line of the ledger. */
export const ledgerEntrySchema = z.strictObject({
  /** Where it is, or was last. */
  path: address,
  /** Where it was before, the latest first. */
  former: z.array(address).optional(),
  /** First publication. */
  published: instant,
  /** Kept out of lists, so also out of files that list redirects. */
  unlisted: z.literal(true).optional(),
  /** Sixteen hex digits over prose, title and description; pages made of other pages have none. */
  hash: z
    .string()
    .regex(/^[0-9a-f]{16}$/u, 'expected sixteen hex digits')
    .optional(),
  /** When these last really changed. */
  changed: instant.optional(),
  /** Its permanent id in feeds. */
  feed: z.string().min(1).optional(),
  /** Names of its card files in `cards/`, the present one first. */
  cards: z
    .array(z.string().regex(/^[a-z0-9-]+-[0-9a-f]{16}\.jpg$/u, 'expected the name of a card file'))
    .max(MOST_CARDS)
    .optional(),
  /** When it was declared gone. */
  gone: instant.optional(),
});
export type LedgerEntry = Readonly<z.output<typeof ledgerEntrySchema>>;

/** What has been published, by id and locale. */
export interface Ledger {
  /** The site's addresses: the present one first, then former ones. */
  readonly sites: readonly string[];
  /** By identity: `titles:en`, `topic/previews:en`. */
  readonly entries: ReadonlyMap<string, LedgerEntry>;
}

export const emptyLedger: Ledger = { sites: [], entries: new Map() };

/** Counted up when the form of the file changes. */
export const LEDGER_VERSION = 1;

/**
 * A ledger as its file holds it: sorted, one line an entry, each ending in a comma, so that two branches that add entries
 * merge without touching each other's lines.
 */
export function ledgerText({ sites, entries }: Ledger): string {
  const lines = [...entries.keys()].toSorted(compare).map((key) => `${JSON.stringify(key)}: ${entryText(entries.get(key))},\n`);
  return `{\n${lines.join('')}"sites": ${JSON.stringify(sites)},\n"version": ${LEDGER_VERSION}\n}\n`;
}

/** The fields in one order, without empty ones. */
function entryText(entry: LedgerEntry | undefined): string {
  if (!entry) return '{}';
  const { path, former, published, unlisted, hash, changed, feed, cards, gone } = entry;
  return JSON.stringify({
    path,
    former: former?.length ? former : undefined,
    published,
    unlisted,
    hash,
    changed,
    feed,
    cards: cards?.length ? cards : undefined,
    gone,
  });
}

export const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** All addresses of an entry, the present one first. */
export function addressesOf({ path, former = [] }: Pick<LedgerEntry, 'path' | 'former'>): string[] {
  return [path, ...former];
}
