/** A line of a ledger's text. */
export interface LedgerLine {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  /** The key that the line begins with. */
  readonly key?: string | undefined;
}

/** The lines of a ledger, each looked at alone: so a fault, a conflict or a key that stands twice has its line. */
export function ledgerLines(text: string): LedgerLine[] {
  return text.split(/\r?\n/u).map((line, index) => ({ line: index + 1, text: line, key: /^\s*"([^"\\]*)"\s*:/u.exec(line)?.[1] }));
}

/** Whether a line is one as a ledger has them: an entry, or the bracket around all. */
export function isSound({ text, key }: LedgerLine): boolean {
  const bare = text.trim();
  if (key === undefined) return bare === '' || bare === '{' || bare === '}';
  try {
    JSON.parse(`{${bare.replace(/,$/u, '')}}`);
    return true;
  } catch {
    return false;
  }
}

/** Whether a line is one of those that git writes around what it could not merge. */
export function isMarker(line: string): boolean {
  return /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/u.test(line);
}
