import type { BuiltFeed } from '../built/built-feed.ts';

/** What a tag of an item's content is, without comments and closing tags. */
export interface FeedTag {
  readonly name: string;
  /** The tag as it is written. */
  readonly text: string;
  /** Values by the names of the attributes in small letters, entities unresolved; the first of two alike, empty for one without a value. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Several rules ask for the same tags, and feed by feed: those of the last feed are kept. */
let last: { readonly feed: BuiltFeed; readonly tags: readonly (readonly FeedTag[])[] } | undefined;

/** The start tags in the HTML of each item, in the feed's order. Reads tags, not a tree: a reader's own cleaning does no more. */
export function tagsByItem(feed: BuiltFeed): readonly (readonly FeedTag[])[] {
  if (last?.feed !== feed) last = { feed, tags: feed.items.map(({ html }) => tagsIn(html ?? '')) };
  return last.tags;
}

function tagsIn(html: string): FeedTag[] {
  return Array.from(html.matchAll(/<([a-z][a-z0-9:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/giu), ([text, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    text,
    attributes: attributesIn(rest),
  }));
}

const none: ReadonlyMap<string, string> = new Map();

function attributesIn(text: string): ReadonlyMap<string, string> {
  if (text === '') return none;
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(/([^\s"'=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
  }
  return attributes;
}

/** Every address that tags link to or load. */
export function addressesIn(tags: readonly FeedTag[]): string[] {
  return tags.flatMap(({ attributes }) => {
    if (attributes.size === 0) return [];
    const named = ['href', 'src', 'poster'].flatMap((name) => attributes.get(name) ?? []);
    const candidates = (attributes.get('srcset') ?? '').split(/,\s+/u).flatMap((candidate) => candidate.trim().split(/\s/u)[0] || []);
    return [...named, ...candidates];
  });
}
