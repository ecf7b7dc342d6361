import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import type { Words } from '../words.ts';
import { assignIds, renamedIdsOf, type NewIds } from './assign-ids.ts';
import { isElement, isWritten, valueOf, type ParentNode, type WrittenElement } from './html-tree.ts';
import { sectionsOf, type Section } from './sections.ts';
import type { Edit } from './splice.ts';

/** What a page is finished with. */
export interface FinishContext {
  readonly site: Site;
  /** The page as the site knows it; undefined for a page of somebody else's, which is read in the default language. */
  readonly page: Page | undefined;
  readonly words: Words;
}

/** A page that is parsed once, for all finishers. */
export interface FinishPage {
  readonly context: FinishContext;
  /** The page as it was parsed. */
  readonly html: string;
  /** The elements outside of the content, its own roots included, in the order of the document. */
  readonly frame: readonly WrittenElement[];
  /** What stands in each element marked `data-content`. */
  readonly contents: readonly PageContent[];
  /** The ids that elements of the content shall get: headings that have none, and elements whose id is taken. */
  readonly newIds: NewIds;
  /** The headings of the content that readers can be led to. */
  readonly sections: readonly Section[];
}

/** The prose of editors, of one element marked `data-content`. */
interface PageContent {
  /** The marked element. */
  readonly root: WrittenElement;
  /** In the order of the document, without the marked element itself. */
  readonly elements: readonly WrittenElement[];
  /** Ids that are called otherwise from now on, for what names them. */
  readonly renamedIds: ReadonlyMap<string, string>;
}

/** One duty: reads the page and says what to change. The edits of all finishers must not overlap. */
export type Finisher = (page: FinishPage) => readonly Edit[];

/** What finishers read of a page; undefined when it has no content. */
export function readPage(html: string, document: DefaultTreeAdapterTypes.Document, context: FinishContext): FinishPage | undefined {
  if (!/data-content/iu.test(html)) return undefined;
  const { frame, roots } = collectElements(document);
  if (roots.length === 0) return undefined;
  const prose = roots.flatMap(({ elements }) => elements);
  const newIds = assignIds(frame, prose);
  const contents = roots.map(({ root, elements }) => ({ root, elements, renamedIds: renamedIdsOf(elements, newIds) }));
  return { context, html, frame, contents, newIds, sections: sectionsOf(prose, newIds) };
}

interface Root {
  readonly root: WrittenElement;
  readonly elements: WrittenElement[];
}

function collectElements(document: ParentNode): { frame: WrittenElement[]; roots: Root[] } {
  const frame: WrittenElement[] = [];
  const roots: Root[] = [];
  // The parser doubles elements that are closed in the wrong order (`<b><p></b></p>`); the tag stands once.
  const seen = new Set<number>();
  const newRoot = (root: WrittenElement): WrittenElement[] => {
    const elements: WrittenElement[] = [];
    roots.push({ root, elements });
    return elements;
  };
  const collect = (parent: ParentNode, list: WrittenElement[]): void => {
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      if (!isWritten(child) || seen.has(child.sourceCodeLocation.startOffset)) {
        collect(child, list);
        continue;
      }
      seen.add(child.sourceCodeLocation.startOffset);
      list.push(child);
      const isRoot = list === frame && valueOf(child, 'data-content') !== undefined;
      collect(child, isRoot ? newRoot(child) : list);
    }
  };
  collect(document, frame);
  return { frame, roots };
}
