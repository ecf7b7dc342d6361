import { defaultTreeAdapter as tree, html as markup, type DefaultTreeAdapterTypes } from 'parse5';
import { headingRank, isElement, tokensOf, valueOf, type Element, type ParentNode } from '../finish/html-tree.ts';
import { elementOf, keptElement, languageOf, spanOf, type KeepContext } from './kept-element.ts';
import { droppedElements, mathElements } from './policy.ts';

/**
 * How much of an article goes on. Elements that lie deeper lose their tags, not their words (browsers do so from 512
 * on); what follows after so many nodes or characters, about the length of a long novel, is left to the page.
 */
export const limits = { depth: 100, nodes: 50_000, characters: 2_000_000 } as const;

export interface Selection {
  readonly fragment: DefaultTreeAdapterTypes.DocumentFragment;
  /** Ids that links of the article lead to. */
  readonly targets: ReadonlySet<string>;
  /** Whether the article is longer than the limits allow. */
  readonly isCut: boolean;
}

export type SelectionOptions = Pick<KeepContext, 'url' | 'frames'>;

/** Where nodes of the page go. */
interface Place {
  readonly into: ParentNode;
  readonly depth: number;
  /** Where tags count for nothing (code), or only MathML's do. */
  readonly within?: 'code' | 'math' | undefined;
  readonly isInLink?: boolean | undefined;
}

interface Step {
  readonly node: DefaultTreeAdapterTypes.ChildNode;
  readonly place: Place;
}

/** What happens to an element: these children are placed there, after the element itself if it stays. */
interface Content {
  readonly children: readonly DefaultTreeAdapterTypes.ChildNode[];
  readonly place: Place;
}

/** The parts of an article that make sense outside of its page, with absolute addresses. Walks without recursion: the depth is the writer's. */
export function selectContent(roots: readonly Element[], options: SelectionOptions): Selection {
  const fragment = tree.createDocumentFragment();
  const targets = new Set<string>();
  const counted = { nodes: 0, characters: 0 };
  let context: KeepContext = { ...options, rank: 2, targets };
  const steps: Step[] = [];
  const push = ({ children, place }: Content): void => {
    for (let index = children.length - 1; index >= 0; index--) {
      const node = children[index];
      if (node) steps.push({ node, place });
    }
  };

  push({ children: roots.flatMap(({ childNodes }) => childNodes), place: { into: fragment, depth: 0 } });
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, place } = step;
    if (counted.nodes >= limits.nodes || counted.characters >= limits.characters) return { fragment, targets, isCut: true };
    if ('value' in node) {
      const text = node.value.slice(0, limits.characters - counted.characters);
      counted.characters += text.length;
      if (place.into.childNodes.at(-1)?.nodeName !== '#text') counted.nodes++;
      tree.insertText(place.into, text);
    } else if (isElement(node) && !isForTheWeb(node)) {
      const rank = headingRank(node);
      if (rank) context = { ...options, rank, targets };
      const content = contentOf(node, place, context);
      if (content.place.depth > place.depth) counted.nodes += cellsOf(node);
      push(content);
    }
  }
  return { fragment, targets, isCut: false };
}

/** A cell counts as all the cells it spans, as which Markdown and text write it. */
function cellsOf(element: Element): number {
  if (element.tagName !== 'td' && element.tagName !== 'th') return 1;
  return ['colspan', 'rowspan'].reduce((cells, name) => cells * spanOf(valueOf(element, name) ?? ''), 1);
}

/** Decoration, and what only works in the page. */
function isForTheWeb(element: Element): boolean {
  if (element.attrs.length === 0) return false;
  const hidden = valueOf(element, 'hidden');
  return (
    valueOf(element, 'data-surface') === 'web' || valueOf(element, 'aria-hidden') === 'true' || (hidden !== undefined && hidden.toLowerCase() !== 'until-found')
  );
}

function contentOf(element: Element, place: Place, context: KeepContext): Content {
  const { tagName, childNodes } = element;
  const { into, depth, within, isInLink } = place;
  const only = (...children: DefaultTreeAdapterTypes.ChildNode[]): Content => ({ children, place });
  const isMath = element.namespaceURI === markup.NS.MATHML;

  if (isTemplate(element) && valueOf(element, 'data-surface') === 'feed') return { children: element.content.childNodes, place };
  if (tagName === 'svg') return only(...nameOfDrawing(element));
  if (droppedElements.has(tagName) || isMath !== mathElements.has(tagName) || (within === 'math' && !isMath)) return only();
  if (within === 'code') return tagName === 'br' ? only(textNode('\n')) : { children: childNodes, place };
  if (tagName === 'input' && valueOf(element, 'type')?.toLowerCase() !== 'checkbox') return only();
  if (tagName === 'details' || depth >= limits.depth || (tagName === 'a' && isInLink)) return { children: childNodes, place };

  const kept = keptElement(element, context);
  if (!kept) return tagName === 'img' ? only(textNode(valueOf(element, 'alt') ?? '')) : only();
  // The label of a façade stands below its poster.
  if (isLabel(element) && into.childNodes.some(isElement)) tree.appendChild(into, elementOf('br', []));
  tree.appendChild(into, kept);
  const inside: Place = { into: kept, depth: depth + 1, within: isMath ? 'math' : undefined, isInLink: isInLink || tagName === 'a' };
  if (tagName === 'iframe') return { children: [], place: inside };
  if (tagName !== 'pre') return { children: childNodes, place: inside };
  const code = elementOf('code', languageOf(element));
  tree.appendChild(kept, code);
  return { children: childNodes, place: { ...inside, into: code, within: 'code' } };
}

const isLabel = (element: Element): boolean => element.attrs.length > 0 && tokensOf(element, 'class').includes('embed-label');

/** What a drawing is called: other readers do not draw it. */
function nameOfDrawing(svg: Element): DefaultTreeAdapterTypes.ChildNode[] {
  const title = svg.childNodes.find((child) => isElement(child) && child.tagName === 'title');
  const first = title && isElement(title) ? title.childNodes[0] : undefined;
  const name = valueOf(svg, 'aria-label') ?? (first && 'value' in first ? first.value : '');
  return name.trim() === '' ? [] : [textNode(name)];
}

const isTemplate = (element: Element): element is DefaultTreeAdapterTypes.Template => element.tagName === 'template' && 'content' in element;
const textNode = (value: string): DefaultTreeAdapterTypes.TextNode => tree.createTextNode(value);
