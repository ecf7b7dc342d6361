import type { Problem } from '../../problem.ts';
import type { CheckReport } from '../checker.ts';

export interface FormatOptions {
  /** What counts as failure, for last lines and exit codes. */
  readonly failOn: 'error' | 'warn' | 'never';
  /** Documentation of the rules that are named, by id. */
  readonly rules: Readonly<Record<string, { readonly what: string; readonly why: string }>>;
  /** Every problem in full; otherwise long lists are shortened where a person reads them. Default: false. */
  readonly all?: boolean | undefined;
  /** Whether the pages come from sources of ours, whose front matter may put findings aside. Default: true. */
  readonly own?: boolean | undefined;
}

/** A report as text for a person or a machine. Pure. */
export type Formatter = (report: CheckReport, options: FormatOptions) => string;

export function countOf(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** Whether a report fails: by errors, by anything, or never. */
export function isFailure(report: Pick<CheckReport, 'problems'>, failOn: FormatOptions['failOn']): boolean {
  if (failOn === 'never') return false;
  return report.problems.some(({ severity }) => failOn === 'warn' || severity === 'error');
}

/** `1 page`, `3 pages`. */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** `3 errors, 1 warning`, or `no problems`. */
export function countText(problems: readonly Problem[]): string {
  const { errors, warnings } = countOf(problems);
  return [errors && counted(errors, 'error'), warnings && counted(warnings, 'warning')].filter(Boolean).join(', ') || 'no problems';
}

/** Problems by rule, the weightiest and commonest first. */
export function byRule(problems: readonly Problem[]): [string, Problem[]][] {
  const groups = [...Map.groupBy(problems, ({ rule }) => rule)];
  const weight = (list: readonly Problem[]) => countOf(list).errors * 1_000_000 + list.length;
  return groups.toSorted(([idA, a], [idB, b]) => weight(b) - weight(a) || idA.localeCompare(idB, 'en'));
}
