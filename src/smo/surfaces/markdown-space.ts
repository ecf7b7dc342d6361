import type { Element, ElementContent, Root } from 'hast';
import { namesIn } from './hast-tree.ts';

/** Elements with a break before and behind them, where white space shows nothing. */
const breaking: ReadonlySet<string> = new Set(
  namesIn(`
  aside blockquote br caption col colgroup dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody td tfoot th
  thead tr ul wbr
`),
);

/** Elements that stand in a line as words do. */
const drawn: ReadonlySet<string> = new Set(namesIn('audio iframe img input math picture video'));

/** Elements that show nothing where they stand. */
const unseen: ReadonlySet<string> = new Set(namesIn('rp source'));

/**
 * The article without the white space that shows nothing, letter by letter as `hast-util-minify-whitespace` leaves it,
 * which converters expect. The library asks each node for a hundred names, one after the other.
 */
export function withoutHiddenSpace(root: Root): Root {
  return { type: 'root', children: shown(root.children, { before: true, after: true }).children };
}

/** Whether white space at this side of a node shows nothing. */
interface Around {
  readonly before: boolean;
  readonly after: boolean;
}

interface Shown {
  readonly children: ElementContent[];
  /** What the node behind these has before it. */
  readonly before: boolean;
}

function shown(nodes: Root['children'], { before, after }: Around): Shown {
  const children: ElementContent[] = [];
  let isOpen = before;
  nodes.forEach((node, index) => {
    if (node.type === 'text') {
      const value = shownText(node.value, isOpen, () => breakFollows(nodes, index + 1) ?? after);
      if (value === '') return;
      children.push(value === node.value ? node : { type: 'text', value });
      isOpen = value.endsWith(' ');
    } else if (node.type === 'element') {
      const inside = shownIn(node, isOpen, () => breakFollows(nodes, index + 1) ?? after);
      children.push(inside.children === node.children ? node : { ...node, children: inside.children });
      isOpen = inside.before && !drawn.has(node.tagName);
    }
  });
  return { children, before: isOpen || after };
}

function shownIn(node: Element, before: boolean, isBreakBehind: () => boolean): Shown {
  if (node.tagName === 'pre') return { children: node.children, before: true };
  return shown(node.children, breaking.has(node.tagName) ? { before: true, after: true } : { before, after: isBreakBehind() });
}

function shownText(value: string, isOpen: boolean, isBreakBehind: () => boolean): string {
  const single = /[\t\n\v\f\r]| {2}/u.test(value) ? value.replace(/[\t\n\v\f\r ]+/gu, ' ') : value;
  const start = isOpen && single.startsWith(' ') ? single.slice(1) : single;
  return start.endsWith(' ') && isBreakBehind() ? start.slice(0, -1) : start;
}

/** Whether the first of these nodes that shows at all is a break; undefined where none does. */
function breakFollows(nodes: Root['children'], from: number): boolean | undefined {
  for (let index = from; index < nodes.length; index++) {
    const node = nodes[index];
    if (node?.type === 'text' && /[^\t\n\f\r ]/u.test(node.value)) return false;
    if (node?.type !== 'element') continue;
    if (drawn.has(node.tagName)) return false;
    if (breaking.has(node.tagName)) return true;
    const inside = unseen.has(node.tagName) ? undefined : breakFollows(node.children, 0);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
