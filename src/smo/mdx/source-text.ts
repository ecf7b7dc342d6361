import type { Problem } from '../problem.ts';
import type { MdxElement, MdxNode, MdxPoint } from './mdx-tree.ts';

/** A stretch on one line of the text, counted from 1 in UTF-16 units, as Sätteri and editors count. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** Something that is wrong, before it is known in which file. */
export interface Fault {
  readonly rule: string;
  readonly at: Span | undefined;
  readonly field?: string;
  readonly message: string;
  readonly hint?: string;
}

export interface SourceOptions {
  /** The text that was parsed. */
  readonly source: string;
  /** Its file, relative to the project's root. */
  readonly file: string;
  /** Lines of the file before the text, when front matter was cut off. Default: 0. */
  readonly lineOffset?: number | undefined;
}

/** The text that was parsed, with the starts of its lines, to find places in it. */
export interface SourceText {
  readonly text: string;
  readonly lines: readonly string[];
  readonly lineStarts: readonly number[];
}

export function sourceText(source: string): SourceText {
  // The parser does not see a byte order mark; columns of the first line count from behind it.
  const text = source.replace(/^\uFEFF/u, '');
  const lineStarts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/gu), (end) => end.index + end[0].length)];
  const lines = lineStarts.map((start, line) => text.slice(start, lineStarts[line + 1]).replace(/[\r\n]+$/u, ''));
  return { text, lines, lineStarts };
}

/** The first line of a node. */
export function spanOf(node: MdxNode, { lines }: SourceText): Span | undefined {
  if (!node.position) return undefined;
  const { start, end } = node.position;
  const lineEnd = (lines[start.line - 1]?.length ?? 0) + 1;
  return { line: start.line, column: start.column, length: (start.line === end.line ? end.column : lineEnd) - start.column };
}

/** The source of a node as it was written; empty when its place is unknown. */
export function sourceOf(node: MdxNode, text: SourceText): string {
  return node.position ? text.text.slice(offsetOf(node.position.start, text), offsetOf(node.position.end, text)) : '';
}

/** The offset of a place in the text. */
export function offsetOf(point: MdxPoint, { text, lineStarts }: SourceText): number {
  return (lineStarts[point.line - 1] ?? text.length) + point.column - 1;
}

/** Where the attribute with this index stands; the tag itself when it cannot be found. Sätteri gives attributes no positions. */
export function attributeSpan(element: MdxElement, index: number, source: SourceText): Span | undefined {
  if (!element.position) return undefined;
  const tagName = offsetOf(element.position.start, source) + 1 + (element.name?.length ?? 0);
  const found = attributeAt(source.text, tagName, index);
  return found ? spanAt(found.start, found.end, source) : spanOf(element, source);
}

/** Name and value of an attribute: `a`, `a="…"`, `a='…'`, `a={…}`, `{…}`; braces count to the next closing one. */
const attributePattern = /\{[^}]*\}|[^\s=<>/{}"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}))?/gu;

function attributeAt(text: string, from: number, index: number): { start: number; end: number } | undefined {
  attributePattern.lastIndex = from;
  let match = attributePattern.exec(text);
  for (let n = 0; n < index && match; n++) match = attributePattern.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

function spanAt(start: number, end: number, { lines, lineStarts }: SourceText): Span {
  const line = lineStarts.findLastIndex((lineStart) => lineStart <= start);
  const column = start - (lineStarts[line] ?? 0) + 1;
  const rest = (lines[line]?.length ?? 0) - column + 1;
  return { line: line + 1, column, length: Math.min(end - start, rest) };
}

/** A fault as a problem of its file. */
export function toProblem(fault: Fault, { file, lineOffset = 0 }: SourceOptions, { lines }: SourceText): Problem {
  const { rule, at, field, message, hint } = fault;
  return {
    rule,
    severity: 'error',
    ...(field === undefined ? {} : { field }),
    message,
    ...(hint === undefined ? {} : { hint }),
    place: { file, line: (at?.line ?? 1) + lineOffset, column: at?.column ?? 1 },
    ...(at ? { excerpt: { text: lines[at.line - 1] ?? '', length: at.length } } : {}),
  };
}
