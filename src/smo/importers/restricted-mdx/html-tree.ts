import type { Element, ElementContent, Properties, Root } from 'hast';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** HTML as a tree whose elements know their lines; `line` is the first one. */
export function htmlTree(html: string, line: number): Root {
  const reader = new TreeReader(line);
  return { type: 'root', children: reader.children(parseFragment(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }).childNodes) };
}

class TreeReader {
  /** Lines of the export less lines of the HTML. */
  #offset: number;

  constructor(line: number) {
    this.#offset = line - 1;
  }

  children(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): ElementContent[] {
    return nodes.flatMap((node) => this.#node(node) ?? []);
  }

  #node(node: DefaultTreeAdapterTypes.ChildNode): ElementContent | undefined {
    if (node.nodeName === '#text' && 'value' in node) return { type: 'text', value: node.value };
    if (node.nodeName === '#comment' && 'data' in node) return this.#comment(node);
    if (!('tagName' in node)) return undefined;
    const { startLine = 1, endTag } = node.sourceCodeLocation ?? {};
    const properties = propertiesOf(node.attrs);
    const told = Number(properties['data-line']);
    if (told > 0) this.#offset = told - startLine;
    delete properties['data-line'];
    const facts = { line: Math.max(1, startLine + this.#offset), isOpen: endTag === undefined };
    const nodes = 'content' in node ? node.content.childNodes : node.childNodes;
    const element: Element = { type: 'element', tagName: node.tagName, properties, children: this.children(nodes), facts, position: pointAt(facts.line) };
    return element;
  }

  #comment(node: DefaultTreeAdapterTypes.CommentNode): ElementContent | undefined {
    const line = node.sourceCodeLocation?.startLine ?? 1;
    const told = /^line (\d+)$/u.exec(node.data)?.[1];
    if (told === undefined) return { type: 'comment', value: node.data, position: pointAt(line + this.#offset) };
    this.#offset = Number(told) - line;
    return undefined;
  }
}

/** Attributes under their own names, but for what `hast` writes as lists and numbers. */
function propertiesOf(attributes: readonly { readonly name: string; readonly value: string }[]): Properties {
  const properties: Properties = {};
  for (const { name, value } of attributes) {
    if (name === '__proto__') continue;
    if (name === 'class') properties['className'] = value.split(/\s+/u).filter(Boolean);
    else if (name === 'start') properties['start'] = Number.parseInt(value, 10) || 1;
    else if (name === 'checked') properties['checked'] = true;
    else properties[name] = value;
  }
  return properties;
}

function pointAt(line: number) {
  const point = { line: Math.max(1, line), column: 1 };
  return { start: point, end: point };
}
