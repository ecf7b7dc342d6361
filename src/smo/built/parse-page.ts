import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes, type DefaultTreeAdapterMap, type Token, type TreeAdapter } from 'parse5';

/**
 * The most nodes of a page that are looked at. HTML lets 40 KB of unclosed, crossed formatting stand for millions of
 * elements; no network waits for them, and no page that is meant to be read has so many.
 */
export const nodeLimit = 250_000;

class TooManyNodes extends Error {}

/** The tree of a page with its places, as a bot without scripts sees it; of a page beyond `nodeLimit`, what stands before. */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document {
  const document = defaultTreeAdapter.createDocument();
  try {
    parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: boundedTree(document) });
  } catch (error) {
    if (!(error instanceof TooManyNodes)) throw error;
  }
  return document;
}

function boundedTree(document: DefaultTreeAdapterTypes.Document): TreeAdapter<DefaultTreeAdapterMap> {
  let nodes = 0;
  const count = () => {
    if (++nodes > nodeLimit) throw new TooManyNodes();
  };
  return {
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
    // parse5 copies the whole place at each end, a tenth of its time; of places we read the offsets, and the head's end tag.
    updateNodeSourceCodeLocation({ sourceCodeLocation: place }, { endOffset, endTag }: Partial<Token.ElementLocation>) {
      if (!place || endOffset === undefined) return;
      place.endOffset = endOffset;
      if (endTag && 'startTag' in place) place.endTag = endTag;
    },
  };
}
