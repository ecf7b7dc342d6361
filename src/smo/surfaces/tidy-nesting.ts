import { namesIn } from './hast-tree.ts';

/** A start tag that is not closed yet. */
export interface OpenTag {
  readonly name: string;
  /** Whether it is a drawing or in one. */
  readonly isDrawn: boolean;
}

/** Elements that mean nothing to a parser, as long as they are closed in order. */
const phrases = new Set(
  namesIn(`
  a abbr audio b bdi bdo button cite code data del dfn em form i ins kbd label mark noscript output picture q s samp small span strong sub
  sup svg template time u var video
  br iframe img input link meta script source style wbr
`),
);

const headings = new Set(namesIn('h1 h2 h3 h4 h5 h6'));

/** Elements that close an open paragraph. */
const blocks = new Set([
  ...headings,
  ...namesIn(`
  address article aside blockquote details div dl figcaption figure footer header hgroup hr main nav ol p pre search section summary table ul
`),
]);

/** Elements that close an open one of their kind. */
const lonely = new Set(namesIn('a button form'));

/** Elements that the parser closes, or makes up a parent for, where they stand elsewhere. */
const parents: Readonly<Record<string, readonly string[]>> = { li: ['ul', 'ol'], dt: ['dl'], dd: ['dl'] };

/** Elements out of which the parser moves all others. */
const frames: Readonly<Record<string, readonly string[]>> = {
  table: ['caption', 'colgroup', 'thead', 'tbody', 'tfoot'],
  colgroup: ['col'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['td', 'th'],
};

/** What a drawing consists of; elements of HTML would end it. */
const shapes = new Set(namesIn('circle defs ellipse g line path polygon polyline rect symbol title use'));

/** Whether a tag is placed just where it is written, whatever stands around; false where only a parser can tell. */
export function mayOpen({ name, isDrawn }: OpenTag, open: readonly OpenTag[]): boolean {
  const parent = open.at(-1);
  if (!parent) return name === 'body';
  const parts = frames[parent.name];
  if (parts) return parts.includes(name);
  if (parent.isDrawn) return shapes.has(name) && parent.name !== 'title';
  if (isDrawn) return true;
  const isOpen = (test: (name: string) => boolean): boolean => open.some((one) => test(one.name));
  if (parents[name]) return parents[name].includes(parent.name);
  if (lonely.has(name)) return !isOpen((other) => other === name);
  if (!blocks.has(name)) return phrases.has(name) || name.includes('-');
  return !isOpen((other) => other === 'p' || (headings.has(name) && headings.has(other)));
}

/** Whether words in this element are moved out of it. */
export const holdsWords = (name: string): boolean => !Object.hasOwn(frames, name);
