import type { Element, ElementContent } from 'hast';
import { component } from './component-node.ts';
import { embedded } from './public-address.ts';
import { attribute, classesOf, elementsIn, isBlank, isTag, wordsOf } from './tree-reading.ts';

const kinds: readonly (readonly ['note' | 'tip' | 'warning' | 'example', RegExp])[] = [
  ['warning', /warn|danger|caution|important|attention|error|alert/u],
  ['tip', /\b(?:tip|hint|success|check)/u],
  ['example', /\bexample/u],
];
const boxClass = /\s(?:alert|admonition|callout|notice|note|tip|warning|danger|caution|hint|infobox|message|panel|well)(?=[\s_-])/u;
const quoteClass = /quote/u;

/** Whether an element is a box by its name or classes. */
export const isBox = (node: Element): boolean => node.tagName === 'aside' || (isTag('div', 'section', 'p')(node) && boxClass.test(classesOf(node)));

/** A passage set apart, its inside converted already: a quotation or a callout. */
export function box(node: Element): ElementContent[] {
  if (node.children.every(isBlank)) return [];
  const classes = classesOf(node);
  if (quoteClass.test(classes)) return [component('Quote', {}, node.children)];
  const heading = node.children.find((child): child is Element => child.type === 'element' && /(?:title|heading|header)\s/u.test(classesOf(child)));
  const title = attribute(node, 'title') ?? (heading && (wordsOf(heading) || undefined));
  const type = kinds.find(([, pattern]) => pattern.test(classes))?.[0] ?? 'note';
  return [
    component(
      'Callout',
      { type, title },
      node.children.filter((child) => child !== heading),
    ),
  ];
}

/** A passage that opens on demand: always open here, a question where it is one. */
export function details(node: Element): ElementContent[] {
  const summary = node.children.find(isTag('summary'));
  const inside = node.children.filter((child) => child !== summary);
  const title = summary && (wordsOf(summary) || undefined);
  if (title?.endsWith('?')) return [component('FAQ', {}, [component('Question', { q: title }, inside)])];
  return inside.every(isBlank) && title === undefined ? [] : [component('Callout', { type: 'note', title }, inside)];
}

const postClass = /twitter-tweet|twitter-video|instagram-media|tiktok-embed|mastodon-embed|bluesky-embed/u;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A post that a network's own script would have drawn: its words, author and day; undefined for other quotations. */
export function quotedPost(node: Element): ElementContent[] | undefined {
  if (!postClass.test(classesOf(node))) return undefined;
  const links = elementsIn(node, isTag('a')).flatMap((link) => attribute(link, 'href') ?? []);
  const addresses = [attribute(node, 'data-instgrm-permalink', 'cite', 'data-bluesky-uri'), ...links.toReversed()];
  const known = addresses.flatMap((address) => (address === undefined ? [] : (embedded(address) ?? [])))[0];
  if (!known) return undefined;
  const isWords = (child: ElementContent) => isTag('p', 'section', 'div', 'blockquote')(child);
  const signature = wordsOf({ type: 'root', children: node.children.filter((child) => !isWords(child)) });
  const [, author, day] = /^[—–-]*\s*(.*?)\s*((?:[A-Z][a-z]+ \d{1,2}, \d{4})?)$/u.exec(signature) ?? [];
  if (known.target.kind === 'video') return [component('Video', { url: known.url, title: wordsOf(node) || known.target.name })];
  return [component('Post', { url: known.url, author: author || undefined, date: isoDay(day) }, node.children.filter(isWords))];
}

function isoDay(day: string | undefined): string | undefined {
  const [, month = '', date = '', year = ''] = /^([A-Za-z]+) (\d{1,2}), (\d{4})$/u.exec(day ?? '') ?? [];
  const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return number === 0 ? undefined : `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`;
}
