import { isElement, type Element } from '../finish/html-tree.ts';
import type { BuiltPage } from './built-page.ts';

/** Elements whose content is no markup. */
const rawText = /(script|style|textarea|title|xmp|iframe|noembed|noframes)[\s/>]/iy;

/**
 * What ended the head before its end tag: the first thing in a body that nobody opened, where the head's own end tag
 * comes too late. Undefined for a page that leaves the end tag out, as HTML allows.
 */
export function headCloserOf(root: Element, html: string): BuiltPage['headClosedBy'] {
  const [head, body] = ['head', 'body'].map((name) => root.childNodes.filter(isElement).find(({ tagName }) => tagName === name));
  if (!head || !body || head.sourceCodeLocation?.endTag || body.sourceCodeLocation?.startTag) return undefined;
  const first = body.childNodes.find((node) => !('value' in node && node.value.trim() === '') && node.nodeName !== '#comment');
  const place = first?.sourceCodeLocation;
  if (!first || !place || !hasHeadEnd(html, place.startOffset)) return undefined;
  return { what: first.nodeName, span: { start: place.startOffset, end: place.endOffset } };
}

/** Whether an end tag of the head follows, in the markup: not in a comment, a script or the like. */
function hasHeadEnd(html: string, start: number): boolean {
  if (!/<\/head[\s/>]/iu.test(html.slice(start))) return false;
  for (let at = html.indexOf('<', start); at >= 0; at = html.indexOf('<', at + 1)) {
    if (html.startsWith('</', at) && /^head[\s/>]/iu.test(html.slice(at + 2, at + 7))) return true;
    const end = html.startsWith('<!--', at) ? html.indexOf('-->', at + 4) : endOfRawText(html, at + 1);
    if (end < 0) return false;
    at = Math.max(at, end);
  }
  return false;
}

/** Where the content of an element that holds no markup ends: -1 where it never does, 0 for other elements. */
function endOfRawText(html: string, nameAt: number): number {
  rawText.lastIndex = nameAt;
  const name = rawText.exec(html)?.[1];
  if (!name) return 0;
  const endTag = new RegExp(`</${name}[\\s/>]`, 'giu');
  endTag.lastIndex = nameAt;
  return endTag.exec(html)?.index ?? -1;
}
