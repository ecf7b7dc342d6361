import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { emptyLedger, LEDGER_VERSION, ledgerEntrySchema, ledgerFile, type Ledger, type LedgerEntry } from './ledger.ts';
import { isMarker, isSound, ledgerLines } from './ledger-lines.ts';

/** A ledger as it was read, with the line of each entry; with problems, as little of it as is sound. */
export interface ReadLedger {
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
  /** Line of an entry, counted from 1. */
  lineOf(key: string): number;
}

const keyForm = /^[^\s:]+:[A-Za-z0-9-]+$/u;
const tailSchema = z.strictObject({ sites: z.array(z.url({ protocol: /^https?$/u })), version: z.literal(LEDGER_VERSION) });

/**
 * Reads the text of a ledger; nothing in it is trusted.
 * @param file what problems call it
 */
export function readLedger(text: string, file: string = ledgerFile): ReadLedger {
  const lines = ledgerLines(text);
  const byKey = new Map(lines.toReversed().flatMap(({ key, line }) => (key === undefined ? [] : [[key, line] as const])));
  const lineOf = (key: string) => byKey.get(key) ?? 1;
  const broken = (problems: readonly Problem[]): ReadLedger => ({ ledger: emptyLedger, problems, lineOf });
  const problemAt = problemsIn(file, lines);

  const marker = lines.find(({ text: line }) => isMarker(line));
  if (marker) return broken([problemAt('ledger-conflict', marker.line, 'a merge has left its conflict markers', mergeHint)]);
  const data = parsed(text);
  if (data === undefined) {
    const fault = lines.find((line) => !isSound(line))?.line ?? 1;
    return broken([
      problemAt(
        'ledger-broken',
        fault,
        'the line is no JSON, expected "<id>:<locale>": { … },',
        'take the file from the last commit that built: git checkout HEAD -- content/ledger.json',
      ),
    ]);
  }
  const twice = lines.filter(({ key, line }) => key !== undefined && key.includes(':') && byKey.get(key) !== line);
  if (twice.length > 0)
    return broken(twice.map(({ key, line }) => problemAt('ledger-duplicate', line, `"${key}" stands twice, first in line ${lineOf(key ?? '')}`, mergeHint)));
  return { ...checked(data, lineOf, problemAt), lineOf };
}

const mergeHint = 'run npm run smo -- ledger --merge';

type ProblemAt = (rule: string, line: number, message: string, hint?: string) => Problem;

function problemsIn(file: string, lines: readonly { readonly text: string }[]): ProblemAt {
  return (rule, line, message, hint) => ({
    rule,
    severity: 'error',
    message,
    ...(hint !== undefined && { hint }),
    place: { file, line, column: 1 },
    excerpt: { text: shortened(lines[line - 1]?.text ?? ''), length: 1 },
  });
}

/** Lines are long; their beginning says which it is. */
function shortened(line: string): string {
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

function checked(data: Readonly<Record<string, unknown>>, lineOf: (key: string) => number, problemAt: ProblemAt): { ledger: Ledger; problems: Problem[] } {
  const { sites, version, ...rest } = data;
  const problems: Problem[] = [];
  const entries = new Map<string, LedgerEntry>();
  for (const [key, value] of Object.entries(rest)) {
    if (!keyForm.test(key)) {
      problems.push(
        problemAt('ledger-broken', lineOf(key), `"${key}" is no key that a ledger has, expected <id>:<locale>, sites or version`, 'take the line out'),
      );
      continue;
    }
    const entry = ledgerEntrySchema.safeParse(value);
    if (entry.success) entries.set(key, entry.data);
    else
      problems.push(
        ...entry.error.issues.map((issue) =>
          problemAt('ledger-broken', lineOf(key), `${key}: ${issueText(issue)}`, 'take the line from the last commit that built'),
        ),
      );
  }
  const tail = tailSchema.safeParse({ sites, version });
  if (!tail.success)
    problems.push(
      ...tail.error.issues.map((issue) =>
        problemAt('ledger-broken', lineOf(String(issue.path[0])), issueText(issue), 'run npm run smo -- ledger --write of this version'),
      ),
    );
  return { ledger: { sites: tail.success ? tail.data.sites : [], entries }, problems };
}

function issueText(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.');
  const what = issue.code === 'unrecognized_keys' ? `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}` : issue.message;
  return field === '' ? what : `${field}: ${what}`;
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : undefined;
  } catch {
    return undefined;
  }
}
