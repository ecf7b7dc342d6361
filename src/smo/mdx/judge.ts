import type { Problem } from '../problem.ts';
import { sortProblems } from '../problem.ts';
import { addressFaults, definitionsOf, tagAddressFaults } from './address-judge.ts';
import { elementFaults } from './element-judge.ts';
import type { Components } from './element-judge.ts';
import { isElement, nodesOf } from './mdx-tree.ts';
import type { MdxNode } from './mdx-tree.ts';
import { nestingFaults } from './nesting.ts';
import { proseFaults } from './prose-judge.ts';
import { sourceText, toProblem } from './source-text.ts';
import type { SourceOptions, SourceText } from './source-text.ts';

export { mdxSyntaxProblem } from './syntax-problem.ts';
export type { SyntaxOptions } from './syntax-problem.ts';

export interface JudgeOptions extends SourceOptions {
  /** The components that the text may use, by name. */
  readonly components: Components;
  /** The text may hold programmes; only the rules on addresses are kept. Default: false. */
  readonly trusted?: boolean | undefined;
}

/**
 * Everything in a text that is not allowed, each with its place, in the order of the text. The tree must be the one
 * that is compiled, or be parsed with the same features; it may be nested to any depth.
 */
export function judgeMdx(tree: MdxNode, options: JudgeOptions): Problem[] {
  const source = sourceText(options.source);
  const definitions = definitionsOf(tree);
  const problems = nestingFaults(tree, source).map((fault) => toProblem(fault, options, source));
  for (const node of nodesOf(tree)) {
    for (const fault of faultsOf(node, definitions, source, options)) problems.push(toProblem(fault, options, source));
  }
  return sortProblems(problems);
}

function* faultsOf(node: MdxNode, definitions: ReadonlyMap<string, string>, source: SourceText, { components, trusted = false }: JudgeOptions) {
  yield* addressFaults(node, definitions, source);
  if (trusted) yield* tagAddressFaults(node, source);
  else if (isElement(node)) yield* elementFaults(node, components, source);
  else yield* proseFaults(node, source);
}

/** Whether a file (path from the project's root) lies in one of the folders that may hold programmes. */
export function isTrusted(file: string, folders: readonly string[]): boolean {
  return folders.some((folder) => file.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
}
