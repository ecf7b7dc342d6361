import type { Options } from 'mdast-util-to-markdown';
import type { FinishedArticle } from './finished-article.ts';
import { element, isElement, isEmptyPhrase, rewrite, type Change } from './hast-tree.ts';
import { withLinkedMedia } from './linked-media.ts';
import { withoutCrowdedEmphasis } from './crowded-emphasis.ts';
import { markdownText } from './markdown-text.ts';
import { markdownTree } from './markdown-tree.ts';

const style: Options = { bullet: '-', emphasis: '*', strong: '*', fences: true, rule: '-', listItemIndent: 'one', resourceLink: false };

/**
 * The article as Markdown of GitHub's kind: tables, footnotes, code with its language, formulas between dollar signs.
 * HTML stays where Markdown has no sign: `sub`, `sup`, `kbd`, `mark`, `ins`, `u`, all without attributes.
 */
export function markdown({ root }: FinishedArticle): string {
  return markdownText(markdownTree(withoutCrowdedEmphasis(rewrite(withLinkedMedia(root), markdownChange))), style);
}

const markdownChange: Change = (node) => {
  if (isEmptyPhrase(node)) return [];
  switch (node.tagName) {
    case 'aside':
      return element('blockquote', {}, node.children);
    case 'picture':
      return node.children.filter((child) => isElement(child, 'img'));
    default:
      return node;
  }
};
