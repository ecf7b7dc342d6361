import type { Element, ElementContent, Nodes } from 'hast';
import { foldSpace } from '../../text.ts';

/** The words in nodes, on one line. */
export function wordsOf(...nodes: readonly Nodes[]): string {
  return foldSpace(nodes.map(textOf).join(' '));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  return 'children' in node ? node.children.map(textOf).join(node.type === 'element' && isBlock(node) ? ' ' : '') : '';
}

/** An attribute's text; undefined where it is missing or empty. */
export function attribute(element: Element, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = element.properties[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

/** Its classes in one line, with a space before and after each. */
export function classesOf({ properties }: Element): string {
  const names = properties['className'];
  return Array.isArray(names) ? ` ${names.join(' ').toLowerCase()} ` : ' ';
}

/** All elements in a node that pass the test, in the order of the text. */
export function elementsIn(node: Nodes, test: (element: Element) => boolean): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (child.type !== 'element' ? [] : test(child) ? [child, ...elementsIn(child, test)] : elementsIn(child, test)));
}

export const isTag =
  <const Name extends string>(...names: readonly Name[]) =>
  (node: Nodes): node is Element & { tagName: Name } =>
    node.type === 'element' && names.some((name) => name === node.tagName);

export const isBlank = (node: ElementContent): boolean => node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul smo-component smo-footnote'.split(
    ' ',
  ),
);

export const isBlock = (node: Nodes): boolean => node.type === 'element' && blocks.has(node.tagName);

export function element(name: string, children: readonly ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName: name, properties, children: [...children] };
}

export const text = (value: string): ElementContent => ({ type: 'text', value });
