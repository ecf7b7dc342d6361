import type { Element } from 'hast';
import type { FinishedArticle } from './finished-article.ts';
import { element, isBlank, rewrite, text, type Change } from './hast-tree.ts';
import { htmlText } from './html-text.ts';

/**
 * The article as HTML for feeds: whole, readable without styles, ids on headings and what links lead to only. Pictures
 * are plain `img` elements, passages set apart are quoted blocks, code has no colours.
 */
export function feedHtml({ root }: FinishedArticle): string {
  return htmlText(rewrite(root, feedChange)).trim();
}

/** What feeds, mail and plain text have in common. */
export const feedChange: Change = (node) => {
  const { tagName, properties, children } = node;
  switch (tagName) {
    case 'picture':
      return children.filter((child) => !isBlank(child));
    case 'source':
      return [];
    case 'img':
      return plainPicture(node);
    case 'code':
      return element('code', {}, children);
    case 'input':
      return text(properties['checked'] ? '☑' : '☐');
    case 'aside':
      return element('blockquote', properties, children);
    case 'a':
      return { ...node, properties: withoutNotes(node) };
    case 'section':
      return properties['dataFootnotes'] === undefined ? node : [element('hr', {}), ...children];
    case 'audio':
    case 'video':
      return element(tagName, { ...properties, preload: 'none' }, children);
    default:
      return node;
  }
};

function plainPicture({ properties: { src, alt = '', title, width, height } }: Element): Element {
  return element('img', { src, alt, title, width, height });
}

function withoutNotes({ properties }: Element): Element['properties'] {
  const { dataFootnoteRef: _, dataFootnoteBackref: __, ...rest } = properties;
  return rest;
}
