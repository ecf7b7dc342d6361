import type { Heading, Link, ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { linkFault } from '../../mdx/address.ts';
import { foldSpace, slugify } from '../../text.ts';
import { attributeList } from './component-node.ts';
import type { Conversion } from './conversion.ts';
import { shown } from './conversion.ts';
import { headingIds } from './heading-ids.ts';

/** Makes the tree what the product takes: levels of headings, words of pictures, targets of links, names of languages. Changes it in place. */
export function tidyTree(root: Root, conversion: Conversion): void {
  restoreLeftOvers(root, conversion);
  lowerHeadings(root);
  listLines(root, conversion);
  const anchors = anchorsOf(root);
  each(root, (node) => {
    if (node.type === 'text') node.value = node.value.replace(/[ \t]*\n[ \t]*/gu, ' ');
    if (node.type === 'code') tidyCode(node, conversion);
  });
  replaceChildren(root, (node, parent) => tidied(node, parent, anchors, conversion));
}

const lineOf = (node: Nodes, { request }: Conversion): number => node.position?.start.line ?? request.body.line;

/** Visits each node, parents first. Safe without a stack of its own: the parser has bounded the depth. */
function each(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) each(child, visit);
}

/** Puts other nodes in the place of nodes, children first. */
function replaceChildren(parent: Parents, change: (node: RootContent, parent: Parents) => readonly RootContent[]): void {
  const next = parent.children.flatMap((child) => {
    if ('children' in child) replaceChildren(child, change);
    return change(child, parent);
  });
  // What a change gives is of the kind that stood there.
  parent.children = next as typeof parent.children;
}

function restoreLeftOvers(root: Root, { leftOvers }: Conversion): void {
  replaceChildren(root, (node, parent) => {
    if (node.type === 'code' || node.type === 'inlineCode') node.value = leftOvers.restored(node.value);
    if (node.type === 'image') {
      node.alt = leftOvers.restored(node.alt ?? '');
      node.title = node.title ? leftOvers.restored(node.title) : null;
    }
    if (node.type === 'link' && leftOvers.isIn(node.url))
      return [...node.children, { type: 'text', value: ' ' }, { type: 'inlineCode', value: leftOvers.restored(node.url) }];
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      for (const attribute of node.attributes) if (typeof attribute.value === 'string') attribute.value = leftOvers.restored(attribute.value);
    if (node.type === 'paragraph' && parent.type !== 'tableCell') return blockOfCode(node, leftOvers) ?? [node];
    if (node.type !== 'text' || !leftOvers.isIn(node.value)) return [node];
    return leftOvers
      .parts(node.value)
      .map((part) => ('text' in part ? { type: 'text', value: part.text } : { type: 'inlineCode', value: foldSpace(part.piece) }));
  });
}

/** A paragraph that is nothing but one piece of several lines. */
function blockOfCode(node: Paragraph, { restored }: Conversion['leftOvers']): RootContent[] | undefined {
  const [only] = node.children;
  if (node.children.length !== 1 || only?.type !== 'inlineCode' || !only.value.includes('\n')) return undefined;
  return [{ type: 'code', value: restored(only.value) }];
}

/** The title is the page's only heading of the first level: where a text has one too, all of its headings go down. */
function lowerHeadings(root: Root): void {
  const headings: Heading[] = [];
  each(root, (node) => {
    if (node.type === 'heading') headings.push(node);
  });
  if (!headings.some(({ depth }) => depth === 1)) return;
  for (const heading of headings) heading.depth = heading.depth === 1 ? 2 : heading.depth === 2 ? 3 : heading.depth === 3 ? 4 : heading.depth === 4 ? 5 : 6;
}

/** Lines that follow a colon one by one, each a sentence that begins anew, were meant for a list. */
function listLines(root: Root, conversion: Conversion): void {
  root.children = root.children.flatMap((node, index): RootContent[] => {
    const before = root.children[index - 1];
    if (node.type !== 'paragraph' || before?.type !== 'paragraph' || !textOf(before).trimEnd().endsWith(':')) return [node];
    const lines = linesOf(node);
    if (lines.length < 2 || !lines.every((line) => /^\p{Lu}|^\d/u.test(textOfAll(line).trim()))) return [node];
    conversion.tell(
      'import-list',
      lineOf(node, conversion),
      `${lines.length} lines after ${shown(textOf(before))} are a list now`,
      'join them where they were one paragraph',
    );
    const children = lines.map((line): ListItem => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: line }] }));
    return [{ type: 'list', ordered: false, spread: false, children }];
  });
}

