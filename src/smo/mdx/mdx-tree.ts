/**
 * The least of Sätteri's mdast that the judge and the facts read. The tree is judged that is compiled, whoever parsed
 * it; so these types ask for shapes, not for a library. Content of unknown shape stays readable: every field but
 * `type` may be missing.
 */
export interface MdxPoint {
  readonly line: number;
  readonly column: number;
}

export interface MdxNode {
  readonly type: string;
  readonly position?: { readonly start: MdxPoint; readonly end: MdxPoint } | undefined;
  readonly children?: readonly MdxNode[] | undefined;
  readonly value?: string | undefined;
  readonly url?: string | undefined;
  readonly alt?: string | null | undefined;
  readonly identifier?: string | undefined;
  readonly depth?: number | undefined;
  readonly lang?: string | null | undefined;
  readonly name?: string | null | undefined;
  /** Of a JSX element: a list. Directives, which are switched off, keep a record here. */
  readonly attributes?: readonly MdxAttribute[] | Readonly<Record<string, string | null | undefined>> | null | undefined;
}

/** The tree of a whole text. */
export type MdxRoot = MdxNode;

export interface MdxAttribute {
  readonly type: string;
  readonly name?: string | undefined;
  readonly value?: string | { readonly type: string; readonly value: string } | null | undefined;
}

/** A tag in the text: `<Figure … />`, `<kbd>…</kbd>`; a fragment `<>` has no name. */
export interface MdxElement extends MdxNode {
  readonly name: string | null;
  readonly attributes: readonly MdxAttribute[];
}

export function isElement(node: MdxNode): node is MdxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Whether a tag names a component rather than an HTML element: everything that MDX does not take for HTML. */
export function isComponentName(name: string): boolean {
  return !/^[a-z]/u.test(name);
}

/** The value of a literal attribute; undefined when it is missing, without a value, or an expression. */
export function literal(element: MdxElement, name: string): string | undefined {
  // The last one counts, as it does in the compiled code.
  const value = element.attributes.findLast((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** All nodes in the order of the text, the root first. Keeps its own stack: nesting has no limit. */
export function* nodesOf(tree: MdxNode): Generator<MdxNode> {
  const stack: MdxNode[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    for (const child of node.children?.toReversed() ?? []) stack.push(child);
  }
}
