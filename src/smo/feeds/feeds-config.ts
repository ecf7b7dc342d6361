import { z } from 'zod';

/** The formats, in the order in which pages link to them: the one that most readers know first. */
export const feedFormats = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

export const feedsSchema = z.strictObject({
  /** Formats that are written, in the order in which pages link to them. Default: ['rss', 'atom', 'json']. Example: ['atom']. */
  formats: z.array(z.enum(feedFormats)).default([...feedFormats]),
  /** Whether items carry the whole text or the description alone. Default: 'full'. Example: 'summary'. */
  content: z.enum(['full', 'summary']).default('full'),
  /** Items in a feed; older ones stand in its archives. Default: 20. Example: 50. */
  limit: z.int().min(1).max(1000).default(20),
  /** Archives behind the feeds of articles, so that a reader can fetch everything (RFC 5005). Default: true. */
  archives: z.boolean().default(true),
  /** A WebSub hub that tells subscribers at once. Default: none. Example: 'https://hub.example.net/'. */
  hub: z.url({ protocol: /^https?$/u, error: 'expected an address such as https://hub.example.net/' }).optional(),
  /**
   * The name in the permanent ids of items: `tag:<authority>,<authorityYear>:<id>:<locale>`. Default: the host of `url`.
   * Write that host down here before the site moves to another: readers show every item as new when its id changes.
   * Example: 'example.org'.
   */
  authority: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/u, 'expected a host that is yours, in lower case, such as example.org')
    .optional(),
  /**
   * A year on whose first day the authority's name was yours already; part of every id, so choose it before the first
   * feed is published and never again. No year of an item would do: `published` can be corrected, and terms may have
   * none. Default: 2026. Example: 2027.
   */
  authorityYear: z.int().min(1990).max(2100).default(2026),
  /** A sitemap of the articles of the last two days, for Google News. Default: false. */
  news: z.boolean().default(false),
});
