import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { parseDocument } from 'yaml';
import type { Problem } from '../../problem.ts';
import { importProblem } from '../reading/import-problem.ts';

/** A file cut into what it says of itself and its text. */
export interface Fields {
  readonly form: 'yaml' | 'toml' | 'json' | 'none';
  /** Values by their keys in lower case, without `-` and `_`; the last one where two fall together. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Keys as they stand there, by the key of `values`. */
  readonly names: ReadonlyMap<string, string>;
  readonly body: string;
  /** Line on which the text begins. */
  readonly line: number;
  readonly problems: readonly Problem[];
}

const fences: readonly (readonly [Exclude<Fields['form'], 'none'>, RegExp])[] = [
  ['json', /^---json[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/u],
  ['toml', /^---toml[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/u],
  ['yaml', /^---[ \t]*(?:yaml|yml)?[ \t]*\n([\s\S]*?)(?:(?<=\n)|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/u],
  ['toml', /^\+\+\+[ \t]*\n([\s\S]*?)(?:(?<=\n)|\n)\+\+\+[ \t]*(?:\n|$)/u],
  // A whole front matter in a comment, as some editors hide it.
  ['yaml', /^<!--[ \t]*\n?[ \t]*---[ \t]*\n([\s\S]*?)\n[ \t]*---[ \t]*\n?[ \t]*-->[ \t]*(?:\n|$)/u],
  ['yaml', /^<!--[ \t]*\n((?:[ \t]*[\w-]+[ \t]*:[^\n]*\n)+)[ \t]*-->[ \t]*(?:\n|$)/u],
];

/** Front matter in YAML, TOML or JSON, as every generator writes it, and the text behind it. What cannot be read is told; the rest of it counts. */
export function readFields(file: string, text: string): Fields {
  const start = /^\s*/u.exec(text)?.[0] ?? '';
  const rest = text.slice(start.length);
  for (const [form, fence] of fences) {
    const match = fence.exec(rest);
    if (match) return fieldsOf(file, form, match[1] ?? '', text, start.length + match[0].length, 1 + countLines(start) + 1);
  }
  const json = rest.startsWith('{') ? endOfJson(rest) : undefined;
  if (json !== undefined) return fieldsOf(file, 'json', rest.slice(0, json), text, start.length + json, 1 + countLines(start));
  const problems = /^(?:---|\+\+\+)[ \t]*\n/u.test(rest)
    ? [
        importProblem(
          'import-front-matter',
          { file },
          'the front matter is not closed; the whole file is taken for text',
          'close it by a line of the same signs',
        ),
      ]
    : [];
  return { form: 'none', values: new Map(), names: new Map(), body: text, line: 1, problems };
}

function fieldsOf(file: string, form: Exclude<Fields['form'], 'none'>, source: string, text: string, end: number, line: number): Fields {
  const problems: Problem[] = [];
  const tell = (at: number, message: string, hint?: string) =>
    problems.push(importProblem('import-front-matter', { file, line: at + line - 1 }, message, hint));
  const data = form === 'yaml' ? ofYaml(source, tell) : form === 'toml' ? ofToml(source, tell) : ofJson(source, tell);
  const values = new Map<string, unknown>();
  const names = new Map<string, string>();
  for (const [name, value] of Object.entries(data)) {
    const key = name.toLowerCase().replace(/[-_\s]/gu, '');
    if (values.has(key) && (value === null || value === '')) continue;
    values.set(key, value);
    names.set(key, name);
  }
  return { form, values, names, body: text.slice(end), line: 1 + countLines(text.slice(0, end)), problems };
}

type Tell = (line: number, message: string, hint?: string) => void;

function ofYaml(source: string, tell: Tell): object {
  const hasTabs = /^[ ]*\t/mu.test(source);
  const spaced = hasTabs ? source.replace(/^[ \t]+/gmu, (space) => space.replaceAll('\t', '  ')) : source;
  if (hasTabs)
    tell(1 + countLines(source.slice(0, source.search(/^[ ]*\t/mu))), 'a tab stands for indentation, which YAML does not allow; it was read as two spaces');
  const document = parseDocument(withIndentedQuotes(spaced), { schema: 'core', prettyErrors: true, logLevel: 'silent' });
  for (const error of document.errors) {
    const line = error.linePos?.[0].line ?? 1;
    if (error.code === 'DUPLICATE_KEY') tell(line, 'a field stands twice; the last one counts');
    else tell(line, `the front matter cannot be read here: ${error.message.split('\n')[0] ?? ''}`, 'compare what was taken from it');
  }
  try {
    const data: unknown = document.toJS({ maxAliasCount: 50 });
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  } catch (error) {
    tell(1, `the front matter cannot be expanded: ${error instanceof Error ? error.message : String(error)}`);
  }
  const lines = source.split('\n').flatMap((line) => /^([\w -]+):\s*(.+?)\s*$/u.exec(line)?.slice(1) ?? []);
  return Object.fromEntries(Array.from({ length: lines.length / 2 }, (_, index) => [lines[index * 2], lines[index * 2 + 1]]));
}

/** A text between quotes that goes on at the start of the next line is common, and clear in what it means; YAML wants it indented. */
function withIndentedQuotes(source: string): string {
  let open: string | undefined;
  return source
    .split('\n')
    .map((line) => {
      const isInside = open !== undefined;
      open ??= /^\s*[\w-]+:[ \t]*(["'])/u.exec(line)?.[1];
      const rest = isInside ? line : line.replace(/^\s*[\w-]+:[ \t]*["']/u, '');
      const isClosed = open === undefined || (open === '"' ? /(?:^|[^\\])(?:\\\\)*"[ \t]*(?:#.*)?$/u : /(?:^|[^'])(?:'')*'[ \t]*(?:#.*)?$/u).test(rest);
      if (isClosed) open = undefined;
      return isInside && /^\S/u.test(line) ? `  ${line}` : line;
    })
    .join('\n');
}

function ofToml(source: string, tell: Tell): object {
  try {
    return parseToml(source);
  } catch (error) {
    tell(
      error instanceof TomlError ? error.line : 1,
      `the front matter cannot be read: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
      'mend the TOML, and import again',
    );
    return {};
  }
}

function ofJson(source: string, tell: Tell): object {
  try {
    const data: unknown = JSON.parse(source);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
  } catch (error) {
    tell(1, `the front matter cannot be read: ${error instanceof Error ? error.message : String(error)}`, 'mend the JSON, and import again');
    return {};
  }
}

/** Where the object that a text begins with ends; undefined where it is none. */
function endOfJson(text: string): number | undefined {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/gu)) {
    if (found === '{') depth++;
    else if (found === '}' && --depth === 0) return /^\{\s*"/u.test(text) ? index + 1 : undefined;
  }
  return undefined;
}

const countLines = (text: string): number => text.split('\n').length - 1;

/** A value as text; dates of TOML and numbers too. */
export function fieldText(value: unknown): string | undefined {
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A value as a list of texts: a list, or a text with commas. */
export function fieldList(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => fieldText(item) ?? []);
  return (fieldText(value) ?? '').split(',').flatMap((item) => item.trim() || []);
}

/** A value as an object; undefined where it is none. */
export function fieldRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}
