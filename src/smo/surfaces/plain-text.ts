import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { compile, type FormatCallback, type HtmlToTextOptions, type SelectorDefinition } from 'html-to-text';
import { feedChange } from './feed-html.ts';
import type { FinishedArticle } from './finished-article.ts';
import { element, isBlank, isElement, rewrite, text, textOf, textProperty, type Change } from './hast-tree.ts';
import { withLinkedMedia } from './linked-media.ts';
import { mathSource } from './math-source.ts';
import { lowered, raised } from './raised-digits.ts';
import { mostColumns, textTable } from './text-table.ts';

export interface PlainTextOptions {
  /** Columns that a line may have, or false for a line a paragraph. Default: 78. */
  readonly width?: number | false | undefined;
}

/**
 * The article as plain text: headings underlined, passages set apart with `>`, notes and links by numbers, the links'
 * addresses in a list at the end.
 */
export function plainText({ root, url }: FinishedArticle, { width = 78 }: PlainTextOptions = {}): string {
  const links = new Map<string, number>();
  const html = toHtml(rewrite(withLinkedMedia(root), textChange(links, url)));
  const list = Array.from(links, ([link, number]) => `[${number}] ${link}`).join('\n');
  const words = layoutOf(width)(html).replace(/[ \t]+$/gmu, '');
  return links.size === 0 ? words : `${words}\n\n${'-'.repeat(40)}\n\n${list}`;
}

const textChange =
  (links: Map<string, number>, pageUrl: string): Change =>
  (node) => {
    switch (node.tagName) {
      case 'a':
        return numberedLink(node, links, pageUrl);
      case 'abbr':
        return [...node.children, text(explained(textProperty(node, 'title')))];
      case 'img':
        return text(textProperty(node, 'alt') === '' ? '' : `[${textProperty(node, 'alt')}]`);
      case 'math':
        return text(mathSource(node));
      case 'ol':
        return element('ol', { start: node.properties['start'] }, node.children);
      case 'q':
        return [text('“'), ...node.children, text('”')];
      case 'sub':
        return text(lowered(textOf(node)));
      case 'sup':
        return text(raised(textOf(node)));
      case 'table':
        return textTable(node);
      default:
        return feedChange(node);
    }
  };

const explained = (title: string): string => (title === '' ? '' : ` (${title})`);

/** A link's words and its number; alone where it leads to a place of the same page or says its address itself. */
function numberedLink(link: Element, links: Map<string, number>, pageUrl: string): ElementContent[] {
  const href = textProperty(link, 'href');
  if (link.properties['dataFootnoteBackref'] !== undefined) return [];
  if (href === '' || href.split('#')[0] === pageUrl.split('#')[0] || textOf(link).trim() === href.replace(/^mailto:/u, '')) return link.children;
  const number = links.get(href) ?? links.size + 1;
  links.set(href, number);
  return [...withoutLeadingBreak(link.children), text(` [${number}]`)];
}

/** Where a link begins with a picture that says nothing, nothing stands above its words. */
function withoutLeadingBreak(children: readonly ElementContent[]): readonly ElementContent[] {
  const start = children.findIndex((child) => !isBlank(child));
  return start >= 0 && isElement(children[start], 'br') ? children.slice(start + 1) : children;
}

const underlined: FormatCallback = (node, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: node.name === 'h2' ? 3 : 2 });
  walk(node.children, builder);
  const line = node.name === 'h1' || node.name === 'h2' ? '=' : '-';
  const blockTransform = (heading: string) => `${heading}\n${line.repeat(Math.max(...heading.split('\n').map((part) => part.length)))}`;
  builder.closeBlock({ trailingLineBreaks: 2, blockTransform });
};

const indented: FormatCallback = (node, walk, builder) => {
  builder.openBlock({ isPre: true, leadingLineBreaks: 2 });
  walk(node.children, builder);
  builder.closeBlock({ trailingLineBreaks: 2, blockTransform: (code) => code.replace(/^(?=.)/gmu, '    ') });
};

/** As many columns as share the line, three letters apart. */
function tableOf(columns: number, width: number | false): SelectorDefinition {
  const maxColumnWidth = width === false ? undefined : Math.max(8, Math.floor((width - 3 * (columns - 1)) / columns));
  const options = { leadingLineBreaks: 2, trailingLineBreaks: 2, uppercaseHeaderCells: false, ...(maxColumnWidth && { maxColumnWidth }) };
  return { selector: `table[data-columns="${columns}"]`, format: 'dataTable', options };
}

/** Made once a width: to make one costs as much as to lay out a short article. */
const layouts = new Map<number | false, ReturnType<typeof compile>>();

function layoutOf(width: number | false): ReturnType<typeof compile> {
  const known = layouts.get(width) ?? compile(layout(width));
  layouts.set(width, known);
  return known;
}

function layout(width: number | false): HtmlToTextOptions {
  const paragraph = { leadingLineBreaks: 2, trailingLineBreaks: 2 };
  return {
    wordwrap: width,
    formatters: { underlined, indented },
    selectors: [
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, format: 'underlined' })),
      ...['figure', 'figcaption', 'dl', 'section', 'div', 'caption'].map((selector) => ({ selector, format: 'block', options: paragraph })),
      { selector: 'dt', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 1 } },
      { selector: 'dd', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 2 } },
      { selector: 'pre', format: 'indented' },
      { selector: 'ul', options: { itemPrefix: ' - ' } },
      ...Array.from({ length: mostColumns }, (_, index) => tableOf(index + 1, width)),
      { selector: 'hr', options: { length: 40 } },
    ],
  };
}
