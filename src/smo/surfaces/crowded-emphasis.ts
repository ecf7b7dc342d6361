import type { Element, ElementContent, Root } from 'hast';
import { isBlock } from './hast-tree.ts';

/** What Markdown writes with signs around words, by the signs. */
const signs: Readonly<Record<string, string>> = { em: '*', i: '*', b: '**', strong: '**', del: '~~', s: '~~' };

/** More in a block are no emphasis; to find signs for thousands that touch each other takes the writer minutes. */
const mostInBlock = 100;

/** The article without emphasis inside of the same emphasis, and without any in blocks that are full of it. */
export function withoutCrowdedEmphasis(root: Root): Root {
  return { type: 'root', children: thinned(root.children, { open: [], isCrowded: countIn(root.children) > mostInBlock }) };
}

interface Place {
  /** The signs around it. */
  readonly open: readonly string[];
  readonly isCrowded: boolean;
}

function thinned(nodes: Root['children'], place: Place): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === 'text') result.push(node);
    if (node.type === 'element') for (const one of thinnedElement(node, place)) result.push(one);
  }
  return result;
}

function thinnedElement(node: Element, { open, isCrowded }: Place): ElementContent[] {
  const sign = signs[node.tagName];
  if (sign !== undefined && (isCrowded || open.includes(sign))) return thinned(node.children, { open, isCrowded });
  const inside: Place = isBlock(node)
    ? { open: [], isCrowded: countIn(node.children) > mostInBlock }
    : { open: sign === undefined ? open : [...open, sign], isCrowded };
  return [{ ...node, children: thinned(node.children, inside) }];
}

/** Emphases in a block, those of blocks in it not counted. */
function countIn(nodes: Root['children']): number {
  let count = 0;
  for (const node of nodes) {
    if (node.type !== 'element' || isBlock(node)) continue;
    count += countIn(node.children) + (signs[node.tagName] === undefined ? 0 : 1);
  }
  return count;
}
