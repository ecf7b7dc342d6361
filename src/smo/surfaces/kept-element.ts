import { defaultTreeAdapter as tree, html as markup, type Token } from 'parse5';
import { headingRank, isElement, tokensOf, valueOf, type Element } from '../finish/html-tree.ts';
import { absoluteAddress, absoluteSrcset, isAddressAttribute } from './addresses.ts';
import { attributesOf } from './policy.ts';

export interface KeepContext {
  /** The page's address. */
  readonly url: string;
  /** Hosts whose frames may stand in feeds. */
  readonly frames: readonly string[];
  /** Of the nearest heading before. */
  readonly rank: number;
  /** Gets the ids that links of the article lead to. */
  readonly targets: Set<string>;
}

export const elementOf = (tagName: string, attributes: Token.Attribute[]): Element => tree.createElement(tagName, markup.NS.HTML, attributes);

/** Wider spans only make tables that nobody can print. */
export const spanOf = (value: string): number => Math.min(Math.max(Number.parseInt(value, 10) || 1, 1), 20);

/** An element as it goes on, still without its children: addresses absolute, frames and questions as what others can show; undefined when it cannot go. */
export function keptElement(element: Element, context: KeepContext): Element | undefined {
  const attributes = keptAttributes(element, context);
  const address = (name: string): string | undefined => attributes.find((attribute) => attribute.name === name)?.value;
  const { tagName } = element;
  if (tagName === 'img' && address('src') === undefined) return undefined;
  if (tagName === 'summary') return element.childNodes.some((child) => isElement(child) && headingRank(child)) ? elementOf('div', []) : summaryHeading(context);
  if (tagName === 'iframe') return frameOrLink(element, attributes, context);
  return tree.createElement(tagName, element.namespaceURI, attributes);
}

/** A question, a transcript: one step below the heading that it stands under. */
const summaryHeading = ({ rank }: KeepContext): Element => elementOf(`h${Math.min(rank + 1, 6)}`, []);

/** Those that the policy knows alone: to make properties of the others costs as much as all else. */
function keptAttributes(element: Element, { url, targets }: KeepContext): Token.Attribute[] {
  const kept: Token.Attribute[] = [];
  if (element.attrs.length === 0) return kept;
  const known = attributesOf(element.tagName);
  for (const { name, value } of element.attrs) {
    const changed = known.has(name) ? keptValue(name, value, url) : undefined;
    if (changed === undefined) continue;
    if (name === 'href' && withoutFragment(changed) === withoutFragment(url)) targets.add(fragmentOf(changed));
    kept.push({ name, value: changed });
  }
  return kept;
}

function keptValue(name: string, value: string, url: string): string | undefined {
  if (name === 'srcset') return absoluteSrcset(value, url);
  if (name === 'colspan' || name === 'rowspan') return String(spanOf(value));
  if (name === 'start') return /^\d{1,6}$/u.test(value) ? value : undefined;
  return isAddressAttribute(name) ? absoluteAddress(name, value, url) : value;
}

function withoutFragment(address: string): string {
  const start = address.indexOf('#');
  return start < 0 ? address : address.slice(0, start);
}

function fragmentOf(address: string): string {
  const fragment = address.split('#')[1] ?? '';
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A frame tells its network who reads: only those stay that the site trusts. */
function frameOrLink(element: Element, attributes: readonly Token.Attribute[], { frames }: KeepContext): Element | undefined {
  const address = attributes.find(({ name }) => name === 'src')?.value;
  if (address === undefined) return undefined;
  const { protocol, host } = new URL(address);
  if (protocol === 'https:' && frames.includes(host)) return elementOf('iframe', [...attributes]);
  const link = elementOf('a', [{ name: 'href', value: address }]);
  tree.insertText(link, valueOf(element, 'title')?.trim() || host);
  return link;
}

/** The language of a code block, as `language-x` on it or on the `code` in it, or as `data-language`. */
export function languageOf(pre: Element): Token.Attribute[] {
  const code = pre.childNodes.find((child) => isElement(child) && child.tagName === 'code');
  const classes = [pre, ...(code && isElement(code) ? [code] : [])].flatMap((element) => tokensOf(element, 'class'));
  const named = valueOf(pre, 'data-language');
  const value = classes.find((name) => name.startsWith('language-')) ?? (named && `language-${named}`);
  return value ? [{ name: 'class', value }] : [];
}
