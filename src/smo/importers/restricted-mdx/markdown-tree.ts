import type { Element, Root as HtmlRoot } from 'hast';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { PhrasingContent, Root } from 'mdast';
import { htmlElements } from '../../mdx/components.ts';
import { attributeList } from './component-node.ts';
import { attribute, elementsIn } from './tree-reading.ts';

/** The converted tree of HTML as one of Markdown and components. */
export function markdownTree(root: HtmlRoot): Root {
  const tree = toMdast(root, { document: true, newlines: true, handlers, quotes: ['“”', '‘’'] });
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

const marked: Readonly<Record<string, Handle>> = Object.fromEntries(
  Object.entries(htmlElements)
    .filter(([name]) => name !== 'br' && name !== 'del' && name !== 'q')
    .map(([name, known]) => [name, (state, node) => textComponent(state, node, known)]),
);

const handlers: Readonly<Record<string, Handle>> = {
  ...marked,
  a(state, node) {
    const href = attribute(node, 'href');
    const children = phrasesOf(state, node);
    return href === undefined
      ? children
      : { type: 'link', url: href, title: attribute(node, 'title') ?? null, children, ...(node.position && { position: node.position }) };
  },
  dd: (state, node) => ({ type: 'blockquote', children: state.toFlow(state.all(node)) }),
  dl: (state, node) => state.all(node),
  dt: (state, node) => ({ type: 'paragraph', children: [{ type: 'strong', children: phrasesOf(state, node) }] }),
  figcaption: (state, node) => ({ type: 'paragraph', children: phrasesOf(state, node) }),
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  img: (_, node) => ({ type: 'image', url: attribute(node, 'src') ?? '', alt: attribute(node, 'alt') ?? '', title: attribute(node, 'title') ?? null }),
  'smo-component'(state, node) {
    const { component } = node.facts ?? {};
    return component
      ? { type: 'mdxJsxFlowElement', name: component.name, attributes: attributeList(component.attributes), children: state.toFlow(state.all(node)) }
      : state.all(node);
  },
  'smo-footnote': (state, node) => ({ type: 'footnoteDefinition', identifier: attribute(node, 'id') ?? '', children: state.toFlow(state.all(node)) }),
  'smo-footnote-mark': (_, node) => ({ type: 'footnoteReference', identifier: attribute(node, 'id') ?? '' }),
};

function heading(state: State, node: Element): ReturnType<Handle> {
  const depth = Number(node.tagName.slice(1));
  const ids = [node, ...elementsIn(node, () => true)].flatMap((one) => attribute(one, 'id', 'name') ?? []);
  const children = phrasesOf(state, node);
  if (children.length === 0) return [];
  return { type: 'heading', depth: depth === 2 ? 2 : depth === 3 ? 3 : depth === 4 ? 4 : depth === 5 ? 5 : depth === 6 ? 6 : 1, children, data: { ids } };
}

function textComponent(state: State, node: Element, known: readonly string[]): ReturnType<Handle> {
  const attributes = attributeList(Object.fromEntries(known.map((name) => [name, attribute(node, name)])));
  const children = phrasesOf(state, node);
  return children.length === 0 ? [] : { type: 'mdxJsxTextElement', name: node.tagName, attributes, children };
}

function phrasesOf(state: State, node: Element): PhrasingContent[] {
  // The converter's own handlers take an element's children for phrases, too, and part what is none of it later.
  return state.all(node) as PhrasingContent[];
}
