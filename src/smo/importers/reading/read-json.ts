import type { Problem } from '../../problem.ts';
import { importProblem } from './import-problem.ts';
import type { ExportText } from './read-text.ts';

/** Bare JSON, or JSON that is given to a function or a variable (JSONP). */
const wrapper = /^\s*(?:var\s+)?[\w.$]+\s*[=(]\s*(?=[[{])/u;

/** The data of a JSON file, or why it has none. */
export function readJson({ file, text }: ExportText): { data: unknown; problems: readonly Problem[] } {
  const start = wrapper.exec(text)?.[0].length ?? 0;
  const json = start === 0 ? text : text.slice(start).replace(/\s*\)?\s*;?\s*$/u, '');
  try {
    return { data: JSON.parse(json), problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/u.exec(reason)?.[1] ?? json.length) + start;
    const line = text.slice(0, position).split('\n').length;
    const message = `the JSON cannot be read: ${reason.replace(/ \(line \d+ column \d+\)$/u, '')}`;
    return { data: undefined, problems: [importProblem('import-json', { file, line }, message, 'export it again; it may have been cut off')] };
  }
}

/** What lies at a path of keys; undefined where anything on the way is missing. */
export function at(data: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** The text at a path, a number as text; undefined where it is empty or anything else. */
export function textAt(data: unknown, ...path: readonly (string | number)[]): string | undefined {
  const value = at(data, ...path);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The list at a path; an empty one where there is none. */
export function listAt(data: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const value = at(data, ...path);
  return Array.isArray(value) ? value : [];
}

/** Whether what lies at a path means yes: `true`, `1`, `"1"`, `"true"`. */
export function flagAt(data: unknown, ...path: readonly (string | number)[]): boolean {
  const value = at(data, ...path);
  return value === true || value === 1 || value === '1' || value === 'true';
}

/** Finds lines of texts in the order in which they stand; what is not found is on the line of the last one. */
export function lineFinder(text: string): (words: string) => number {
  let from = 0;
  let line = 1;
  return (words) => {
    const found = text.indexOf(words, from);
    if (found < 0) return line;
    for (let end = text.indexOf('\n', from); end >= 0 && end < found; end = text.indexOf('\n', end + 1)) line++;
    from = found;
    return line;
  };
}
