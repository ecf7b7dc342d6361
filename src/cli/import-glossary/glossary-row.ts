import type { Problem } from '#smo';

/** A term as a file of another program has it: nothing invented; what it does not say is undefined or empty. */
export interface GlossaryRow {
  /** Line of the file, counted from 1. */
  readonly line: number;
  readonly id?: string | undefined;
  readonly locale?: string | undefined;
  readonly title: string;
  readonly definition: string;
  readonly aliases: readonly string[];
  /** Ids or labels. */
  readonly topics: readonly string[];
  readonly status?: string | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly reviewed?: string | undefined;
  /** Ids or names of other terms. */
  readonly related: readonly string[];
  readonly broader: readonly string[];
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  /** Address of the term's page where it comes from. */
  readonly url?: string | undefined;
}

/** What a file holds. */
export interface ReadGlossary {
  readonly rows: readonly GlossaryRow[];
  readonly problems: readonly Problem[];
  /** Columns or fields that have no home here. */
  readonly left: readonly string[];
}

/** A file that cannot be read as what it is called. */
export function unreadable(file: string, line: number, message: string, hint?: string): ReadGlossary {
  return { rows: [], left: [], problems: [{ rule: 'import-unreadable', severity: 'error', message, ...(hint && { hint }), place: { file, line, column: 1 } }] };
}

/** A text that says something, on one line; undefined otherwise. */
export function said(text: string | undefined): string | undefined {
  const line = text?.replaceAll(/\s+/gu, ' ').trim();
  return line === '' ? undefined : line;
}
