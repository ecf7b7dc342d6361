import type { BuiltFeedItem } from './built-feed.ts';
import { itemLimit } from './feed-limits.ts';
import type { FeedContent } from './read-built-feed.ts';
import { endOfString, readJson } from './read-json.ts';
import { escapeHtml } from './xml-feed-facts.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** A JSON Feed, whatever its version; undefined for other JSON. A feed that is no JSON has no items, but `damage`. */
export function readJsonFeed(text: string): FeedContent | undefined {
  const { value, error } = readJson(text);
  if (error !== undefined) {
    // A feed says in its first lines what it is, and any JSON may be broken.
    if (!/jsonfeed\.org\/version/u.test(text.slice(0, 4096))) return undefined;
    return { format: 'json', damage: { message: error, offset: offsetIn(error, text) }, title: undefined, self: undefined, updated: undefined, items: [] };
  }
  if (!isObject(value) || !/^https?:\/\/(?:www\.)?jsonfeed\.org\/version/u.test(stringAt(value, 'version') ?? '')) return undefined;
  const starts = itemStarts(text);
  const more = starts[itemLimit];
  return {
    format: 'json',
    damage: more === undefined ? undefined : { message: `more than ${itemLimit} items`, offset: more },
    title: stringAt(value, 'title'),
    self: stringAt(value, 'feed_url'),
    updated: undefined,
    items: objectsAt(value, 'items', itemLimit).map(([item, index]) => itemFacts(item, starts[index] ?? 0)),
  };
}

function itemFacts(item: JsonObject, start: number): BuiltFeedItem {
  const { id } = item;
  const plain = stringAt(item, 'content_text') ?? stringAt(item, 'summary');
  return {
    id: typeof id === 'number' ? String(id) : stringAt(item, 'id'),
    isPermaLink: undefined,
    title: stringAt(item, 'title'),
    link: stringAt(item, 'url'),
    published: stringAt(item, 'date_published'),
    updated: stringAt(item, 'date_modified'),
    html: stringAt(item, 'content_html') ?? (plain === undefined ? undefined : escapeHtml(plain)),
    enclosures: objectsAt(item, 'attachments').map(([attachment]) => ({
      url: stringAt(attachment, 'url'),
      type: stringAt(attachment, 'mime_type'),
      length: typeof attachment.size_in_bytes === 'number' ? String(attachment.size_in_bytes) : undefined,
    })),
    picture: stringAt(item, 'image') ?? stringAt(item, 'banner_image'),
    start,
  };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringAt(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' ? value : undefined;
}

/** The objects of a list, each with its place in it. */
function objectsAt(object: JsonObject, key: string, limit?: number): (readonly [JsonObject, number])[] {
  const list = object[key];
  if (!Array.isArray(list)) return [];
  return list.slice(0, limit).flatMap((value: unknown, index) => (isObject(value) ? [[value, index] as const] : []));
}

/** Where V8 stopped reading. */
function offsetIn(message: string, text: string): number {
  const position = /at position (\d+)/u.exec(message)?.[1];
  return position === undefined ? text.length : Math.min(Number(position), text.length);
}

/** Offsets of the members of the feed's `items`, in a text that is known to be JSON. */
function itemStarts(text: string): number[] {
  const starts: number[] = [];
  let depth = 0;
  let key = '';
  let expectsItem = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] ?? '';
    if (/[\s:]/u.test(unit)) continue;
    if (unit === ',') {
      expectsItem = depth === 2 && key === 'items';
      continue;
    }
    if (expectsItem && unit !== ']') starts.push(at);
    expectsItem = false;
    if (unit === '"') {
      const end = endOfString(text, at);
      if (depth === 1) key = text.slice(at + 1, end);
      at = end;
    } else if (unit === ']' || unit === '}') depth--;
    else if (unit === '[' || unit === '{') {
      depth++;
      expectsItem = depth === 2 && unit === '[' && key === 'items';
    }
  }
  return starts;
}
