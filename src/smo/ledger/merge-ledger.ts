import { addressesOf, compare, LEDGER_VERSION, ledgerText, MOST_CARDS, type LedgerEntry } from './ledger.ts';
import { isMarker, isSound, ledgerLines, type LedgerLine } from './ledger-lines.ts';
import { readLedger, type ReadLedger } from './read-ledger.ts';

/**
 * Resolves what a merge has left in a ledger: conflict markers, and keys that stand twice. Of an entry that both sides
 * have changed, the side whose text changed last says where it is, and both histories are kept. Which side is ours does
 * not matter: the result is the same.
 */
export function mergeLedger(text: string): ReadLedger {
  const lines = sidesOf(ledgerLines(text));
  const faults = lines.filter((line) => !isSound(line));
  // Nothing to unite where a line is no entry: reading says which.
  if (faults.length > 0) return readLedger(lines.map((line) => line.text).join('\n'));
  const byKey = Map.groupBy(
    lines.filter((line) => line.key !== undefined),
    ({ key }) => key ?? '',
  );
  const sites: string[][] = [];
  const entries = new Map<string, LedgerEntry>();
  const problems: ReadLedger['problems'][number][] = [];
  for (const [key, versions] of byKey) {
    const read = versions.map(({ text: line }) => readLedger(aloneText(key, line)));
    problems.push(...read.flatMap((alone) => alone.problems));
    if (key === 'sites') sites.push(...read.map(({ ledger }) => [...ledger.sites]));
    const found = read.flatMap(({ ledger }) => ledger.entries.get(key) ?? []);
    if (found.length > 0) entries.set(key, found.toSorted(lastChangedFirst).reduce(united));
  }
  const merged = ledgerText({ sites: unitedSites(sites), entries });
  return problems.length > 0 ? { ...readLedger(merged), problems } : readLedger(merged);
}

/** The lines of both sides of each conflict, without the base that git may show between them. */
function sidesOf(lines: readonly LedgerLine[]): LedgerLine[] {
  let inBase = false;
  return lines.filter(({ text }) => {
    if (text.startsWith('|||||||')) inBase = true;
    if (/^[=>]{7}/u.test(text)) inBase = false;
    return !inBase && !isMarker(text);
  });
}

/** One line as a whole ledger. */
function aloneText(key: string, line: string): string {
  const entry = line.trim().replace(/,$/u, '');
  const tail = { sites: [], version: LEDGER_VERSION };
  const rest = Object.entries(tail).flatMap(([name, value]) => (name === key ? [] : [`${JSON.stringify(name)}: ${JSON.stringify(value)}`]));
  return `{\n${[entry, ...rest].join(',\n')}\n}`;
}

const timeOf = ({ changed, published }: LedgerEntry) => Date.parse(changed ?? published);
const lastChangedFirst = (a: LedgerEntry, b: LedgerEntry): number => timeOf(b) - timeOf(a) || compare(JSON.stringify(a), JSON.stringify(b));

/** The later one, with the history of the earlier one. */
function united(later: LedgerEntry, earlier: LedgerEntry): LedgerEntry {
  const former = [...new Set([...addressesOf(later), ...addressesOf(earlier)])].filter((path) => path !== later.path);
  const cards = [...new Set([...(later.cards ?? []), ...(earlier.cards ?? [])])].slice(0, MOST_CARDS);
  const published = Date.parse(earlier.published) < Date.parse(later.published) ? earlier.published : later.published;
  // What is gone on one side and not on the other stays so until a page with this id is there again.
  const gone = later.gone ?? earlier.gone;
  const feed = later.feed ?? earlier.feed;
  return {
    ...later,
    published,
    ...(former.length > 0 && { former }),
    ...(cards.length > 0 && { cards }),
    ...(feed !== undefined && { feed }),
    ...(gone !== undefined && { gone }),
  };
}

/** The longer history first: it knows where the site has moved since. */
function unitedSites(sides: readonly (readonly string[])[]): string[] {
  return [...new Set(sides.toSorted((a, b) => b.length - a.length || compare(a.join(' '), b.join(' '))).flat())];
}
