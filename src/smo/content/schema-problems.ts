import type { z } from 'zod';
import type { Problem } from '../problem.ts';
import { nearMiss } from '../text.ts';
import { lineOf, type Positions } from './front-matter.ts';

/** What an editor can paste when a required field is missing. */
const samples: Readonly<Record<string, string>> = {
  id: 'id: a-permanent-id',
  title: 'title: The title',
  description: 'description: One or two sentences that say what the reader gets.',
  definition: 'definition: One sentence that explains the term.',
  published: 'published: 2026-03-31',
  authors: 'authors: [author-id]',
  topics: 'topics: [topic-id]',
  alt: 'alt: What the picture shows',
  image: 'image: ./cover.jpg',
  name: 'name: Ada Rossi',
};

export interface Checked {
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  readonly positions: Positions;
}

/** The path of a field as an editor writes it: `share.networks.x.text`, `topics[1]`. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((field, part) => (typeof part === 'number' ? `${field}[${part}]` : field ? `${field}.${String(part)}` : String(part)), '');
}

/** The field around a field; nothing around one whose name is no path (`? [a, b]`). */
function parentOf(field: string): string {
  const parent = field.replace(/(?:\.[^.[]*|\[\d+\]|^[^.[]*)$/u, '');
  return parent === field ? '' : parent;
}

/** A problem of a field, placed where the field stands, else where its parent does. */
export function fieldProblem(
  checked: Pick<Checked, 'file' | 'text' | 'positions'>,
  field: string,
  problem: Pick<Problem, 'rule' | 'message'> & Partial<Problem>,
): Problem {
  let at = field;
  while (at !== '' && !Object.hasOwn(checked.positions, at)) at = parentOf(at);
  const { line, column } = checked.positions[at] ?? { line: 1, column: 1 };
  const text = lineOf(checked.text, line);
  const rest = text.slice(column - 1);
  const length = at === '' ? 1 : Math.max(1, (/^(?:"[^"]*"|'[^']*'|[^,\]}#\s]+(?: [^,\]}#\s]+)*)/u.exec(rest)?.[0] ?? rest).length);
  return { severity: 'error', ...(field && { field }), place: { file: checked.file, line, column }, excerpt: { text, length }, ...problem };
}

/** More faults of one file help nobody, and to find the line of each takes time. */
const mostProblems = 100;

/** Turns a schema's issues into problems: the value shown, what was expected, the near miss, the repair. */
export function schemaProblems(issues: readonly z.core.$ZodIssue[], checked: Checked, knownFields: readonly string[]): Problem[] {
  return issues.slice(0, mostProblems).flatMap((issue) => issueProblems(issue, checked, knownFields));
}

function issueProblems(issue: z.core.$ZodIssue, checked: Checked, knownFields: readonly string[]): Problem[] {
  const field = fieldPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, mostProblems).map((key) => {
      const near = nearMiss(key, issue.path.length === 0 ? knownFields : []);
      const full = field ? `${field}.${key}` : key;
      const message = `unknown field "${key}".${near ? ` Did you mean "${near}"?` : ''}`;
      const hint = near ? `rename it to ${near}:` : `remove it${issue.path.length === 0 ? `, or use one of ${knownFields.join(', ')}` : ''}`;
      return fieldProblem(checked, full, { rule: 'field-unknown', field: full, message, hint });
    });
  }
  const value = valueAt(checked.data, issue.path);
  if (value === undefined || value === null) {
    const name = String(issue.path.at(-1) ?? '');
    const sample = samples[name];
    return [
      fieldProblem(checked, field, {
        rule: 'field-missing',
        message: value === null ? 'has no value' : 'is missing',
        ...(sample && { hint: `add ${sample}` }),
      }),
    ];
  }
  if (issue.code === 'invalid_union') {
    return [fieldProblem(checked, field, { rule: 'field-invalid', message: `${shown(value)}: ${issue.message}` })];
  }
  const isDate = /calendar|month|is not a date|time of day|zone/u.test(issue.message);
  const hint = typeof value === 'number' || typeof value === 'boolean' ? `put it in quotes: ${String(issue.path.at(-1))}: "${String(value)}"` : undefined;
  return [
    fieldProblem(checked, field, {
      rule: isDate ? 'date-invalid' : 'field-invalid',
      message: `${shown(value)} ${joinMessage(issue.message)}`,
      ...(hint && issue.message === 'expected text' && { hint }),
      ...(isDate && { hint: 'write year-month-day: 2026-03-31, or with time and zone 2026-03-31T09:00:00+02:00' }),
    }),
  ];
}

/** "expected …" needs a comma after the value shown, "is …" and "has …" do not. */
function joinMessage(message: string): string {
  return /^(?:is|has) /u.test(message) ? message : `is not right: ${message}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), data);
}
