import { foldSpace } from '../text.ts';
import { isComponentName, isElement, literal } from './mdx-tree.ts';
import type { MdxElement, MdxNode } from './mdx-tree.ts';

/** Attributes of components that stand in the page as text, in the order of the page. */
const readAttributes = ['title', 'q', 'value', 'label', 'path', 'caption', 'credit', 'cite'] as const;

/** Nodes that do not part words: `**bo**ld` is one word. */
const inlineTypes: readonly string[] = [
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'inlineCode',
  'mdxJsxTextElement',
  'footnoteReference',
];

/**
 * What a reader reads between a node's tags, spaces folded; captions, questions and labels included, alternative texts
 * not. Code only when it is asked for.
 */
export function plainText(node: MdxNode, { code }: { readonly code: boolean }): string {
  const parts: string[] = [];
  const stack: (MdxNode | string)[] = reversedChildren(node);
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (typeof item === 'string') {
      parts.push(item);
      continue;
    }
    const edge = inlineTypes.includes(item.type) && item.name !== 'br' ? '' : ' ';
    stack.push(edge);
    for (const child of reversedChildren(item)) stack.push(child);
    stack.push(ownText(item, code), edge);
  }
  return foldSpace(parts.join(''));
}

function ownText(node: MdxNode, code: boolean): string {
  if (node.type === 'text') return node.value ?? '';
  if (code && (node.type === 'inlineCode' || node.type === 'code')) return node.value ?? '';
  return isElement(node) ? attributeText(node) : '';
}

function attributeText(element: MdxElement): string {
  if (element.name === null || !isComponentName(element.name)) return '';
  const texts = readAttributes.flatMap((name) => {
    const text = literal(element, name);
    // The `>` of a Flow is drawn as an arrow.
    return text === undefined ? [] : [name === 'path' ? text.replaceAll('>', ' ') : text];
  });
  return texts.length === 0 ? '' : ` ${texts.join(' ')} `;
}

/** The reader's eye does not enter what the browser keeps to itself. */
function reversedChildren(node: MdxNode): MdxNode[] {
  return node.name === 'script' || node.name === 'style' ? [] : (node.children ?? []).toReversed();
}
