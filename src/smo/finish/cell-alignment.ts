import { setAttribute, removeAttribute } from './attribute-edits.ts';
import { valueOf } from './html-tree.ts';
import type { Finisher } from './read-page.ts';

/**
 * The alignment of a column, which Markdown tables say as a style, as a class: styles in attributes are what a strict
 * policy refuses. Other styles have no place in a text, and none comes through the judge.
 */
export const cellAlignment: Finisher = ({ contents }) =>
  contents.flatMap(({ elements }) =>
    elements.flatMap((element) => {
      if (element.tagName !== 'th' && element.tagName !== 'td') return [];
      const [, side] = /^\s*text-align:\s*(left|center|right);?\s*$/u.exec(valueOf(element, 'style') ?? '') ?? [];
      return side === undefined ? [] : [...removeAttribute(element, 'style'), setAttribute(element, 'class', `align-${side}`)];
    }),
  );
