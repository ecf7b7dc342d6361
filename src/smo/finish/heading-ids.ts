import { setAttribute } from './attribute-edits.ts';
import { tokensOf, type WrittenElement } from './html-tree.ts';
import type { FinishPage } from './read-page.ts';
import type { Edit } from './splice.ts';

/** Attributes that name elements by their ids. Links to them (`#id`) are left to the links. */
const references = ['aria-controls', 'aria-describedby', 'aria-details', 'aria-labelledby', 'aria-owns', 'for', 'headers'];

/** Every heading of the content has an id, and no id stands twice; what names a renamed one follows. */
export function headingIds({ contents, newIds }: FinishPage): Edit[] {
  return contents.flatMap(({ elements, renamedIds }) =>
    elements.flatMap((element) => {
      const id = newIds.get(element);
      return [...(id === undefined ? [] : [setAttribute(element, 'id', id)]), ...referenceEdits(element, renamedIds)];
    }),
  );
}

function referenceEdits(element: WrittenElement, renamedIds: ReadonlyMap<string, string>): Edit[] {
  if (renamedIds.size === 0) return [];
  return references.flatMap((name) => {
    const ids = tokensOf(element, name);
    if (!ids.some((id) => renamedIds.has(id))) return [];
    return [setAttribute(element, name, ids.map((id) => renamedIds.get(id) ?? id).join(' '))];
  });
}
