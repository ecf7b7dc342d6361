/**
 * One type for every kind of problem: front matter, body, configuration, metadata, image, feed, ledger.
 * Formatters turn lists of it into text, JSON or annotations; nothing else prints.
 */
export type Severity = 'error' | 'warn';

/** A place in a source file: path relative to the project's root, line and column counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Problem {
  /** Permanent, searchable id, kebab-case: `topic-unknown`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The front matter field or attribute, as the editor would write its path: `topics[1]`. */
  readonly field?: string;
  /** What is, with the value shown, and what was expected. */
  readonly message: string;
  /** The repair: an action, at best the corrected text ready to paste. */
  readonly hint?: string;
  readonly place?: Place;
  /** The source line at `place`, and how many columns of it the fault covers. */
  readonly excerpt?: { readonly text: string; readonly length: number };
  /** Ids of the networks that would show the page wrongly. */
  readonly networks?: readonly string[];
  /** Path of the page concerned, when no source file can be named. */
  readonly page?: string;
  /** Where the rule or its figure comes from. */
  readonly source?: string;
}

/** Orders problems as an editor works through them: by file, then line, then column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const key = (problem: Problem) => problem.place?.file ?? problem.page ?? '';
  return problems.toSorted(
    (a, b) =>
      Number(key(a) > key(b)) - Number(key(a) < key(b)) || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

/**
 * A problem as text: `file:line:column  field: message`, the source line with the fault underlined, and the repair.
 */
export function formatProblem(problem: Problem): string {
  const { place, excerpt, field, message, hint } = problem;
  const where = place ? `${place.file}:${place.line}:${place.column}` : (problem.page ?? 'site');
  const lines = [`${where}  ${field ? `${field}: ` : ''}${message}`];
  if (place && excerpt) {
    const number = String(place.line);
    const tabless = excerpt.text.replaceAll('\t', ' ');
    lines.push(`  ${number} | ${tabless}`);
    const marks = '^'.repeat(Math.max(1, excerpt.length));
    lines.push(`  ${' '.repeat(number.length)} | ${' '.repeat(place.column - 1)}${marks}`);
  }
  if (hint) lines.push(`  repair: ${hint.replaceAll('\n', '\n          ')}`);
  return lines.join('\n');
}

/** All problems as one text, sorted, with a closing line that counts them. */
export function formatProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const files = new Set(problems.map((problem) => problem.place?.file ?? problem.page)).size;
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  const counts = [errors && count(errors, 'error'), warnings && count(warnings, 'warning')].filter(Boolean).join(', ');
  return [...sortProblems(problems).map(formatProblem), `${counts} in ${count(files, 'file')}`].join('\n\n');
}
