import type { Element, ElementContent } from 'hast';
import type { Conversion } from './conversion.ts';
import { component, isComponent } from './component-node.ts';
import { attribute, element, elementsIn, isBlank, isBlock, isTag, text, wordsOf } from './tree-reading.ts';

/** A table whose inside is converted already: one that Markdown can write, with its caption; what only laid out a page falls apart. */
export function table(node: Element, conversion: Conversion): ElementContent[] {
  const cells = elementsIn(node, isTag('td', 'th'));
  const caption = node.children.find(isTag('caption'));
  const isLayout = attribute(node, 'role') === 'presentation' || cells.length < 2 || elementsIn(node, isTag('table')).length > 0;
  if (isLayout)
    return [
      ...(caption ? [element('p', caption.children)] : []),
      ...cells
        .filter((cell) => !cells.some((outer) => outer !== cell && elementsIn(outer, (one) => one === cell).length > 0))
        .flatMap((cell) => asBlocks(cell.children)),
    ];
  if (cells.some((cell) => Number(attribute(cell, 'colspan', 'rowspan') ?? 1) > 1))
    conversion.tell(
      'import-table',
      node.facts?.line ?? 1,
      'cells of the table reach over several; the ones they covered are empty now',
      'compare the table with the page as it was',
    );
  const plain = withPlainCells({ ...node, children: node.children.filter((child) => child !== caption) });
  const title = caption && wordsOf(caption);
  return [title ? component('Table', { caption: title }, [plain]) : plain];
}

/** Loose words between blocks in a paragraph of their own. */
export function asBlocks(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let phrases: ElementContent[] = [];
  const close = () => {
    if (phrases.some((node) => !isBlank(node))) result.push(element('p', phrases));
    phrases = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      phrases.push(node);
      continue;
    }
    close();
    result.push(node);
  }
  close();
  return result;
}

function withPlainCells(node: Element): Element {
  const isCell = isTag('td', 'th')(node);
  return { ...node, children: isCell ? lines(node.children) : node.children.map((child) => (child.type === 'element' ? withPlainCells(child) : child)) };
}

/** Blocks as lines of one cell. */
function lines(nodes: readonly ElementContent[]): ElementContent[] {
  const rows = rowsOf(nodes).filter((row) => row.some((node) => !isBlank(node)));
  return rows.flatMap((row, index) => (index === 0 ? row : [element('br', []), ...row]));
}

function rowsOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const rows: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (!isBlock(node) || node.type !== 'element') rows.at(-1)?.push(node);
    else rows.push(...blockRows(node), []);
  }
  return rows;
}

function blockRows(node: Element): ElementContent[][] {
  const { attributes } = node.facts?.component ?? {};
  if (isComponent(node, 'Figure'))
    return [
      [element('img', [], { src: String(attributes?.['src'] ?? ''), alt: String(attributes?.['alt'] ?? '') })],
      [text(String(attributes?.['caption'] ?? ''))],
    ];
  if (isComponent(node, 'Video', 'Post'))
    return [[element('a', [text(String(attributes?.['title'] ?? attributes?.['url']))], { href: String(attributes?.['url']) })], ...rowsOf(node.children)];
  if (node.tagName === 'pre') return [[element('code', [text(wordsOf(node))])]];
  if (node.tagName === 'li') {
    const [first = [], ...rest] = rowsOf(node.children);
    return [[text('– '), ...first], ...rest];
  }
  return rowsOf(node.children);
}
