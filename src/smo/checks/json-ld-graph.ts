import type { BuiltPage, Span } from '../built/built-page.ts';

export type JsonNode = Readonly<Record<string, unknown>>;

/** A node of the page's structured data that stands for itself: at the top of a block, in its array, or in its `@graph`. */
export interface PlacedNode {
  readonly node: JsonNode;
  /** `@type`, without a vocabulary's address. */
  readonly types: readonly string[];
  /** Whether it stands at the top or in a top-level array: the only place where Mastodon looks. */
  readonly topLevel: boolean;
  readonly span: Span;
}

export interface JsonLdGraph {
  readonly nodes: readonly PlacedNode[];
  /** The node that a value is or refers to by `@id`; undefined for texts and unknown ids. */
  resolve(value: unknown): JsonNode | undefined;
}

/** Several rules ask for the same graph; it is made once a page. */
const graphs = new WeakMap<BuiltPage, JsonLdGraph>();

/** The page's structured data as one graph. */
export function jsonLdGraph(page: BuiltPage): JsonLdGraph {
  const known = graphs.get(page) ?? readGraph(page);
  graphs.set(page, known);
  return known;
}

function readGraph(page: BuiltPage): JsonLdGraph {
  const nodes: PlacedNode[] = [];
  const byId = new Map<string, JsonNode>();
  for (const { value, span } of page.jsonLd) {
    for (const top of listOf(value).filter(isNode)) {
      const members = listOf(top['@graph']).filter(isNode);
      if (members.length === 0) nodes.push({ node: top, types: typesOf(top), topLevel: true, span });
      for (const node of members) nodes.push({ node, types: typesOf(node), topLevel: false, span });
    }
    indexIds(value, byId);
  }
  return {
    nodes,
    resolve: (value) => {
      if (!isNode(value)) return undefined;
      const id = value['@id'];
      // A mere reference has no more than its id, perhaps a type.
      const isReference = typeof id === 'string' && Object.keys(value).every((key) => key === '@id' || key === '@type');
      return isReference ? (byId.get(id) ?? value) : value;
    },
  };
}

/** Every node with an id, however deep; of several with one id the fullest. */
function indexIds(value: unknown, byId: Map<string, JsonNode>): void {
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...next.slice(0, 10_000));
    if (!isNode(next)) continue;
    const id = next['@id'];
    if (typeof id === 'string' && Object.keys(next).length > Object.keys(byId.get(id) ?? {}).length) byId.set(id, next);
    for (const inner of Object.values(next)) if (typeof inner === 'object' && inner !== null) open.push(inner);
  }
}

export function isNode(value: unknown): value is JsonNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as JSON-LD means it: one thing is a list of one, nothing a list of none. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A text that is there and not blank. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The address that a value is or has: `url`, `contentUrl` or `@id`. */
export function addressIn(value: unknown): string | undefined {
  if (!isNode(value)) return textIn(value);
  return textIn(value['url']) ?? textIn(value['contentUrl']) ?? textIn(value['@id']);
}

function typesOf(node: JsonNode): string[] {
  return listOf(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\/|^schema:/u, ''));
}

const articleTypes: ReadonlySet<string> = new Set(['Article', 'BlogPosting', 'NewsArticle', 'TechArticle', 'Report', 'ScholarlyArticle', 'SocialMediaPosting']);

/** The article that the page is; undefined for pages that are none, and for lists that name several. */
export function articleNode(page: BuiltPage): PlacedNode | undefined {
  const articles = jsonLdGraph(page).nodes.filter(({ types }) => types.some((type) => articleTypes.has(type)));
  return articles.length === 1 ? articles[0] : undefined;
}
