import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseHtml } from '../parse-html.ts';

/**
 * The most nodes of a page that are looked at. HTML lets 40 KB of unclosed, crossed formatting stand for millions of
 * elements; no network waits for them, and no page that is meant to be read has so many.
 */
export const nodeLimit = 250_000;

/** The tree of a page with its places, as a bot without scripts sees it; of a page beyond `nodeLimit`, what stands before. */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document {
  return parseHtml(html, { nodeLimit });
}
