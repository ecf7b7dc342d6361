import { imageFault, linkFault } from './address.ts';
import type { AddressFault } from './address.ts';
import { isElement, nodesOf } from './mdx-tree.ts';
import type { MdxElement, MdxNode } from './mdx-tree.ts';
import { attributeSpan, spanOf } from './source-text.ts';
import type { Fault, Span, SourceText } from './source-text.ts';

/** The addresses that the text's definitions (`[id]: address`) give, by id; the first one counts. */
export function definitionsOf(tree: MdxNode): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  for (const { type, identifier, url } of nodesOf(tree)) {
    if (type === 'definition' && identifier !== undefined && url !== undefined && !definitions.has(identifier)) definitions.set(identifier, url);
  }
  return definitions;
}

/** Links and pictures of Markdown that lead where they must not. */
export function* addressFaults(node: MdxNode, definitions: ReadonlyMap<string, string>, source: SourceText): Generator<Fault> {
  const at = spanOf(node, source);
  if (node.type === 'link' || node.type === 'definition') yield* placed(linkFault(node.url ?? ''), at, 'link');
  if (node.type === 'image') yield* placed(imageFault(node.url ?? ''), at, 'image');
  if (node.type !== 'imageReference') return;
  const url = definitions.get(node.identifier ?? '') ?? '';
  yield* placed(imageFault(url) ?? referenceFault(node, url), at, 'image');
}

/** Astro's image pipeline takes no pictures by reference: their files would be missing from the site. */
function referenceFault(node: MdxNode, url: string): AddressFault | undefined {
  if (url.startsWith('/')) return undefined;
  return { rule: 'mdx-address', message: `the picture “${url}” is given by reference, expected its path in place`, hint: `write ![${node.alt ?? ''}](${url})` };
}

const addressAttributes: readonly string[] = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href', 'url', 'file'];

/** Literal addresses in the tags of a trusted text, which may use every element. */
export function* tagAddressFaults(node: MdxNode, source: SourceText): Generator<Fault> {
  if (!isElement(node)) return;
  for (const [index, { name, value }] of node.attributes.entries()) {
    if (typeof value !== 'string' || name === undefined || !addressAttributes.includes(name.toLowerCase())) continue;
    yield* placed(linkFault(value), attributeSpan(node, index, source), fieldOf(node, name));
  }
}

/** An attribute as an editor finds it: `<Figure> alt`. */
export function fieldOf(element: MdxElement, attribute: string): string {
  return `<${element.name ?? ''}> ${attribute}`;
}

function* placed(fault: AddressFault | undefined, at: Span | undefined, field: string): Generator<Fault> {
  if (fault) yield { ...fault, at, field };
}
