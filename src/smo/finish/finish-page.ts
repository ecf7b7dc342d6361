import { cellAlignment } from './cell-alignment.ts';
import { contentsTable } from './contents-table.ts';
import { glossaryLinks } from './glossary-links.ts';
import { headingAnchors } from './heading-anchors.ts';
import { headingIds } from './heading-ids.ts';
import { links } from './links.ts';
import { readPage, type FinishContext, type Finisher } from './read-page.ts';
import { splice } from './splice.ts';

const finishers: readonly Finisher[] = [headingIds, headingAnchors, contentsTable, links, glossaryLinks, cellAlignment];

/**
 * A finished HTML page with what only the whole page can tell: ids and anchors of the headings, the table of contents,
 * the addresses of links, the links to terms of the glossary. All work is done in the elements marked `data-content`, and in the empty tables of contents
 * (`data-toc`) around them; everything else stays byte for byte. A page without content comes back as it is, and a page
 * that is finished already does not change any more, unless its links are not closed.
 * @throws when a `data-toc-frame` holds the content, which it would take away
 */
export function finishPage(html: string, context: FinishContext): string {
  const page = readPage(html, context);
  if (!page) return html;
  return splice(
    html,
    finishers.flatMap((finisher) => finisher(page)),
  );
}
