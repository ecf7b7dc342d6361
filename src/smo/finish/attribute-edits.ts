import type { Token } from 'parse5';
import { valueOf, type WrittenElement } from './html-tree.ts';
import type { Edit } from './splice.ts';

/** Text as it may stand in HTML, between tags and between double quotes alike. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Gives the element this attribute, in place of the one it has, however that is quoted. */
export function setAttribute(element: WrittenElement, name: string, value: string): Edit {
  const { startTag } = element.sourceCodeLocation;
  const written = `${name}="${escapeHtml(value)}"`;
  const present = placeOf(element, name);
  if (present) return { start: present.startOffset, end: present.endOffset, text: written };
  const afterName = startTag.startOffset + 1 + element.tagName.length;
  return { start: afterName, end: afterName, text: ` ${written}` };
}

/** Takes the attribute away, where the element has it. */
export function removeAttribute(element: WrittenElement, name: string): Edit[] {
  const present = placeOf(element, name);
  return present ? [{ start: present.startOffset, end: present.endOffset, text: '' }] : [];
}

/** Takes the element's tags away; what stands between them stays. */
export function removeTags({ sourceCodeLocation: { startTag, endTag } }: WrittenElement): Edit[] {
  return [startTag, endTag].filter((tag) => tag !== undefined).map(({ startOffset, endOffset }) => ({ start: startOffset, end: endOffset, text: '' }));
}

/** Where an attribute stands; not asked for what the element has not, since the tag is read for it. */
function placeOf(element: WrittenElement, name: string): Token.Location | undefined {
  return valueOf(element, name) === undefined ? undefined : element.sourceCodeLocation.attrs?.[name];
}
