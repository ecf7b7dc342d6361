import type { Problem } from '../../problem.ts';
import type { ImportedPlace } from '../importer.ts';

/** What is wrong with an export, or is not taken from it: a line of the report. The import goes on. */
export function importProblem(rule: string, place: ImportedPlace, message: string, hint?: string): Problem {
  return { rule, severity: 'warn', message, ...(hint !== undefined && { hint }), place: { file: place.file, line: place.line ?? 1, column: 1 } };
}
