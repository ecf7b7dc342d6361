import { parseFragment } from 'parse5';
import type { BuiltLink, BuiltMeta, BuiltPage, BuiltText, Span } from '../built/built-page.ts';
import { foldSpace } from '../text.ts';

/** A meta tag with what several networks ask of it. */
export interface Tag extends BuiltMeta {
  /** The content with its white space folded. */
  readonly text: string;
  /** Whether the key stands in the file as it is here, in lower case. */
  readonly exact: boolean;
}

export type JsonNode = { readonly [field: string]: unknown };

/** A page's tags by key: made once, asked by every network. */
export interface PageIndex {
  readonly tags: ReadonlyMap<string, readonly Tag[]>;
  /** By every single relation, and by the whole attribute with `=` in front. */
  readonly links: ReadonlyMap<string, readonly BuiltLink[]>;
  /** The page's titles with their white space folded. */
  readonly titles: readonly BuiltText[];
  /** An address as it stands on the page, made absolute against it; undefined where it is none. */
  absolute(address: string): URL | undefined;
  /** Offset in the text that so many bytes of the file reach to. */
  offsetAt(bytes: number): number;
  /** Where a reader that looks for `</head>` or `<body>` in the text stops. */
  headEnd(): number;
  /** JSON-LD nodes with their place: those at the top, or every one; with entities resolved before parsing, or not. */
  nodes(topLevel: boolean, decoded: boolean): readonly { readonly node: JsonNode; readonly at: Span }[];
}

const indexes = new WeakMap<BuiltPage, PageIndex>();

export function indexOf(page: BuiltPage): PageIndex {
  const known = indexes.get(page) ?? makeIndex(page);
  indexes.set(page, known);
  return known;
}

function makeIndex(page: BuiltPage): PageIndex {
  const tags = new Map<string, Tag[]>();
  for (const meta of page.metas) {
    const exact = page.html.slice(meta.span.start, meta.span.end).includes(meta.key);
    push(tags, meta.key, { ...meta, text: foldSpace(meta.content), exact });
  }
  const links = new Map<string, BuiltLink[]>();
  for (const link of page.links) {
    push(links, `=${link.rel.join(' ')}`, link);
    for (const word of new Set(link.rel)) push(links, word, link);
  }
  const addresses = new Map<string, { readonly url: URL | undefined }>();
  const offsets = new Map<number, number>();
  const nodes = new Map<string, ReturnType<PageIndex['nodes']>>();
  let headEnd: number | undefined;
  return {
    tags,
    links,
    titles: page.titles.map((title) => ({ ...title, text: foldSpace(title.text) })),
    absolute: (address) => remembered(addresses, address, () => ({ url: URL.parse(address, page.url) ?? undefined })).url,
    offsetAt: (bytes) => remembered(offsets, bytes, () => offsetOfByte(page, bytes)),
    headEnd: () => (headEnd ??= writtenHeadEnd(page.html)),
    nodes: (topLevel, decoded) => remembered(nodes, `${topLevel} ${decoded}`, () => nodesOf(page, topLevel, decoded)),
  };
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

function remembered<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** A UTF-16 unit takes one byte to three, which tells most offsets without encoding anything. */
function offsetOfByte(page: BuiltPage, bytes: number): number {
  if (page.bytes <= bytes) return page.html.length;
  let low = Math.floor(bytes / 3);
  let high = Math.min(bytes, page.html.length);
  if (page.bytesBefore(high) <= bytes) return high;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (page.bytesBefore(middle) <= bytes) low = middle;
    else high = middle;
  }
  return low;
}

function writtenHeadEnd(html: string): number {
  const end = html.search(/<\/head\s*>|<body[\s>]/iu);
  return end < 0 ? html.length : end;
}

function nodesOf(page: BuiltPage, topLevel: boolean, decoded: boolean): { node: JsonNode; at: Span }[] {
  const found: { node: JsonNode; at: Span }[] = [];
  for (const { text, value, span } of page.jsonLd) {
    for (const top of listOf(decoded ? decodedValue(text, value) : value)) gather(top, span, topLevel ? 0 : 3, found);
  }
  return found;
}

/** The block as it parses once its entities are resolved; undefined where that breaks it. */
function decodedValue(text: string, value: unknown): unknown {
  if (!text.includes('&')) return value;
  try {
    return JSON.parse(decodeEntities(text));
  } catch {
    return undefined;
  }
}

function gather(value: unknown, at: Span, deeper: number, found: { node: JsonNode; at: Span }[]): void {
  if (!isNode(value)) return;
  found.push({ node: value, at });
  if (deeper === 0) return;
  for (const field of Object.values(value)) for (const inner of listOf(field)) gather(inner, at, deeper - 1, found);
}

export const isNode = (value: unknown): value is JsonNode => typeof value === 'object' && value !== null && !Array.isArray(value);

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** A text with its HTML entities resolved; markup in it stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const [node] = parseFragment(text.replaceAll('<', '&lt;')).childNodes;
  return node && 'value' in node ? node.value : text;
}
