import { escapeHtml } from './attribute-edits.ts';
import { closest, isWritten, valueOf, type Element, type WrittenElement } from './html-tree.ts';
import type { FinishPage } from './read-page.ts';
import { fragmentOf, type Section } from './sections.ts';
import type { Edit } from './splice.ts';

/** Fewer headings than this are found without a table. */
const fewest = 3;

/** The tables of contents (`data-toc`) are filled, or taken away with their frames (`data-toc-frame`) where there is little to list. */
export function contentsTable({ frame, contents, sections }: FinishPage): Edit[] {
  const tables = frame.filter((element) => valueOf(element, 'data-toc') !== undefined);
  const listed = sections.filter(({ rank }) => rank <= 3);
  const frames = new Set(tables.flatMap((table) => closest(table, isFrame) ?? []));
  for (const one of frames)
    forbidContent(
      one,
      contents.flatMap(({ elements }) => elements),
    );
  if (listed.length < fewest) return [...frames].flatMap(remove);
  const items = listOf(listed);
  return tables.flatMap((table) => fill(table, items));
}

const isFrame = (element: Element): boolean => valueOf(element, 'data-toc-frame') !== undefined;

function forbidContent(frame: Element, content: readonly WrittenElement[]): void {
  if (!content.some((element) => closest(element, (around) => around === frame))) return;
  throw new Error(
    `<${frame.tagName} data-toc-frame> holds the page's content, which would be taken away with it; put data-toc-frame on an element that holds the table of contents alone`,
  );
}

function remove(element: Element): Edit[] {
  if (!isWritten(element) || !element.sourceCodeLocation.endTag) return [];
  const { startOffset, endOffset } = element.sourceCodeLocation;
  return [{ start: startOffset, end: endOffset, text: '' }];
}

function fill({ sourceCodeLocation: { startTag, endTag } }: WrittenElement, items: string): Edit[] {
  return endTag ? [{ start: startTag.endOffset, end: endTag.startOffset, text: items }] : [];
}

/** Each h2 with the h3 below it; those before the first h2 stand by themselves. */
function listOf(sections: readonly Section[]): string {
  const chapters: { readonly section: Section; readonly parts: Section[] }[] = [];
  for (const section of sections) {
    const last = chapters.at(-1);
    if (section.rank === 3 && last?.section.rank === 2) last.parts.push(section);
    else chapters.push({ section, parts: [] });
  }
  return chapters.map(({ section, parts }) => itemOf(section, parts.length > 0 ? `<ol>${parts.map((part) => itemOf(part)).join('')}</ol>` : '')).join('');
}

function itemOf(section: Section, nested = ''): string {
  return `<li><a href="${escapeHtml(fragmentOf(section.id))}">${escapeHtml(section.text)}</a>${nested}</li>`;
}
