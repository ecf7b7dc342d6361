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

interface Step {
  readonly node: DefaultTreeAdapterTypes.ChildNode;
  readonly into: ParentNode;
  readonly depth: number;
  /** Where tags count for nothing (code), or only MathML's do. */
  readonly within?: 'code' | 'math' | undefined;
  readonly isInLink?: boolean | undefined;
}

/** What happens to an element: these children are placed there, after the element itself if it stays. */
type Place = Omit<Step, 'node'> & { readonly children: readonly DefaultTreeAdapterTypes.ChildNode[] };

/** The parts of an article that make sense outside of its page, with absolute addresses. Walks without recursion: the depth is the writer's. */
export function selectContent(roots: readonly Element[], options: SelectionOptions): Selection {
  const fragment = tree.createDocumentFragment();
  const targets = new Set<string>();
  const counted = { nodes: 0, characters: 0 };
  let rank = 2;
  const steps: Step[] = [];
  const push = (place: Place): void => {
    const { children, ...rest } = place;
    for (const node of children.toReversed()) steps.push({ node, ...rest });
  };

  push({ children: roots.flatMap(({ childNodes }) => childNodes), into: fragment, depth: 0 });
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, into } = step;
    if (counted.nodes >= limits.nodes || counted.characters >= limits.characters) return { fragment, targets, isCut: true };
    if ('value' in node) {
      const text = node.value.slice(0, limits.characters - counted.characters);
      counted.characters += text.length;
      if (into.childNodes.at(-1)?.nodeName !== '#text') counted.nodes++;
      tree.insertText(into, text);
    } else if (isElement(node) && !isForTheWeb(node)) {
      rank = headingRank(node) ?? rank;
      const place = placeOf(node, step, { ...options, rank, targets });
      if (place.depth > step.depth) counted.nodes += cellsOf(node);
      push(place);
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
  const hidden = valueOf(element, 'hidden');
  return (
    valueOf(element, 'data-surface') === 'web' || valueOf(element, 'aria-hidden') === 'true' || (hidden !== undefined && hidden.toLowerCase() !== 'until-found')
  );
}

function placeOf(element: Element, { into, depth, within, isInLink }: Step, context: KeepContext): Place {
  const { tagName, childNodes } = element;
  const nothing: Place = { children: [], into, depth };
  const content: Place = { children: childNodes, into, depth, within, isInLink };
  const isMath = element.namespaceURI === markup.NS.MATHML;

  if (isTemplate(element) && valueOf(element, 'data-surface') === 'feed') return { ...content, children: element.content.childNodes };
  if (tagName === 'svg') return { ...nothing, children: nameOfDrawing(element) };
  if (droppedElements.has(tagName) || isMath !== mathElements.has(tagName) || (within === 'math' && !isMath)) return nothing;
  if (within === 'code') return tagName === 'br' ? { ...nothing, children: [textNode('\n')] } : content;
  if (tagName === 'input' && valueOf(element, 'type')?.toLowerCase() !== 'checkbox') return nothing;
  if (tagName === 'details' || depth >= limits.depth || (tagName === 'a' && isInLink)) return content;

  const kept = keptElement(element, context);
  if (!kept) return tagName === 'img' ? { ...nothing, children: [textNode(valueOf(element, 'alt') ?? '')] } : nothing;
  // The label of a façade stands below its poster.
  if (tokensOf(element, 'class').includes('embed-label') && into.childNodes.some(isElement)) tree.appendChild(into, elementOf('br', []));
  tree.appendChild(into, kept);
  const inside: Place = { children: childNodes, into: kept, depth: depth + 1, within: isMath ? 'math' : undefined, isInLink: isInLink || tagName === 'a' };
  if (tagName === 'iframe') return { ...inside, children: [] };
  if (tagName !== 'pre') return inside;
  const code = elementOf('code', languageOf(element));
  tree.appendChild(kept, code);
  return { ...inside, into: code, within: 'code' };
}

/** What a drawing is called: other readers do not draw it. */
function nameOfDrawing(svg: Element): DefaultTreeAdapterTypes.ChildNode[] {
  const title = svg.childNodes.find((child) => isElement(child) && child.tagName === 'title');
  const first = title && isElement(title) ? title.childNodes[0] : undefined;
  const name = valueOf(svg, 'aria-label') ?? (first && 'value' in first ? first.value : '');
  return name.trim() === '' ? [] : [textNode(name)];
}

const isTemplate = (element: Element): element is DefaultTreeAdapterTypes.Template => element.tagName === 'template' && 'content' in element;
const textNode = (value: string): DefaultTreeAdapterTypes.TextNode => tree.createTextNode(value);
