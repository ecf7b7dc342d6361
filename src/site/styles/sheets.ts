import { partsOf, readSheet, rulesOf } from '#astro/needed-rules.ts';

/** The style sheets of this folder as the build minifies them, by their file's name. */
const files = import.meta.glob<string>('./*.css', { query: '?inline', import: 'default', eager: true });

/** The sheets in their order: a later one goes over an earlier one. A new sheet is a new word here. */
const order = [
  'base',
  'frame',
  'hero',
  'cards',
  'entry',
  'prose',
  'term',
  'terms',
  'form',
  'glossary',
  'search',
  'follow',
  'callout',
  'quote',
  'steps',
  'faq',
  'stat',
  'table',
  'flow',
  'figure',
  'embeds',
  'download',
  'code',
  'tips',
] as const;

/** What the card wears that other sites show in a frame: nothing else of this folder. */
export const frameStyles = files['./embed.css'] ?? '';

const rulesFor = rulesOf(order.map((name) => readSheet(files[`./${name}.css`] ?? '')));

/**
 * What stands in no layout and comes later, beside the part that brings it: from the finish stage, which links terms and
 * headings, and from scripts. A script of your own that adds an element with a class is a line here.
 */
const added: readonly (readonly [part: string, ...brings: string[]])[] = [
  ['body', 'html', '.visually-hidden'],
  ['.prose', '.anchor'],
  ['table', '.align-left', '.align-center', '.align-right'],
  ['pre', '.code', '.copy-code', 'button'],
  ['.embed', 'iframe'],
  ['.search-results', 'li', 'a', 'p', 'mark'],
];

/** The styles of a page, by its HTML: every rule that can dress something of it. */
export function sheetsFor(body: string): string {
  return rulesFor(partsOf(body, added));
}
