import { defaultTreeAdapter as tree, html as markup, type Token } from 'parse5';
import type { Element, ParentNode } from '../finish/html-tree.ts';
import { holdsWords, mayOpen, type OpenTag } from './tidy-nesting.ts';
import { tidyText } from './tidy-text.ts';

const startTag = /<([a-z][a-z\d-]*)((?:[\t\n\f ]+[A-Za-z_:][\w:.-]*(?:="[^"]*"|='[^']*'|(?=[\t\n\f />])))*)[\t\n\f ]*(\/?)>/y;
const attribute = /([A-Za-z_:][\w:.-]*)(?:="([^"]*)"|='([^']*)')?/gu;

const childless = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** What they hold are no tags, and nothing of the article. */
const raw = new Set(['iframe', 'script', 'style']);

/** Nobody nests deeper; all open elements are looked at for some tags. */
const mostOpen = 200;

/**
 * The element with this attribute in HTML whose tags say the tree: each closed where it was opened, none where a parser
 * would move it, close another or make one up. Programmes write nothing else, and to read it takes a third of the time of
 * a parser, which must be ready for anything.
 * @param html from `<body` on
 * @returns undefined where it is not surely tidy up to the end of that element, and only a parser can tell
 */
export function tidyElement(html: string, name: string): Element | undefined {
  const reader = new TidyReader(html, name);
  while (reader.step());
  return reader.found;
}

interface Open extends OpenTag {
  readonly element: Element;
  /** Where its children go: those of a template stand apart. */
  readonly into: ParentNode;
}

class TidyReader {
  found: Element | undefined;
  readonly #html: string;
  readonly #name: string;
  readonly #open: Open[] = [];
  #at = 0;
  /** Around the element only the nesting matters: no attribute and no text there changes where it stands. */
  #isInside = false;

  constructor(html: string, name: string) {
    this.#html = html;
    this.#name = name;
  }

  /** Reads a tag or the text up to the next; false where that is not tidy, or the element is found. */
  step(): boolean {
    if (this.#html[this.#at] !== '<') return this.#text();
    return this.#html[this.#at + 1] === '/' ? this.#endTag() : this.#startTag();
  }

  #text(): boolean {
    const parent = this.#open.at(-1);
    const written = this.#upTo('<');
    const text = written && this.#isInside ? tidyText(written) : '';
    if (!parent || !written || text === undefined || /[\0\r]/u.test(written)) return false;
    if (!holdsWords(parent.name) && /[^\t\n\f ]/u.test(written)) return false;
    if (this.#isInside) tree.insertText(parent.into, text);
    this.#at += written.length;
    return true;
  }

  #endTag(): boolean {
    const last = this.#open.pop();
    if (!last || !this.#html.startsWith(`${last.name}>`, this.#at + 2)) return false;
    this.#at += last.name.length + 3;
    if (!last.element.attrs.some(({ name }) => name === this.#name)) return true;
    // What stands in a template is no part of the page.
    if (!this.#open.some(({ name }) => name === 'template')) this.found = last.element;
    return false;
  }

  #startTag(): boolean {
    startTag.lastIndex = this.#at;
    const [tag, name = '', written = '', slash] = startTag.exec(this.#html) ?? [''];
    const parent = this.#open.at(-1);
    const isDrawn = name === 'svg' || parent?.isDrawn === true;
    const isChildless = isDrawn ? slash === '/' : childless.has(name);
    const attributes = this.#isInside || written.includes(this.#name) ? attributesOf(written, isDrawn) : [];
    if (tag === '' || !attributes || (slash === '/' && !isChildless) || !mayOpen({ name, isDrawn }, this.#open)) return false;
    const element = tree.createElement(name, isDrawn ? markup.NS.SVG : markup.NS.HTML, attributes);
    if (parent) tree.appendChild(parent.into, element);
    this.#at += tag.length;
    this.#isInside ||= attributes.some((one) => one.name === this.#name);
    if (isChildless) return true;
    this.#open.push({ name, isDrawn, element, into: name === 'template' ? contentOf(element) : element });
    if (raw.has(name)) return this.#rawText(name);
    // Parsers drop a line break that begins preformatted text.
    if (name === 'pre' && this.#html[this.#at] === '\n') this.#at++;
    return this.#open.length <= mostOpen;
  }

  #rawText(name: string): boolean {
    const written = this.#upTo('</');
    this.#at += written?.length ?? 0;
    return written !== undefined && !written.includes('<!--') && this.#html.startsWith(`</${name}>`, this.#at);
  }

  #upTo(sign: string): string | undefined {
    const end = this.#html.indexOf(sign, this.#at);
    return end < 0 ? undefined : this.#html.slice(this.#at, end);
  }
}

/** Undefined where a name is written in capitals, as parsers would not keep it, twice, or with an odd value. */
function attributesOf(written: string, isDrawn: boolean): Token.Attribute[] | undefined {
  const attributes: Token.Attribute[] = [];
  if (written === '') return attributes;
  attribute.lastIndex = 0;
  for (let found = attribute.exec(written); found; found = attribute.exec(written)) {
    const [, name = '', double, single = ''] = found;
    const value = tidyText(double ?? single);
    const isOdd = value === undefined || /[\0\r]/u.test(value) || attributes.some((other) => other.name === name);
    if (isOdd || (!isDrawn && name !== name.toLowerCase())) return undefined;
    attributes.push({ name, value });
  }
  return attributes;
}

function contentOf(template: Element): ParentNode {
  const content = tree.createDocumentFragment();
  Object.assign(template, { content });
  return content;
}
