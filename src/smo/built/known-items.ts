import type { BuiltFeedItem } from './built-feed.ts';

/** More than a site has items in its feeds, less than feeds of somebody else would fill memory with. */
const mostItems = 20_000;
/** Longer items are read again: to look for their ends in a feed of somebody else could take for ever. Characters. */
const longest = 256 * 1024;

/**
 * Items of a site's XML feeds that have been read: the same one stands, letter for letter, in the feeds of its blog, its
 * topics and its authors.
 */
export class KnownItems {
  readonly #shelves = new Map<string, KnownShelf>();

  /** The items that have stood under the same head: what a feed says before its first child, the XML version and the names of vocabularies. */
  under(head: string): KnownShelf {
    const shelf = this.#shelves.get(head) ?? new KnownShelf();
    if (this.#shelves.size < mostItems) this.#shelves.set(head, shelf);
    return shelf;
  }
}

/** Items by their text, from the start tag up to the end tag. */
export class KnownShelf {
  readonly #items = new Map<string, BuiltFeedItem>();

  /** The item whose start tag stands there, with the length of what is in it; undefined for a new one. */
  find(text: string, start: number, innerStart: number): { readonly item: BuiltFeedItem; readonly length: number } | undefined {
    if (this.#items.size === 0) return undefined;
    const length = text.slice(innerStart, innerStart + longest).indexOf(`</${text.slice(start + 1, innerStart)}`);
    const item = length < 0 ? undefined : this.#items.get(text.slice(start, innerStart + length));
    return item && { item, length };
  }

  /** Remembers an item that has been read to its end. */
  keep(text: string, item: BuiltFeedItem): void {
    if (this.#items.size < mostItems) this.#items.set(text, item);
  }
}
