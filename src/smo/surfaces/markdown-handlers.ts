import type { Element, ElementContent } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Html, PhrasingContent, Text } from 'mdast';
import { holds, isElement, textProperty } from './hast-tree.ts';
import { mathSource } from './math-source.ts';

const isReference = ({ tagName, properties }: Element): boolean => tagName === 'a' && properties['dataFootnoteRef'] !== undefined;

/** Where the article's elements are written otherwise than `hast-util-to-mdast` writes them. */
export const markdownHandlers: Readonly<Record<string, Handle>> = {
  a(state, node) {
    if (node.properties['dataFootnoteBackref'] !== undefined) return [];
    if (!isReference(node))
      return { type: 'link', url: textProperty(node, 'href'), title: textProperty(node, 'title') || null, children: phrasingOf(state, node) };
    return { type: 'footnoteReference', identifier: noteName(textProperty(node, 'href').split('#')[1] ?? '') };
  },
  abbr(state, node) {
    const title = textProperty(node, 'title');
    return title === '' ? state.all(node) : [...state.all(node), textNode(` (${title})`)];
  },
  dd: (state, node) => state.toFlow(state.all(node)),
  dl: (state, node) => state.all(node),
  dt: (state, node) => ({ type: 'paragraph', children: [{ type: 'strong', children: phrasingOf(state, node) }] }),
  figcaption(state, node) {
    const children = phrasingOf(state, node);
    return children.length === 0 ? [] : { type: 'paragraph', children: [{ type: 'emphasis', children }] };
  },
  math(_, node) {
    const value = mathSource(node);
    if (node.properties['display'] === 'block') return { type: 'code', lang: 'math', value };
    // GitHub's and GitLab's form; others show code.
    return [textNode('$'), { type: 'inlineCode', value }, textNode('$')];
  },
  section(state, node) {
    return node.properties['dataFootnotes'] === undefined ? state.all(node) : notesIn(node.children).map((note) => definitionOf(state, note));
  },
  sup: (state, node) => (holds(node, isReference) ? state.all(node) : marked(state, node)),
  ins: marked,
  kbd: marked,
  mark: marked,
  sub: marked,
  u: marked,
};

/** Phrases in the tag itself, which Markdown has no sign for. */
function marked(state: State, { tagName, ...node }: Element): ReturnType<Handle> {
  const tag = (value: string): Html => ({ type: 'html', value, data: { hName: 'kbd' } });
  return [tag(`<${tagName}>`), ...state.all({ ...node, tagName }), tag(`</${tagName}>`)];
}

function phrasingOf(state: State, node: Element): PhrasingContent[] {
  // The converter's own handlers take an element's children for phrases, too, and part what is none of it later.
  return state.all(node) as PhrasingContent[];
}

function notesIn(children: readonly ElementContent[]): Element[] {
  return children.filter((child) => isElement(child, 'ol', 'ul')).flatMap((list) => list.children.filter((item) => isElement(item, 'li')));
}

function definitionOf(state: State, note: Element): FootnoteDefinition {
  return { type: 'footnoteDefinition', identifier: noteName(textProperty(note, 'id')), children: state.toFlow(state.all(note)) };
}

/** What a note is called: the end of its id, such as `1`. */
function noteName(id: string): string {
  return id.replace(/^(?:user-content-)?fn-?/u, '').replace(/[^\w-]+/gu, '-') || 'note';
}

const textNode = (value: string): Text => ({ type: 'text', value });
