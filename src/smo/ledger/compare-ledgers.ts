import { addressesOf, compare, type LedgerEntry } from './ledger.ts';

const changeKinds = ['new', 'recreated', 'moved', 'changed', 'card', 'vanished', 'gone'] as const;
type ChangeKind = (typeof changeKinds)[number];

/** What publishing would change of one page. A page may be moved and changed at once. */
export interface LedgerChange {
  readonly kind: ChangeKind;
  readonly key: string;
  readonly path: string;
  /** Where it was; who was there before. */
  readonly from?: string | undefined;
}

/** What is compared of an entry; a manifest has no more. */
type Published = Pick<LedgerEntry, 'path' | 'former' | 'hash' | 'cards' | 'gone'>;

/** The other side is another ledger or the manifest of a site. */
export interface ComparedLedgers {
  readonly before: ReadonlyMap<string, Published>;
  readonly after: ReadonlyMap<string, Published>;
  /** Whether a page is there now. */
  readonly isLiving: (key: string) => boolean;
}

/** What has changed, by kind, then by key. */
export function ledgerChanges({ before, after, isLiving }: ComparedLedgers): LedgerChange[] {
  const formerOwners = new Map([...before].flatMap(([key, entry]) => addressesOf(entry).map((address) => [address, key] as const)));
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    changesOf(key, before.get(key), after.get(key), isLiving(key), formerOwners),
  );
  return changes.toSorted((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) || compare(a.key, b.key));
}

function changesOf(key: string, was: Published | undefined, is: Published | undefined, lives: boolean, owners: ReadonlyMap<string, string>): LedgerChange[] {
  if (!lives || !is) {
    const path = is?.path ?? was?.path ?? '';
    if (!was || was.gone !== undefined) return [];
    // Who has lost its line has left its addresses to another.
    return !is || is.gone !== undefined ? [{ kind: 'gone', key, path }] : [{ kind: 'vanished', key, path }];
  }
  const { path } = is;
  if (was && was.gone === undefined) {
    const card = is.cards?.[0];
    return [
      ...(was.path === path ? [] : [{ kind: 'moved' as const, key, path, from: was.path }]),
      ...(was.hash === is.hash ? [] : [{ kind: 'changed' as const, key, path }]),
      ...(card === undefined || was.cards?.[0] === card ? [] : [{ kind: 'card' as const, key, path }]),
    ];
  }
  const owner = owners.get(path);
  return owner === undefined ? [{ kind: 'new', key, path }] : [{ kind: 'recreated', key, path, from: owner }];
}

const titles: Readonly<Record<ChangeKind, string>> = {
  new: 'new',
  recreated: 'again at an address that was published before',
  moved: 'moved; the old address becomes a redirect',
  changed: 'changed in title, description or text',
  card: 'with a new share card; the former one keeps answering',
  vanished: 'missing, without a redirect or a word that it is gone',
  gone: 'gone',
};

/** Longer lists are cut: what is told is how many. */
const LISTED = 40;

/** The changes as an editor reads them. */
export function changesText(changes: readonly LedgerChange[], pages: number): string {
  if (changes.length === 0) return `${countOf(pages)}, nothing to write down`;
  const groups = changeKinds.flatMap((kind) => {
    const found = changes.filter((change) => change.kind === kind);
    return found.length === 0 ? [] : [[`${found.length} ${titles[kind]}`, ...found.slice(0, LISTED).map(changeText), ...rest(found.length)].join('\n')];
  });
  return [...groups, countOf(pages)].join('\n\n');
}

function changeText({ kind, key, path, from }: LedgerChange): string {
  if (kind === 'moved') return `  ${key}  ${from} → ${path}`;
  return `  ${key}  ${path}${from === undefined || from === key ? '' : `, before: ${from}`}`;
}

const rest = (count: number): string[] => (count > LISTED ? [`  … and ${count - LISTED} more`] : []);
const countOf = (pages: number): string => `${pages} page${pages === 1 ? '' : 's'} published`;
