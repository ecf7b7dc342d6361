import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface BuiltHtml {
  /** As a browser asks for it: `/blog/x/`. */
  readonly path: string;
  readonly html: string;
  /** All of them, in the order of the page. */
  readonly elements: readonly Element[];
}

/** Every page that a build wrote, parsed. */
export function builtPages(folder: string): readonly BuiltHtml[] {
  return globSync('**/*.html', { cwd: folder })
    .toSorted()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { path: `/${file.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/u, '')}`, html, elements: elementsIn(parse(html)) };
    });
}

export const attribute = (element: Element, name: string): string | undefined => element.attrs.find((attr) => attr.name === name)?.value;

export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function elementsIn(node: Node): readonly Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}
