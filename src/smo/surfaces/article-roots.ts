import { Parser, defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';
import { parseHtml } from '../parse-html.ts';
import { PlainTokenizer } from '../plain-tokenizer.ts';
import { isElement, valueOf, type Element } from '../finish/html-tree.ts';
import { tidyElement } from './tidy-html.ts';

const mark = 'data-content';
const isMarked = (element: Element): boolean => valueOf(element, mark) !== undefined;

/** A page as text, or as `parseHtml` has read it. */
export type PageSource = string | DefaultTreeAdapterTypes.Document;

/** The elements marked `data-content` of a page, in order; one inside of another belongs to it. */
export function articleRoots(html: PageSource): Element[] {
  if (typeof html !== 'string') return markedIn(html);
  const first = html.indexOf(mark);
  if (first < 0 && !/data-content/iu.test(html)) return [];
  const only = first >= 0 && first === html.lastIndexOf(mark) ? onlyRoot(html, first) : [];
  return only.length > 0 ? only : markedIn(parseHtml(html));
}

function onlyRoot(html: string, place: number): Element[] {
  const body = html.slice(Math.max(0, html.lastIndexOf('<body', place)));
  const tidy = tidyElement(body, mark);
  return tidy ? [tidy] : markedIn(parsedBody(body));
}

function markedIn(document: DefaultTreeAdapterTypes.Document): Element[] {
  const roots: Element[] = [];
  const pending: DefaultTreeAdapterTypes.Node[] = [document];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isElement(node) && isMarked(node)) roots.push(node);
    else if ('childNodes' in node) for (const child of node.childNodes.toReversed()) pending.push(child);
  }
  return roots;
}

/**
 * The page from its body to the end of its only article. Shares, related pages and footer behind it are more than half
 * of what the parser would else read letter by letter.
 */
function parsedBody(html: string): DefaultTreeAdapterTypes.Document {
  const parser = new Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>({
    // Feeds and mail see what stands in <noscript>.
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPop: (element) => {
        if (isMarked(element)) parser.tokenizer.pause();
      },
    },
  });
  parser.tokenizer = new PlainTokenizer(parser);
  parser.tokenizer.write(html, true);
  return parser.document;
}
