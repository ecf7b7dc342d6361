import type { Content, Entry } from '../entry.ts';
import { itemId } from '../feeds/tag-uri.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { addressOf } from './address.ts';
import { addressesOf, compare, MOST_CARDS, type Ledger, type LedgerEntry } from './ledger.ts';
import { identityOfEntry, textHash, watchedPages, type Sha256 } from './watched.ts';

/** What is being published, compared with what has been. */
export interface Publication {
  readonly ledger: Ledger;
  readonly site: Site;
  readonly content: Content;
  /** Name of the file in `cards/` that a page links; undefined for pages without one. */
  readonly cardOf: (page: Page) => string | undefined;
  /** Default: the engine's own. */
  readonly sha256?: Sha256 | undefined;
}

/**
 * The ledger after this publication. Every address has one owner: who lives there now, else who lived there last. What is
 * neither there nor declared gone stays as it was, so that it is missed until somebody decides.
 */
export function nextLedger({ ledger, site, content, cardOf, sha256 }: Publication, living: ReadonlyMap<string, Page> = watchedPages(site)): Ledger {
  const aliases = aliasesByIdentity(content.entries);
  const entries = new Map<string, LedgerEntry>();
  for (const [key, page] of living)
    entries.set(key, entryNow(page, site, { was: ledger.entries.get(key), aliases: aliases.get(key) ?? [], card: cardOf(page), sha256 }));
  const absent = absence({ site, content });
  const heirs = heirsOf(entries, aliases);
  for (const [key, was] of ledger.entries) {
    if (living.has(key)) continue;
    const isGone = was.gone !== undefined || absent(key, was);
    const heir = isGone ? undefined : heirs.get(was.path);
    const inherits = heir === undefined ? undefined : entries.get(heir);
    if (heir !== undefined && inherits) entries.set(heir, { ...inherits, former: [...(inherits.former ?? []), ...addressesOf(was)] });
    else entries.set(key, isGone ? { ...was, gone: was.gone ?? site.now } : was);
  }
  return { sites: sitesNow(ledger, site), entries: oneOwnerEach(entries, ledger, { living, aliases, site }) };
}

function entryNow(
  page: Page,
  site: Site,
  { was, aliases, card, sha256 }: { was: LedgerEntry | undefined; aliases: readonly string[]; card: string | undefined; sha256: Sha256 | undefined },
): LedgerEntry {
  const hash = 'body' in page ? textHash(page, sha256) : undefined;
  const published = was?.published ?? ('published' in page ? page.published : undefined) ?? site.now;
  const cards = [...new Set([...(card === undefined ? [] : [card]), ...(was?.cards ?? [])])].slice(0, MOST_CARDS);
  const feed = was?.feed ?? (page.kind === 'article' || page.kind === 'term' ? itemId(page, site.config) : undefined);
  return {
    path: page.path,
    former: [...(was ? addressesOf(was) : []), ...aliases].filter((address) => address !== page.path),
    published,
    ...(!page.listed && { unlisted: true as const }),
    ...(hash !== undefined && { hash, changed: changedAt(page, was, hash, site.now) }),
    ...(feed !== undefined && { feed }),
    ...(cards.length > 0 && { cards }),
  };
}

/** What the editor says of a change is believed where it is later than the change before. */
function changedAt(page: Page, was: LedgerEntry | undefined, hash: string, now: string): string {
  if (was?.changed !== undefined && was.hash === hash) return was.changed;
  const said = page.updated ?? (was ? undefined : 'published' in page ? page.published : undefined);
  const before = Date.parse(was?.changed ?? '') || 0;
  return said !== undefined && Date.parse(said) > before ? said : now;
}

/** Old addresses that entries claim in their front matter, by identity. */
function aliasesByIdentity(entries: readonly Entry[]): Map<string, string[]> {
  return new Map(
    entries.flatMap((entry) =>
      entry.aliasPaths.length === 0 ? [] : [[identityOfEntry(entry), entry.aliasPaths.flatMap((path) => addressOf(path) ?? [])] as const],
    ),
  );
}

/** Who answers at an address that another has left: the page that is there now, or the one that claims it. */
function heirsOf(living: ReadonlyMap<string, LedgerEntry>, aliases: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const claims = [...living.keys()].flatMap((key) => (aliases.get(key) ?? []).map((address) => [address, key] as const));
  return new Map([...claims.toReversed(), ...[...living].map(([key, { path }]) => [path, key] as const)]);
}

/**
 * Says whether what is not there is away on purpose: an entry that has expired, an address that the configuration
 * declares gone, a topic or an author of whose entries one has expired.
 */
function absence({ site, content }: Pick<Publication, 'site' | 'content'>): (key: string, was: LedgerEntry) => boolean {
  const gone = new Set(site.config.redirects.gone.map(addressOf));
  const now = Date.parse(site.now);
  const expired = content.entries.filter(({ expires }) => expires !== undefined && Date.parse(expires) <= now);
  const keys = new Set(expired.flatMap((entry) => [identityOfEntry(entry), ...madeOf(entry)]));
  return (key, { path }) => gone.has(path) || keys.has(key);
}

function madeOf(entry: Entry): string[] {
  const topics = 'topics' in entry ? entry.topics : [];
  const authors = 'authors' in entry ? entry.authors : [];
  return [...topics.map((id) => `topic/${id}:${entry.locale}`), ...authors.map((id) => `author/${id}:${entry.locale}`)];
}

interface Owners {
  readonly living: ReadonlyMap<string, Page>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly site: Pick<Site, 'at'>;
}

/** Leaves each address to one: the page that is there; then who claims it, lives or lived there, in this order. */
function oneOwnerEach(entries: ReadonlyMap<string, LedgerEntry>, ledger: Ledger, { living, aliases, site }: Owners): Map<string, LedgerEntry> {
  const owners = new Map<string, { key: string; rank: number }>();
  const rankOf = (key: string, address: string) => {
    if (!living.has(key)) return 3;
    if (aliases.get(key)?.includes(address)) return 0;
    return ledger.entries.get(key)?.path === address ? 1 : 2;
  };
  const sorted = [...entries].toSorted(([a], [b]) => compare(a, b));
  const contested = new Set(sorted.flatMap(([, { former = [] }]) => former));
  for (const [key, entry] of sorted) {
    for (const address of addressesOf(entry)) {
      if (!contested.has(address)) continue;
      const rank = rankOf(key, address);
      if (rank < (owners.get(address)?.rank ?? 4)) owners.set(address, { key, rank });
    }
  }
  return new Map(
    sorted.map(([key, entry]) => {
      const { former: claimed = [], ...rest } = entry;
      const former = [...new Set(claimed)].filter((address) => address !== entry.path && site.at(address) === undefined && owners.get(address)?.key === key);
      return [key, former.length > 0 ? { ...rest, former } : rest];
    }),
  );
}

/** The configured address first. A preview elsewhere is no move. */
function sitesNow({ sites }: Ledger, { config }: Pick<Site, 'config'>): string[] {
  return [...new Set([config.configuredUrl, ...sites])];
}
