/** The documents of one feed: the one that is subscribed to and, for what it no longer holds, its archives. */
export interface Parts<T> {
  /** The newest items, newest first. */
  readonly current: readonly T[];
  /** Oldest archive first, each newest first; an archive never changes when newer items come. */
  readonly archives: readonly (readonly T[])[];
}

/**
 * Divides items for RFC 5005, section 4. Archives are counted from the oldest item, so that the n-th stays what it is;
 * where the newest archive reaches into the current document, readers drop what they have twice.
 * @param items newest first
 */
export function divide<T>(items: readonly T[], limit: number): Parts<T> {
  const oldestFirst = items.toReversed();
  const count = Math.floor(Math.max(0, items.length - 1) / limit);
  return {
    current: items.slice(0, limit),
    archives: Array.from({ length: count }, (_, index) => oldestFirst.slice(index * limit, (index + 1) * limit).toReversed()),
  };
}