function linesOf(node: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of node.children) {
    const parts = child.type === 'text' ? child.value.split('\n') : [undefined];
    for (const [index, part] of parts.entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push(part === undefined ? child : { type: 'text', value: part });
    }
  }
  return lines.filter((line) => textOfAll(line).trim() !== '');
}

export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? textOfAll(node.children) : '';
}

const textOfAll = (nodes: readonly Nodes[]): string => nodes.map(textOf).join('');

function tidyCode(node: Extract<Nodes, { type: 'code' }>, conversion: Conversion): void {
  const lang = node.lang?.replace(/^(?:language|lang|brush)[-:]\s*/u, '');
  const plain = /^[a-z0-9][\w+#.-]*/iu.exec(lang ?? '')?.[0];
  if (lang && plain !== lang)
    conversion.tell('import-code-language', lineOf(node, conversion), `the listing in ${shown(lang)} is one in “${plain ?? 'text'}” now`);
  node.lang = plain ?? null;
  node.meta = null;
}

/** Where the ids of headings lead now, by what they were, as they were or as generators may have written them. */
function anchorsOf(root: Root): ReadonlyMap<string, string> {
  const headings: Heading[] = [];
  each(root, (node) => {
    if (node.type === 'heading') headings.push(node);
  });
  const ids = headingIds(headings.map(textOf));
  const anchors = new Map<string, string>();
  for (const [index, heading] of headings.entries()) {
    const id = ids[index] ?? '';
    for (const former of [id, slugify(id), ...(heading.data?.ids ?? [])]) if (former !== '' && !anchors.has(former)) anchors.set(former, id);
  }
  return anchors;
}

function tidied(node: RootContent, parent: Parents, anchors: ReadonlyMap<string, string>, conversion: Conversion): readonly RootContent[] {
  switch (node.type) {
    case 'link':
      return tidyLink(node, anchors, conversion);
    case 'image':
      // Alone in a paragraph it becomes a figure, which may be without words.
      if (parent.type !== 'paragraph' && !node.alt?.trim()) node.alt = nameOf(node.url);
      return [node];
    case 'paragraph':
      return tidyParagraph(node, parent);
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'mdxJsxTextElement':
      return node.children.every((child) => child.type === 'text' && child.value.trim() === '') ? node.children : [node];
    case 'mdxJsxFlowElement':
      return isEmptyBox(node) ? [] : [node];
    case 'html':
      return [{ type: 'text', value: node.value }];
    default:
      return [node];
  }
}

const isEmptyBox = (node: Extract<RootContent, { type: 'mdxJsxFlowElement' }>): boolean =>
  ['Callout', 'Quote', 'Table'].includes(node.name ?? '') && node.children.length === 0;

function tidyLink(node: Link, anchors: ReadonlyMap<string, string>, conversion: Conversion): RootContent[] {
  const words = textOf(node).trim();
  if (words === '' && !node.children.some(({ type }) => type === 'image')) return [];
  const url = node.url.startsWith('#') ? anchorOf(node.url, anchors) : conversion.host.link(node.url);
  const safe = url === undefined ? undefined : encoded(url);
  if (safe !== undefined && linkFault(safe) === undefined) return [{ ...node, url: safe }];
  conversion.tell(
    'import-link',
    lineOf(node, conversion),
    `the link of ${shown(words)} led to ${shown(node.url)}, which is not here; its words are kept`,
    'link to what it meant',
  );
  return node.children;
}

function anchorOf(url: string, anchors: ReadonlyMap<string, string>): string | undefined {
  const id = decodedId(url.slice(1));
  const found = anchors.get(id) ?? anchors.get(slugify(id));
  return found === undefined ? undefined : `#${found}`;
}

function decodedId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** An address without signs that mean something to Markdown or MDX. */
function encoded(url: string): string {
  return url.trim().replace(/[\s<>{}[\]`|"^]/gu, (sign) => encodeURIComponent(sign));
}

function tidyParagraph(node: Paragraph, parent: Parents): readonly RootContent[] {
  const held = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = held;
  if (held.length === 0 && parent.type !== 'listItem') return [];
  if (held.length === 1 && only?.type === 'image' && !only.alt?.trim())
    return [
      { type: 'mdxJsxFlowElement', name: 'Figure', attributes: attributeList({ src: only.url, alt: '', caption: only.title || undefined }), children: [] },
    ];
  for (const child of held) if (child.type === 'image' && !child.alt?.trim()) child.alt = nameOf(child.url);
  return [node];
}

function nameOf(path: string): string {
  return (
    (path.split('/').at(-1) ?? '')
      .replace(/\.\w+$/u, '')
      .replace(/[-_]+/gu, ' ')
      .trim() || 'picture'
  );
}
