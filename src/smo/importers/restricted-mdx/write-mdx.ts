import type { Nodes, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Handle, type Options, type Unsafe } from 'mdast-util-to-markdown';

/** Longest opening tag that stands on one line. */
const lineWidth = 110;

/** Signs that MDX reads as a programme or a tag, and words that begin one where a block begins. */
const unsafe: readonly Unsafe[] = [
  { character: '{', inConstruct: 'phrasing' },
  { character: '<', inConstruct: 'phrasing' },
  { atBreak: true, character: 'i', after: 'mport\\b' },
  { atBreak: true, character: 'e', after: 'xport\\b' },
];

const flow: Handle = (node: Extract<Nodes, { type: 'mdxJsxFlowElement' }>, _, state, info) => {
  const opening = openingTag(node);
  if (node.children.length === 0) return `${opening}${opening.includes('\n') ? '' : ' '}/>`;
  const inside = state.containerFlow(node, info);
  return `${opening}>\n\n${inside}\n\n</${node.name}>`;
};

const phrase: Handle = (node: Extract<Nodes, { type: 'mdxJsxTextElement' }>, _, state, info) => {
  const opening = openingTag(node);
  return `${opening}>${state.containerPhrasing(node, { ...info, before: '>', after: '<' })}</${node.name}>`;
};

/** A break as a tag: it also stands in cells of tables, and no editor cuts it off. */
const lineBreak: Handle = () => '<br />';

/** As an editor writes it: an address is no prose, and nothing in it needs a backslash. */
const link: Handle = (node: Extract<Nodes, { type: 'link' }>, _, state, info) => {
  const exit = state.enter('link');
  const inside = state.enter('label');
  const words = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  inside();
  exit();
  return `[${words}](${destination(node.url)}${title(node.title)})`;
};

const writtenImage: Handle = (node: Extract<Nodes, { type: 'image' }>, _, state, info) => {
  const exit = state.enter('image');
  const inside = state.enter('label');
  const words = state.safe(node.alt ?? '', { ...info, before: '[', after: ']' });
  inside();
  exit();
  return `![${words}](${destination(node.url)}${title(node.title)})`;
};
/** The writer asks what a picture begins with, to keep it apart from what stands before it. */
const image = Object.assign(writtenImage, { peek: () => '!' });

const hexadecimal = (sign: string): string => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;

/** An address without signs that would end it, or mean something else: also where it holds what looks like an entity. */
function destination(url: string): string {
  const plain = url.replace(/[\s<>{}\\]/gu, (sign) => (sign === '\\' ? '/' : encodeURIComponent(sign))).replace(/&(?=#?\w+;)/gu, '%26');
  return isBalanced(plain) ? plain : plain.replace(/[()]/gu, hexadecimal);
}

function isBalanced(url: string): boolean {
  let depth = 0;
  for (const sign of url) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

function title(text: string | null | undefined): string {
  return text ? ` "${text.replace(/\s+/gu, ' ').replace(/["\\<{&]/gu, '\\$&')}"` : '';
}

const style: Options = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  fences: true,
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
  unsafe: [...unsafe],
  handlers: { mdxJsxFlowElement: flow, mdxJsxTextElement: phrase, break: lineBreak, link, image },
};

/** A tidy tree as the source of a text, as an editor would write it. */
export function writeMdx(root: Root): string {
  return toMarkdown(root, { ...style, extensions: [gfmToMarkdown({ tablePipeAlign: false })] });
}

function openingTag({ name, attributes }: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>): string {
  const written = attributes.flatMap((one) =>
    one.type !== 'mdxJsxAttribute' ? [] : [typeof one.value === 'string' ? `${one.name}="${attributeValue(one.value)}"` : one.name],
  );
  const line = [`<${name}`, ...written].join(' ');
  return line.length > lineWidth && /^[A-Z]/u.test(name ?? '') ? `<${name}\n${written.map((one) => `  ${one}\n`).join('')}` : line;
}

function attributeValue(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replace(/\s+/gu, ' ').trim();
}
