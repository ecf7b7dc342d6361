import type { AlignType, Definition, FootnoteDefinition, Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { escapeHtml, startTag } from '../reading/html-text.ts';
import type { MappedText } from './mapped-text.ts';

/**
 * A Markdown text as the HTML that a browser would get, raw HTML included, with the line that each block begins on
 * (`data-line`, `<!--line 12-->`). Tags that open in one block and close in another fall into place when it is parsed.
 */
export function markdownHtml({ text, lines }: MappedText): string {
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return new HtmlWriter(root, (node) => lines[(node.position?.start.line ?? 1) - 1] ?? lines.at(-1) ?? 1).html();
}

class HtmlWriter {
  readonly #root: Root;
  readonly #lineOf: (node: Nodes) => number;
  readonly #definitions = new Map<string, Definition>();
  readonly #notes: FootnoteDefinition[] = [];

  constructor(root: Root, lineOf: (node: Nodes) => number) {
    this.#root = root;
    this.#lineOf = lineOf;
    this.#collect(root);
  }

  html(): string {
    const notes = this.#notes.map((note) => this.#block('smo-footnote', note, this.#all(note), { id: note.identifier }));
    return `${this.#all(this.#root)}${notes.join('')}`;
  }

  #collect(node: Nodes): void {
    if (node.type === 'definition' && !this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition') this.#notes.push(node);
    if ('children' in node) for (const child of node.children) this.#collect(child);
  }

  #all(parent: Parents): string {
    return parent.children.map((child) => this.#one(child, parent)).join('');
  }

  #block(name: string, node: Nodes, inside: string, attributes: Readonly<Record<string, string | undefined>> = {}): string {
    return `${startTag(name, { 'data-line': String(this.#lineOf(node)), ...attributes })}${inside}</${name}>\n`;
  }

  #one(node: Nodes, parent: Parents): string {
    switch (node.type) {
      case 'paragraph':
        // The items of a tight list are no paragraphs.
        return parent.type === 'listItem' && parent.spread !== true ? `${this.#all(node)}\n` : this.#block('p', node, this.#all(node));
      case 'heading':
        return this.#block(`h${node.depth}`, node, this.#all(node));
      case 'thematicBreak':
        return '<hr>\n';
      case 'blockquote':
        return this.#block('blockquote', node, this.#all(node));
      case 'list':
        return this.#block(node.ordered ? 'ol' : 'ul', node, this.#all(node), { start: node.ordered && node.start !== 1 ? String(node.start) : undefined });
      case 'listItem':
        return `<li>${typeof node.checked === 'boolean' ? `<input type="checkbox"${node.checked ? ' checked' : ''}> ` : ''}${this.#all(node)}</li>\n`;
      case 'code':
        return this.#block(
          'pre',
          node,
          `${startTag('code', { class: node.lang ? `language-${node.lang}` : undefined, 'data-meta': node.meta ?? undefined })}${escapeHtml(node.value)}\n</code>`,
        );
      case 'html':
        return parent.type === 'paragraph' ? withClosedTags(node.value) : `<!--line ${this.#lineOf(node)}-->${withClosedTags(node.value)}\n`;
      case 'table':
        return this.#block(
          'table',
          node,
          node.children
            .map(
              (row, index) => `<tr>${row.children.map((cell, at) => this.#cell(index === 0 ? 'th' : 'td', this.#all(cell), node.align?.[at])).join('')}</tr>`,
            )
            .join(''),
        );
      case 'link':
        return `${startTag('a', { href: node.url, title: node.title ?? undefined })}${this.#all(node)}</a>`;
      case 'image':
        return startTag('img', { src: node.url, alt: node.alt ?? '', title: node.title ?? undefined });
      case 'linkReference':
      case 'imageReference':
        return this.#reference(node);
      case 'footnoteReference':
        return `${startTag('smo-footnote-mark', { id: node.identifier })}</smo-footnote-mark>`;
      default:
        return this.#phrase(node);
    }
  }

  #phrase(node: Nodes): string {
    switch (node.type) {
      case 'text':
        return escapeHtml(node.value);
      case 'emphasis':
        return `<em>${this.#all(node)}</em>`;
      case 'strong':
        return `<strong>${this.#all(node)}</strong>`;
      case 'delete':
        return `<del>${this.#all(node)}</del>`;
      case 'inlineCode':
        return `<code>${escapeHtml(node.value)}</code>`;
      case 'break':
        return '<br>';
      default:
        return '';
    }
  }

  #cell(name: 'th' | 'td', inside: string, align: AlignType | undefined): string {
    return `${startTag(name, { align: align ?? undefined })}${inside}</${name}>`;
  }

  #reference(node: Extract<Nodes, { type: 'linkReference' | 'imageReference' }>): string {
    const definition = this.#definitions.get(node.identifier);
    const url = definition?.url ?? '';
    const title = definition?.title ?? undefined;
    if (node.type === 'imageReference') return startTag('img', { src: url, alt: node.alt ?? '', title });
    return `${startTag('a', { href: url, title })}${this.#all(node)}</a>`;
  }
}

const selfClosed = /<([a-z][\w.:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/giu;
const voids: readonly string[] = ['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'];

/** Names of components keep their case in an attribute; HTML would take some for elements of its own, such as `Image` and `Link`. */
export const componentPrefix = 'smo-x-';

const isComponentName = (name: string): boolean => /[A-Z]/u.test(name) && name !== name.toUpperCase();
const elementName = (name: string): string => `${componentPrefix}${name.toLowerCase().replace(/[^a-z0-9]/gu, '-')}`;

/** Raw HTML whose self-closed tags are closed as HTML wants it, and whose components are none of HTML's elements. */
export function withClosedTags(html: string): string {
  const opened = html.replace(selfClosed, (tag, name: string, attributes: string, slash: string) => {
    if (isComponentName(name)) return `<${elementName(name)}${attributes} data-component="${name}">${slash === '' ? '' : `</${elementName(name)}>`}`;
    return slash === '' || voids.includes(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`;
  });
  return opened.replace(/<\/([a-z][\w.:-]*)\s*>/giu, (tag, name: string) => (isComponentName(name) ? `</${elementName(name)}>` : tag));
}
