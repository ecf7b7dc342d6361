import { hasProse, type GlossaryTerm } from '../glossary/index.ts';
import { basePath, encodePath } from '../url.ts';
import { escapeHtml, setAttribute } from './attribute-edits.ts';
import { isElement, isWritten, valueOf } from './html-tree.ts';
import { prosePassages, type ProsePassage } from './prose-passages.ts';
import type { FinishPage } from './read-page.ts';
import { sourceRange } from './source-place.ts';
import type { Edit } from './splice.ts';

/**
 * The names of terms become links to the glossary. Every link to a term, the editor's own too, says which term it is
 * (`data-term`) and opens its definition where the page has it (`interestfor`).
 */
export function glossaryLinks({ context: { site, page }, contents, html }: FinishPage): Edit[] {
  if (!page || !hasProse(page)) return [];
  const glossary = site.glossary(page.locale);
  if (glossary.terms.length === 0) return [];
  const passages = prosePassages(contents.map(({ root }) => root));
  const { links, written } = glossary.linksOf(page, passages, site);
  const base = basePath(site.config.url);
  return [
    ...written.flatMap(({ term, passage, link }) => markEdits(term, passages[passage], link)),
    ...links.flatMap(({ term, passage, start, end }) => linkEdits(openingTag(term, base), passages[passage], start, end, html)),
  ];
}

function openingTag({ id, path }: GlossaryTerm, base: string): string {
  return `<a href="${escapeHtml(base + encodePath(path))}" data-term="${escapeHtml(id)}" interestfor="${tipId(id)}">`;
}

/** The id of the element that holds a term's definition. */
function tipId(id: string): string {
  return `term-${escapeHtml(id)}`;
}

function linkEdits(openingTag: string, passage: ProsePassage | undefined, start: number, end: number, html: string): Edit[] {
  const range = passage && sourceRange(passage, start, end, html);
  if (!range) return [];
  return [
    { start: range.start, end: range.start, text: openingTag },
    { start: range.end, end: range.end, text: '</a>' },
  ];
}

function markEdits({ id }: GlossaryTerm, passage: ProsePassage | undefined, link: number): Edit[] {
  const element = passage?.linkOrigins[link];
  if (!element || !isElement(element) || !isWritten(element)) return [];
  const marks = { 'data-term': id, interestfor: tipId(id) };
  return Object.entries(marks).flatMap(([name, value]) => (valueOf(element, name) === undefined ? [setAttribute(element, name, value)] : []));
}
