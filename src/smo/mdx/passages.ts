import type { Passage } from '../entry.ts';
import { isComponentName, isElement, literal, nodesOf, type MdxNode } from './mdx-tree.ts';
import { PassageBuilder } from './passage-builder.ts';
import { proseRole, type ProseRole } from './prose-role.ts';

/** Markdown as the elements that it becomes; what is missing here is a block. */
const tagNames: Readonly<Record<string, string>> = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  inlineCode: 'code',
  break: 'br',
  heading: 'h2',
  link: 'a',
  linkReference: 'a',
  image: 'img',
  imageReference: 'img',
  mdxTextExpression: 'img',
  footnoteReference: 'img',
  code: 'pre',
  definition: 'pre',
  footnoteDefinition: 'pre',
  html: 'pre',
  yaml: 'pre',
  toml: 'pre',
  mdxjsEsm: 'pre',
  mdxFlowExpression: 'pre',
};

/**
 * The prose of a text block by block, with the places where terms may be linked. Headings, code, footnotes, table heads and
 * what components say of themselves (captions, titles, questions) are no part of it; nesting has no limit.
 */
export function passagesOf(tree: MdxNode): Passage[] {
  const addresses = definitions(tree);
  const builder = new PassageBuilder<undefined>();
  const stack: (MdxNode | (() => void))[] = [tree];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (typeof item === 'function') {
      item();
      continue;
    }
    if (item.type === 'text') {
      builder.text(item.value ?? '', undefined);
      continue;
    }
    const leave = enter(builder, item, addresses);
    if (!leave) continue;
    stack.push(leave);
    if (item.type === 'inlineCode') builder.text(item.value ?? '', undefined);
    // The first row of a table names its columns.
    const children = item.type === 'table' ? item.children?.slice(1) : item.children;
    for (const child of children?.toReversed() ?? []) stack.push(child);
  }
  return builder.end().map(({ text, section, free, links }) => ({ text, section, free, ...(links && { links }) }));
}

/** Begins a node; gives what ends it, or nothing where it is not entered. */
function enter(builder: PassageBuilder<undefined>, node: MdxNode, addresses: ReadonlyMap<string, string>): (() => void) | undefined {
  const role = roleOf(node);
  if (role === 'line' || role === 'unread') builder.part();
  if (role === 'break') builder.space();
  if (role === 'heading') builder.heading();
  if (role === 'block' || role === 'apart') builder.block();
  if (role === 'line') return () => builder.part();
  if (role === 'block') return () => builder.block();
  if (role !== 'fixed') return undefined;
  if (node.type === 'link' || node.type === 'linkReference' || node.name === 'a') {
    builder.openLink(addressOf(node, addresses), undefined);
    return () => builder.closeLink();
  }
  const isBlock = node.type === 'mdxJsxFlowElement';
  if (isBlock) builder.block();
  builder.fix();
  return () => {
    if (isBlock) builder.block();
    builder.unfix();
  };
}

function roleOf(node: MdxNode): ProseRole {
  if (!isElement(node)) return proseRole(tagNames[node.type] ?? 'p');
  if (node.name === 'NoTerm' || node.attributes.some(({ name }) => name === 'data-no-term')) return 'fixed';
  return node.name === null ? 'line' : isComponentName(node.name) ? 'block' : proseRole(node.name);
}

function addressOf(node: MdxNode, addresses: ReadonlyMap<string, string>): string | undefined {
  if (isElement(node)) return literal(node, 'href');
  return node.type === 'link' ? node.url : addresses.get(node.identifier ?? '');
}

function definitions(tree: MdxNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { type, identifier = '', url = '' } of nodesOf(tree)) if (type === 'definition' && !found.has(identifier)) found.set(identifier, url);
  return found;
}
