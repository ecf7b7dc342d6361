import type { SiteConfig } from '../config.ts';
import { formats } from '../feeds/formats.ts';
import { basePath } from '../url.ts';

/** Headers of all addresses that begin and end so. A later rule goes before an earlier one. */
export interface HeaderRule {
  /** Begins with a slash, base path included. */
  readonly starts: string;
  readonly ends: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A day's work of a browser is to ask again, a hashed name never changes what it holds. Seconds. */
const YEAR = 31_536_000;

/** What others may read by script: feeds, oEmbed answers, the glossary as data. They hold what is public anyway. */
const open = { 'Access-Control-Allow-Origin': '*' };

/**
 * What a host shall send with each answer: what a page's own policy cannot say (`frame-ancestors` is ignored there), types
 * that servers guess wrongly, and how long each file may be kept.
 */
export function headerRules({ url, noindex, security }: Pick<SiteConfig, 'url' | 'noindex' | 'security'>): HeaderRule[] {
  const root = `${basePath(url)}/`;
  const typed = (ends: string, type: string): HeaderRule => ({ starts: root, ends, headers: { 'Content-Type': type, ...open } });
  return [
    {
      starts: root,
      ends: '',
      headers: {
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Content-Security-Policy': "frame-ancestors 'self'",
        'Cache-Control': 'public, max-age=0, must-revalidate',
        ...(security.hsts !== undefined && { 'Strict-Transport-Security': `max-age=${security.hsts}` }),
        ...(noindex && { 'X-Robots-Tag': 'noindex' }),
      },
    },
    typed('.xml', formats.rss.servedAs),
    typed('.json', 'application/json; charset=utf-8'),
    typed('/feed.json', formats.json.servedAs),
    typed('.opml', 'text/x-opml; charset=utf-8'),
    typed('.csv', 'text/csv; charset=utf-8'),
    typed('.md', 'text/markdown; charset=utf-8'),
    // A drawing that is opened by itself is a page; it may show itself and nothing else.
    { starts: root, ends: '.svg', headers: { 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'; sandbox" } },
    { starts: root, ends: '/embed/', headers: { 'Content-Security-Policy': 'frame-ancestors *' } },
    // Their names are hashes of what they hold; of the search, those of its parts alone.
    ...['_astro/', 'pagefind/fragment/', 'pagefind/index/'].map((folder) => ({
      starts: `${root}${folder}`,
      ends: '',
      headers: { 'Cache-Control': `public, max-age=${YEAR}, immutable` },
    })),
    // A former address of a card answers with the present one, so it is not immutable.
    { starts: `${root}cards/`, ends: '', headers: { 'Cache-Control': `public, max-age=${YEAR}` } },
  ];
}
