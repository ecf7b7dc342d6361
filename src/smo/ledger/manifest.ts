import { z } from 'zod';
import { compare, ledgerEntrySchema, type Ledger, type LedgerEntry } from './ledger.ts';

/** Where a build publishes what it holds. */
export const manifestPath = '/.well-known/passaparola.json';

const manifestEntry = ledgerEntrySchema.pick({ path: true, hash: true, cards: true });
const manifestSchema = z.object({ version: z.literal(1), pages: z.record(z.string(), manifestEntry) });
export type ManifestEntry = z.output<typeof manifestEntry>;

/**
 * What is published, for `smo ledger --against`: identities, addresses, hashes, cards; of listed pages only, and nothing
 * that the pages themselves do not show.
 */
export function manifestText(ledger: Ledger, isLiving: (key: string) => boolean): string {
  const pages = manifestEntries(ledger, isLiving)
    .toSorted(([a], [b]) => compare(a, b))
    .map(([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
  return `{"version": 1, "pages": {\n${pages.join(',\n')}\n}}\n`;
}

/** The part of a ledger that a manifest tells. */
export function manifestEntries({ entries }: Ledger, isLiving: (key: string) => boolean): [string, ManifestEntry][] {
  return [...entries].flatMap(([key, entry]) => (entry.unlisted || !isLiving(key) ? [] : [[key, told(entry)] as const]));
}

const told = ({ path, hash, cards }: LedgerEntry): ManifestEntry => ({ path, hash, ...(cards?.[0] !== undefined && { cards: [cards[0]] }) });

/** The pages of a manifest, by identity; undefined for what is none. */
export function readManifest(text: string): Map<string, ManifestEntry> | undefined {
  try {
    const manifest = manifestSchema.safeParse(JSON.parse(text));
    return manifest.success ? new Map(Object.entries(manifest.data.pages)) : undefined;
  } catch {
    return undefined;
  }
}
