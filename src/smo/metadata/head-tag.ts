/** One element of `<head>`, as data: merged and tested without HTML, then printed by the host. */
export interface HeadTag {
  readonly tag: 'title' | 'meta' | 'link' | 'script';
  readonly attrs: Readonly<Record<string, string>>;
  /** Text of a title, source of a script. Written as it is: escaped by the host in a title, never in a script. */
  readonly content?: string;
}

/** Metadata that may stand several times in a page: its value belongs to its identity. */
const repeatable = new Set(['article:author', 'article:tag', 'og:locale:alternate']);

/** A meta tag of the kind that is known by its name: `description`, `robots`, `twitter:*`. */
export function named(name: string, content: string): HeadTag {
  return { tag: 'meta', attrs: { name, content } };
}

/** A meta tag of the kind that is known by its property: `og:*`, `article:*`. Signal reads these by `property` alone. */
export function property(property: string, content: string): HeadTag {
  return { tag: 'meta', attrs: { property, content } };
}

export function link(rel: string, href: string, attrs: Readonly<Record<string, string>> = {}): HeadTag {
  return { tag: 'link', attrs: { rel, href, ...attrs } };
}

/** What a tag is about: of two tags with one key only one may stand in a page. */
export function headTagKey({ tag, attrs, content = '' }: HeadTag): string {
  if (tag === 'title') return 'title';
  if (tag === 'meta') return metaKey(attrs);
  if (tag === 'link') return linkKey(attrs);
  return `script ${attrs['src'] ?? attrs['id'] ?? (attrs['type'] === 'application/ld+json' ? attrs['type'] : content)}`;
}

function metaKey(attrs: HeadTag['attrs']): string {
  if (attrs['charset'] !== undefined) return 'meta charset';
  const name = (attrs['property'] ?? attrs['name'] ?? attrs['http-equiv'] ?? '').toLowerCase();
  const detail = repeatable.has(name) ? attrs['content'] : attrs['media'];
  return ['meta', name, detail].filter(Boolean).join(' ');
}

function linkKey(attrs: HeadTag['attrs']): string {
  const { rel = '', href = '' } = attrs;
  const only = ['canonical', 'manifest', 'prev', 'next'];
  if (only.includes(rel)) return `link ${rel}`;
  if (rel === 'alternate') return `link alternate ${attrs['hreflang'] ?? `${attrs['type'] ?? ''} ${href}`}`;
  if (rel.endsWith('icon')) return ['link', rel, attrs['type'], attrs['sizes']].filter(Boolean).join(' ');
  return `link ${rel} ${href}`;
}

/** The default tags, each replaced in its place by the override of the same identity; new ones come after. */
export function mergeHeadTags(defaults: readonly HeadTag[], overrides: readonly HeadTag[]): readonly HeadTag[] {
  return [...new Map([...defaults, ...overrides].map((tag) => [headTagKey(tag), tag])).values()];
}
