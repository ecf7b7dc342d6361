import type { MdxNode } from './mdx-tree.ts';
import { spanOf } from './source-text.ts';
import type { Fault, SourceText } from './source-text.ts';

/** Levels of lists, quotations and tags in one another. Sätteri 0.10 compiles 1,000 of them and crashes at 10,000. */
const deepest = 100;

/** The first place where a text is nested so deep that compiling it may crash; at most one fault. */
export function nestingFaults(tree: MdxNode, source: SourceText): Fault[] {
  let level: readonly MdxNode[] = [tree];
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) level = level.flatMap((node) => node.children ?? []);
  return level.slice(0, 1).map((node) => ({
    rule: 'mdx-nesting',
    at: spanOf(node, source),
    message: `found more than ${deepest} levels of lists, quotations and tags in one another, expected fewer`,
    hint: 'take the inner ones out',
  }));
}
