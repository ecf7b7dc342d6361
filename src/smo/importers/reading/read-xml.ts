import { SaxesParser } from 'saxes';
import type { Problem } from '../../problem.ts';
import { importProblem } from './import-problem.ts';
import type { ExportText } from './read-text.ts';

/** An element with its prefix as it stands there: `wp:post_id`. */
export interface XmlElement {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (OpenElement | string)[];
}

/** Elements within elements that are kept apart; deeper ones lose their tags, not their words. */
const deepest = 100;
/** Tags that may be open at all; each one costs an error of the parser's when it is never closed. */
const deepestParsed = 2000;
/** Faults that are told one by one. */
const toldFaults = 5;

/**
 * The elements of these names, wherever they stand, in the order of the file. A file that is not well-formed is read as
 * far as it can be: an end tag without a start is left out, a bare `&` stands for itself, and an element that was not
 * closed ends with its parent or with the file. Entities of a document type are never expanded.
 */
export function readXml(given: ExportText, names: readonly string[]): { elements: readonly XmlElement[]; problems: readonly Problem[] } {
  const { isFaulty, ...read } = parsed(given, names);
  // The parser closes all that is open at an end tag without a start, and takes a bare `&` for the start of a reference.
  return isFaulty ? { elements: parsed({ ...given, text: mended(given.text) }, names).elements, problems: read.problems } : read;
}

const pieces = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<(\/?)([\w:.-]+)[^<>]*>|&/gu;
const reference = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});)/giuy;

function mended(text: string): string {
  const open = new Map<string, number>();
  return text.replaceAll(pieces, (piece, slash: string | undefined, name: string | undefined, at: number) => {
    if (piece === '&') {
      reference.lastIndex = at;
      return reference.test(text) ? '&amp;' : piece;
    }
    if (name === undefined || piece.endsWith('/>')) return piece;
    const count = (open.get(name) ?? 0) + (slash ? -1 : 1);
    if (count < 0) return '';
    open.set(name, count);
    return piece;
  });
}

function parsed({ file, text }: ExportText, names: readonly string[]): { elements: readonly XmlElement[]; problems: readonly Problem[]; isFaulty: boolean } {
  const wanted = new Set(names);
  const elements: XmlElement[] = [];
  const open: OpenElement[] = [];
  const faults: Problem[] = [];
  let faultCount = 0;
  const parser = new SaxesParser({ xmlns: false });
  let ignored = 0;
  let isEnd = false;
  let depth = 0;
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    if (!isSelfClosing && ++depth > deepestParsed) throw new Error('tags lie too deep');
    if (open.length === 0 && !wanted.has(name)) return;
    if (open.length >= deepest) {
      ignored++;
      return;
    }
    const element: OpenElement = { name, line: parser.line, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    if (!isSelfClosing) depth--;
    if (open.length === 0) return;
    if (ignored > 0) {
      ignored--;
      return;
    }
    // The parser closes what a wrong end tag left open, so that the last one open is the one that is closed.
    if (open.at(-1)?.name !== name) return;
    const closed = open.pop();
    if (closed && open.length === 0) elements.push(closed);
  });
  const addText = (words: string) => open.at(-1)?.children.push(words);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', ({ message }) => {
    // What the end of the file leaves open is one fault, told below.
    if (isEnd) return;
    faultCount++;
    if (faults.length >= toldFaults) return;
    const reason = message.replace(/^(?:\d+:\d+: )+/u, '').replace(/\.$/u, '');
    faults.push(importProblem('import-xml', { file, line: parser.line }, `the XML is not well-formed: ${reason}`, 'compare the text that stands here'));
  });
  try {
    parser.write(text);
    isEnd = true;
    parser.close();
  } catch {
    faults.push(importProblem('import-xml-deep', { file, line: parser.line }, `more than ${deepestParsed} tags are open here; the rest of the file was left`));
  }
  const [unclosed] = open;
  if (unclosed) {
    elements.push(unclosed);
    const message = `<${unclosed.name}> is not closed: the file was cut off, or a tag is missing`;
    faults.push(importProblem('import-xml-cut', { file, line: unclosed.line }, message, 'export it again; compare this text and those after it'));
  }
  if (faultCount > toldFaults) faults.push(importProblem('import-xml', { file }, `the XML has ${faultCount - toldFaults} more faults of this kind`));
  return { elements, problems: faults, isFaulty: faultCount > 0 };
}

/** All words of an element. */
export function textOf(element: XmlElement | string | undefined): string {
  if (element === undefined) return '';
  return typeof element === 'string' ? element : element.children.map(textOf).join('');
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => (typeof child !== 'string' && child.name === name ? child : []));
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** The trimmed words of the first child of one of these names that has any. */
export function childText(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) for (const child of childrenOf(element, name)) if (textOf(child).trim() !== '') return textOf(child).trim();
  return undefined;
}

/** The inside of an element as markup, as Atom's `xhtml` content has it. */
export function innerXml(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? escaped(child) : outerXml(child))).join('');
}

const voidElements = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'track', 'wbr']);

function outerXml(element: XmlElement): string {
  const name = element.name.replace(/^\w+:/u, '');
  const attributes = Object.entries(element.attributes).map(([key, value]) => ` ${key}="${escaped(value).replaceAll('"', '&quot;')}"`);
  const start = `<${name}${attributes.join('')}>`;
  return voidElements.has(name) ? start : `${start}${innerXml(element)}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
