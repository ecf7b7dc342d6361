import { parseFragment } from 'parse5';
import { unfoldedOffset, type PassagePiece } from '../mdx/passage-builder.ts';
import { isElement, type Element } from './html-tree.ts';
import type { ProsePassage, TextNode } from './prose-passages.ts';

/** Where a part of a passage stands in the page's source; undefined where that cannot be told, as in badly nested HTML. */
export function sourceRange({ pieces }: ProsePassage, start: number, end: number, html: string): { start: number; end: number } | undefined {
  const first = pieces.find((piece) => start < piece.end);
  const last = pieces.find((piece) => end <= piece.end);
  const from = first && sourceOffset(first, start, html);
  const to = last && sourceOffset(last, end, html);
  return from === undefined || to === undefined ? undefined : { start: from, end: to };
}

function sourceOffset({ start, origin, isJoined }: PassagePiece<TextNode | Element>, place: number, html: string): number | undefined {
  if (isElement(origin) || !origin.sourceCodeLocation) return undefined;
  const { startOffset, endOffset } = origin.sourceCodeLocation;
  const inText = unfoldedOffset(origin.value, place - start, isJoined);
  const raw = html.slice(startOffset, endOffset);
  const inRaw = raw === origin.value ? inText : rawOffset(raw, origin.value, inText);
  return inRaw === undefined ? undefined : startOffset + inRaw;
}

/** Where a place in a text stands in its source, in which entities are longer than what they stand for. */
function rawOffset(raw: string, text: string, place: number): number | undefined {
  let inText = 0;
  for (const match of raw.matchAll(/&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);?|\r\n?|[^]/giu)) {
    if (inText >= place) return inText === place ? match.index : undefined;
    const read = decoded(match[0]);
    if (!text.startsWith(read, inText)) return undefined;
    inText += read.length;
  }
  return inText === place ? raw.length : undefined;
}

function decoded(written: string): string {
  if (written.startsWith('\r')) return '\n';
  if (!written.startsWith('&') || written.length === 1) return written;
  const [node] = parseFragment(written).childNodes;
  return node && 'value' in node ? node.value : written;
}
