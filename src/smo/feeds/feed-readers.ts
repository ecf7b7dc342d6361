/** A program that follows feeds and takes a new one by an address. */
export interface FeedReader {
  readonly name: string;
  /** The address that offers a feed to its user. */
  readonly subscribe: (feedUrl: string) => string;
  /** Where the form of that address is known from. */
  readonly source: string;
  readonly checkedOn: string;
}

/**
 * Readers that open in any browser, by how many people use them. The scheme `feed:` is not among them: where no program
 * has claimed it, a click on it does nothing.
 */
export const feedReaders: readonly FeedReader[] = [
  {
    name: 'Feedly',
    subscribe: (url) => `https://feedly.com/i/subscription/feed%2F${encodeURIComponent(url)}`,
    source: 'https://docs.feedly.com/article/51-how-to-follow-rss-feeds',
    checkedOn: '2026-11-22',
  },
  {
    name: 'Inoreader',
    subscribe: (url) => `https://www.inoreader.com/?add_feed=${encodeURIComponent(url)}`,
    source: 'https://www.inoreader.com/',
    checkedOn: '2026-11-22',
  },
  {
    name: 'NewsBlur',
    subscribe: (url) => `https://www.newsblur.com/?url=${encodeURIComponent(url)}`,
    source: 'https://github.com/samuelclay/NewsBlur',
    checkedOn: '2026-11-22',
  },
  {
    name: 'The Old Reader',
    subscribe: (url) => `https://theoldreader.com/feeds/subscribe?url=${encodeURIComponent(url)}`,
    source: 'https://github.com/theoldreader/translations',
    checkedOn: '2026-11-22',
  },
];
