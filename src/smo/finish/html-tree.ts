import type { DefaultTreeAdapterTypes, Token } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** An element with a start tag in the source; others (`tbody`, the doubles of badly nested tags) the parser makes up. */
export type WrittenElement = Element & { readonly sourceCodeLocation: Token.ElementLocation & { readonly startTag: Token.Location } };

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isWritten(element: Element): element is WrittenElement {
  return element.sourceCodeLocation?.startTag !== undefined;
}

/** The attribute's value with its entities resolved; undefined when the element has no such attribute. */
export function valueOf(element: Element, attribute: string): string | undefined {
  // Asked of every element many times: a loop makes no function and takes nothing apart.
  for (const one of element.attrs) if (one.name === attribute && !one.prefix) return one.value;
  return undefined;
}

/** The words of an attribute that is a list, such as `class` or `rel`. */
export function tokensOf(element: Element, attribute: string): string[] {
  const words = valueOf(element, attribute);
  return words === undefined ? [] : words.split(/[\t\n\f\r ]+/u).filter(Boolean);
}

/** All text in a node, as it stands. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The text that a screen reader says: pictures by their alternative text, decoration left out. */
export function spokenText(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  if (!isElement(node)) return node.childNodes.map(spokenText).join('');
  if (valueOf(node, 'aria-hidden') === 'true' || ['script', 'style'].includes(node.tagName)) return '';
  return node.tagName === 'img' ? (valueOf(node, 'alt') ?? '') : node.childNodes.map(spokenText).join('');
}

/** The element itself or the nearest one around it that passes the test. */
export function closest(element: Element, test: (element: Element) => boolean): Element | undefined {
  let node: ParentNode | null = element;
  while (node && isElement(node)) {
    if (test(node)) return node;
    node = node.parentNode;
  }
  return undefined;
}

/** Number of a heading from 1 to 6; undefined for other elements. */
export function headingRank({ tagName }: Element): number | undefined {
  return /^h[1-6]$/u.test(tagName) ? Number(tagName[1]) : undefined;
}
