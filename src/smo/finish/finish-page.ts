import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseHtml } from '../parse-html.ts';
import { cellAlignment } from './cell-alignment.ts';
import { contentsTable } from './contents-table.ts';
import { glossaryLinks } from './glossary-links.ts';
import { headingAnchors } from './heading-anchors.ts';
import { headingIds } from './heading-ids.ts';
import { links } from './links.ts';
import { readPage, type FinishContext, type Finisher } from './read-page.ts';
import { splice, type Edit } from './splice.ts';

const finishers: readonly Finisher[] = [headingIds, headingAnchors, contentsTable, links, glossaryLinks, cellAlignment];

/**
 * What to change in an HTML page that only the whole page can tell: ids and anchors of the headings, the table of contents,
 * the addresses of links, the links to terms of the glossary. All is done in the elements marked `data-content`, and in the
 * empty tables of contents (`data-toc`) around them; everything else stays byte for byte. In a page without content there
 * is nothing to change, and in one that is finished already neither, unless its links are not closed.
 * @param document the page as `parseHtml` gives it
 * @throws when a `data-toc-frame` holds the content, which it would take away
 */
export function finishEdits(html: string, document: DefaultTreeAdapterTypes.Document, context: FinishContext): Edit[] {
  const page = readPage(html, document, context);
  return page ? finishers.flatMap((finisher) => finisher(page)) : [];
}

/** A finished page: one with all `finishEdits` made. */
export function finishPage(html: string, context: FinishContext): string {
  return splice(html, finishEdits(html, parseHtml(html), context));
}
