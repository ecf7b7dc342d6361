import type { Element, ElementContent } from 'hast';
import { element, isElement, text, textOf } from './hast-tree.ts';

/** More columns leave no room for words in 78 letters; such tables are told row by row. */
export const mostColumns = 4;

/** A table as lines can show it: columns side by side with a rule below the head, or, where there are many, one row after the other. */
export function textTable(table: Element): ElementContent[] {
  const caption = table.children.find((child) => isElement(child, 'caption'));
  const rows = rowsOf(table);
  const columns = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0);
  if (columns === 0) return [];
  const title = isElement(caption) ? [element('div', {}, caption.children)] : [];
  if (columns > mostColumns) return [...title, ...toldRows(rows)];
  const [first] = rows;
  const rule = first && isHead(first) ? [element('tr', {}, cellsOf(first).map(ruleBelow))] : [];
  return [...title, element('table', { dataColumns: columns }, [...rows.slice(0, 1), ...rule, ...rows.slice(1)])];
}

function rowsOf(node: Element): Element[] {
  const groups = node.children.filter((child) => isElement(child, 'thead', 'tbody', 'tfoot', 'tr'));
  return groups.flatMap((group) => (group.tagName === 'tr' ? [group] : rowsOf(group)));
}

const cellsOf = (row: Element): Element[] => row.children.filter((cell) => isElement(cell, 'td', 'th'));
const isHead = (row: Element): boolean => cellsOf(row).every((cell) => cell.tagName === 'th');

function ruleBelow(cell: Element): Element {
  const longest = Math.min(textOf(cell).trim().length, 24);
  return element('td', { colSpan: cell.properties['colSpan'] }, [text('-'.repeat(longest))]);
}

/** `Size: 1200 × 630`, a line a cell, a block a row. */
function toldRows(rows: readonly Element[]): Element[] {
  const [first] = rows;
  const names = first && isHead(first) ? cellsOf(first).map((cell) => textOf(cell).trim()) : [];
  return (names.length > 0 ? rows.slice(1) : rows).map((row) =>
    element(
      'div',
      {},
      cellsOf(row).flatMap((cell, index) => [...(index > 0 ? [element('br', {})] : []), text(names[index] ? `${names[index]}: ` : ''), ...cell.children]),
    ),
  );
}
