import type { FeedFormat } from './feeds-config.ts';

/**
 * What is known of a format before one looks into it. `file` gives the last part of its address. `servedAs` is the type
 * for a server to answer with: browsers show XML with its style sheet only where it is called by its general name.
 */
export const formats = {
  rss: {
    name: 'RSS 2.0',
    mediaType: 'application/rss+xml',
    servedAs: 'application/xml; charset=utf-8',
    file: (archive = '') => `rss${archive}.xml`,
  },
  atom: {
    name: 'Atom 1.0',
    mediaType: 'application/atom+xml',
    servedAs: 'application/xml; charset=utf-8',
    file: (archive = '') => `atom${archive}.xml`,
  },
  json: {
    name: 'JSON Feed 1.1',
    mediaType: 'application/feed+json',
    servedAs: 'application/feed+json; charset=utf-8',
    file: (archive = '') => `feed${archive}.json`,
  },
} as const satisfies Readonly<Record<FeedFormat, { name: string; mediaType: string; servedAs: string; file: (archive?: string) => string }>>;
