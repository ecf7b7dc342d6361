import type { Element } from 'hast';
import { isElement, textOf, textProperty } from './hast-tree.ts';

/** A formula as its author wrote it: the TeX that renderers keep beside the MathML, else its alternative text, else its letters. */
export function mathSource(math: Element): string {
  const tex = findAnnotation(math);
  return (tex ?? (textProperty(math, 'alttext') || textOf(math))).replace(/\s+/gu, ' ').trim();
}

function findAnnotation(node: Element): string | undefined {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    if (child.tagName === 'annotation' && /tex/iu.test(textProperty(child, 'encoding'))) return textOf(child);
    const found = findAnnotation(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
