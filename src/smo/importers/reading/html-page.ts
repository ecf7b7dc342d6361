import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { foldSpace } from '../../text.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;

/** Elements of a page in the order in which they stand; any depth, without recursion. */
export function elementsOf(html: string): readonly PageElement[] {
  return within(parse(html).childNodes);
}

/** Elements within others, they included. */
export function within(nodes: readonly Node[]): readonly PageElement[] {
  const rest = nodes.toReversed();
  const found: PageElement[] = [];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (!('tagName' in node)) continue;
    found.push(node);
    for (const child of node.childNodes.toReversed()) rest.push(child);
  }
  return found;
}

export function attributeOf(element: PageElement | undefined, name: string): string | undefined {
  return element?.attrs.find((attribute) => attribute.name === name)?.value;
}

export function hasClass(element: PageElement, name: string): boolean {
  return attributeOf(element, 'class')?.split(/\s+/u).includes(name) === true;
}

/** The words of an element on one line; undefined where there are none. */
export function wordsOf(element: PageElement | undefined): string | undefined {
  if (!element) return undefined;
  const rest: Node[] = element.childNodes.toReversed();
  let words = '';
  for (let node = rest.pop(); node; node = rest.pop()) {
    if ('value' in node) words += node.value;
    else if ('childNodes' in node) for (const child of node.childNodes.toReversed()) rest.push(child);
  }
  return foldSpace(words) || undefined;
}

/** Takes an element out of its page. */
export function remove(element: PageElement | undefined): void {
  const siblings = element?.parentNode?.childNodes;
  const index = element && siblings ? siblings.indexOf(element) : -1;
  if (index >= 0) siblings?.splice(index, 1);
}

/** The markup inside of an element. */
export function innerHtml(element: PageElement): string {
  return serialize(element);
}
