import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { ComponentName } from '../../mdx/components.ts';

export type ComponentAttributes = Readonly<Record<string, string | true | undefined>>;

declare module 'mdast' {
  interface HeadingData {
    /** Ids under which the heading was known. */
    ids?: readonly string[];
  }
}

declare module 'hast' {
  interface Element {
    facts?: ElementFacts;
  }
}

/** What is known of an element beside what HTML says of it. */
interface ElementFacts {
  /** Line of the export that it stands on. */
  readonly line?: number;
  /** Its end tag was forgotten, or it never was meant for a tag. */
  readonly isOpen?: boolean;
  /** What it is on its way from HTML to a component. */
  readonly component?: { readonly name: string; readonly attributes: ComponentAttributes };
}

const tagName = 'smo-component';

/** Attributes as the trees of MDX have them. */
export function attributeList(attributes: ComponentAttributes): Extract<RootContent, { type: 'mdxJsxFlowElement' }>['attributes'] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name, value: value === true ? null : value }],
  );
}

/** A component in a tree of HTML, until it becomes one of Markdown. */
export function component(name: ComponentName, attributes: ComponentAttributes, children: readonly ElementContent[] = []): Element {
  return { type: 'element', tagName, properties: {}, children: [...children], facts: { component: { name, attributes } } };
}

export function isComponent(node: ElementContent, ...names: readonly ComponentName[]): node is Element & { tagName: typeof tagName } {
  if (node.type !== 'element' || node.tagName !== tagName) return false;
  return names.length === 0 || names.some((name) => name === node.facts?.component?.name);
}
