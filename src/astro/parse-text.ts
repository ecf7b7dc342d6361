import { mdxToMdast } from 'satteri';
import type { MdxNode } from '#smo';

/** The tree of a text, with the punctuation of the compiled text: what is read here is found again on the page. */
export function parseText(source: string): MdxNode {
  return mdxToMdast(source, { features: { gfm: true, smartPunctuation: true } });
}
