import type { BuiltFeedItem } from '../built/built-feed.ts';
import { quoted } from './quoted.ts';

/** An item for a message: by its title, else its address or id. */
export function itemName({ title, link, id }: Pick<BuiltFeedItem, 'title' | 'link' | 'id'>): string {
  return `the item ${quoted(title || link || id || 'without a title', 60)}`;
}
