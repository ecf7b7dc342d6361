import { internalSchemes } from './address.ts';
import type { InternalScheme } from './address.ts';
import { decodePath, isBesideText } from './local-path.ts';
import { isComponentName, isElement, literal, nodesOf } from './mdx-tree.ts';
import type { MdxElement, MdxNode, MdxPoint } from './mdx-tree.ts';

/** A link that hangs on an id; line and column as in the text that was parsed. */
export interface InternalLink {
  readonly scheme: InternalScheme;
  readonly id: string;
  readonly fragment?: string;
  readonly line: number;
  readonly column: number;
}

/** All links to ids, `<Definition term="…">` included, in the order of the text. */
export function internalLinks(tree: MdxNode): InternalLink[] {
  return Array.from(nodesOf(tree)).flatMap((node) => {
    const address = addressOf(node);
    const [, name, id, fragment] = /^([a-z]+):([^#]*)(?:#(.*))?$/su.exec(address ?? '') ?? [];
    const scheme = internalSchemes.find((known) => known === name);
    if (scheme === undefined || id === undefined) return [];
    return [{ scheme, id, ...(fragment === undefined ? {} : { fragment }), ...startOf(node) }];
  });
}

function addressOf(node: MdxNode): string | undefined {
  if (node.type === 'link' || node.type === 'definition') return node.url;
  const term = isElement(node) && node.name === 'Definition' ? literal(node, 'term') : undefined;
  return term === undefined ? undefined : `term:${term}`;
}

/** A file beside the text that the text needs. */
export interface LocalFile {
  /** As written, percent signs resolved: `./team photo.jpg`. */
  readonly path: string;
  /** The component's name, or `image` for a picture of Markdown. */
  readonly element: string;
  readonly attribute: string;
  /** Of the tag or picture, as in the text that was parsed. */
  readonly place: MdxPoint;
}

const fileAttributes = ['src', 'poster', 'file'] as const;

/** Every file beside the text that its pictures and components refer to, in the order of the text. */
export function localFiles(tree: MdxNode): LocalFile[] {
  return Array.from(nodesOf(tree)).flatMap((node) => {
    const references = isElement(node) ? componentFiles(node) : node.type === 'image' ? [{ element: 'image', attribute: 'src', path: node.url ?? '' }] : [];
    return references.map((reference) => ({ ...reference, path: decodePath(reference.path), place: startOf(node) })).filter(({ path }) => isBesideText(path));
  });
}

function componentFiles(element: MdxElement): { element: string; attribute: string; path: string }[] {
  const { name } = element;
  if (name === null || !isComponentName(name)) return [];
  return fileAttributes.flatMap((attribute) => {
    const path = literal(element, attribute);
    return path === undefined ? [] : [{ element: name, attribute, path }];
  });
}

function startOf({ position }: MdxNode): MdxPoint {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}
