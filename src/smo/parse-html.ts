import { Parser, defaultTreeAdapter, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, type Token, type TreeAdapter } from 'parse5';
import { ElementPlace } from './element-place.ts';
import { PlainTokenizer } from './plain-tokenizer.ts';

type Document = DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

interface ParseOptions {
  /** The most nodes that are made; of a document beyond it, what stands before is given. Default: all. */
  readonly nodeLimit?: number | undefined;
  /** Whether `<noscript>` holds text, as for a browser that runs scripts, or elements, as for a bot. Default: elements. */
  readonly scriptingEnabled?: boolean | undefined;
}

class TooManyNodes extends Error {}

/**
 * A document as parse5 reads it, with the offsets of its places; their lines and columns are not counted. What parse5
 * reads letter by letter is taken as a whole where it can be: prose and values, and style sheets and structured data,
 * half of what a page weighs, which only their end tag can end.
 */
export function parseHtml(html: string, { nodeLimit = Infinity, scriptingEnabled = false }: ParseOptions = {}): Document {
  const document = defaultTreeAdapter.createDocument();
  let nodes = 0;
  const count = (): void => {
    if (++nodes > nodeLimit) throw new TooManyNodes();
  };
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createDocument: () => document,
    createElement(tagName, namespace, attributes) {
      count();
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    createCommentNode(data) {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    setNodeSourceCodeLocation(node, place) {
      node.sourceCodeLocation = place && 'startTag' in place && place.startTag ? new ElementPlace(place.startTag, html) : place;
    },
    // parse5 copies the whole place at each end, a tenth of its time.
    updateNodeSourceCodeLocation({ sourceCodeLocation: place }, { endOffset, endTag }: Partial<Token.ElementLocation>) {
      if (!place || endOffset === undefined) return;
      place.endOffset = endOffset;
      if (endTag && 'startTag' in place) place.endTag = endTag;
    },
    onItemPush: (element) => takeRawText(element, parser),
  };
  const parser: Parser<DefaultTreeAdapterMap> = new Parser({ sourceCodeLocationInfo: true, scriptingEnabled, treeAdapter });
  parser.tokenizer = new PlainTokenizer(parser);
  try {
    parser.tokenizer.write(html, true);
  } catch (error) {
    if (!(error instanceof TooManyNodes)) throw error;
  }
  return document;
}

const htmlNamespace = 'http://www.w3.org/1999/xhtml';
/** What ends the text of an element that holds text alone. Without the flag `u`, by which `ſ` is an `s`. */
const endTags: ReadonlyMap<string, RegExp> = new Map([
  ['style', /<\/style[\t\n\f\r />]/gi],
  ['script', /<\/script[\t\n\f\r />]/gi],
]);

/** Of an element that has just been opened: puts its text into it, and the parser before its end tag. */
function takeRawText(element: Element, { tokenizer: { preprocessor: input } }: Parser<DefaultTreeAdapterMap>): void {
  const endTag = endTags.get(element.tagName);
  if (!endTag || element.namespaceURI !== htmlNamespace) return;
  const start = input.pos + 1;
  endTag.lastIndex = start;
  const end = endTag.exec(input.html)?.index;
  if (end === undefined || end === start) return;
  const value = input.html.slice(start, end);
  // What the parser reads otherwise than it stands there: line ends, what is no character, scripts that hold others.
  if (/[\r\0]|<!--/u.test(value)) return;
  const at = input.droppedBufferSize;
  const unknown = { startLine: -1, startCol: -1, endLine: -1, endCol: -1 };
  const text = { ...defaultTreeAdapter.createTextNode(value), sourceCodeLocation: { ...unknown, startOffset: at + start, endOffset: at + end } };
  defaultTreeAdapter.appendChild(element, text);
  input.pos = end - 1;
}
