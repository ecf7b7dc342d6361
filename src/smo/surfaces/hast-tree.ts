import type { Element, ElementContent, Nodes, Properties, Root } from 'hast';

/** What becomes of an element whose children are done already: other nodes, or none. */
export type Change = (element: Element) => ElementContent | readonly ElementContent[];

/** A tree made of another, from the leaves up; the other stays as it is. Recursion is safe: articles have a bounded depth. */
export function rewrite(root: Root, change: Change): Root {
  return { type: 'root', children: changed(root.children, change) };
}

function changed(nodes: Root['children'], change: Change): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === 'text') result.push(node);
    if (node.type !== 'element') continue;
    const next = change({ ...node, children: changed(node.children, change) });
    if ('type' in next) result.push(next);
    else for (const one of next) result.push(one);
  }
  return result;
}

/** The words of a list that is written in lines. */
export const namesIn = (list: string): string[] => list.trim().split(/\s+/u);

export const text = (value: string): ElementContent => ({ type: 'text', value });

export function element(tagName: string, properties: Properties, children: readonly ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

export function isElement(node: Nodes | undefined, ...tagNames: readonly string[]): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

export const isBlank = (node: Nodes): boolean => node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');

/** A property's value when it is a text: `''` else. */
export function textProperty({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}

/** All text in a node. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Whether the node or something in it passes the test. */
export function holds(node: Nodes, test: (element: Element) => boolean): boolean {
  if (node.type === 'element' && test(node)) return true;
  return 'children' in node && node.children.some((child) => holds(child, test));
}

const blocks: ReadonlySet<string> = new Set(
  namesIn(`
  address aside audio blockquote div dl figure figcaption h1 h2 h3 h4 h5 h6 hr iframe ol p pre section table ul video li dt dd td th
`),
);

export const isBlock = (node: Nodes): boolean => node.type === 'element' && blocks.has(node.tagName);

/** Elements that are nothing without words. */
const phrases: ReadonlySet<string> = new Set(
  namesIn(`
  a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var ruby
`),
);

export const isEmptyPhrase = ({ tagName, children }: Element): boolean => children.length === 0 && phrases.has(tagName);
