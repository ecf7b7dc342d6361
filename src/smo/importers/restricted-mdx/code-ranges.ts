import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';

/** The stretches of a Markdown text that are code between fences or backticks, where nothing else means anything. */
export function codeRanges(text: string): readonly (readonly [start: number, end: number])[] {
  if (!/[`~]/u.test(text)) return [];
  const ranges: [number, number][] = [];
  collect(fromMarkdown(text), text, ranges);
  return ranges;
}

function collect(node: Nodes, text: string, ranges: [number, number][]): void {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if ((node.type === 'code' || node.type === 'inlineCode') && start !== undefined && end !== undefined) {
    // What is indented may only look like code: tags of a template are often.
    if (/[`~]/u.test(text[start] ?? '')) ranges.push([start, end]);
  } else if ('children' in node) for (const child of node.children) collect(child, text, ranges);
}

/** Whether an offset lies in one of the stretches. */
export function isWithin(ranges: readonly (readonly [start: number, end: number])[], offset: number): boolean {
  return ranges.some(([start, end]) => start <= offset && offset < end);
}
