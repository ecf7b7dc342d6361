import type { ItemFacts } from './item.ts';

/** Writes an item once for a format: it stands in the feeds of its blog, its topics and its authors, and in their archives. */
export function onceAnItem(write: (item: ItemFacts) => string): (item: ItemFacts) => string {
  const known = new WeakMap<ItemFacts, string>();
  return (item) => {
    const text = known.get(item) ?? write(item);
    known.set(item, text);
    return text;
  };
}

/**
 * A document with its items, which come last in it.
 * @param end what is written behind them: `</feed>`
 */
export function withItems(document: string, items: string, end: string): string {
  if (!document.endsWith(end)) throw new Error(`expected a document that ends with ${end}, got one that ends with ${document.slice(-20)}`);
  return `${document.slice(0, -end.length)}${items}${end}`;
}
