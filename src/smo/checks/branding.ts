import type { BuiltPage } from '../built/built-page.ts';
import { foldSpace } from '../text.ts';
import { metaOf } from './social-tags.ts';

/**
 * A title without the site's name behind it (`Title | Site`), for sites that say their name in og:site_name; the title
 * itself where none stands there.
 */
export function withoutSiteName(title: string, page: BuiltPage): string {
  const whole = foldSpace(title);
  const site = foldSpace(metaOf(page, 'og:site_name')?.content ?? '');
  if (site === '' || !whole.toLowerCase().endsWith(site.toLowerCase())) return whole;
  const before = whole.slice(0, whole.length - site.length);
  // A hyphen without a space is part of a word, not a separator.
  const separator = /\s*(?:[|·•»:~–—]|\s[-/])\s*$/u.exec(before);
  const own = separator ? before.slice(0, separator.index) : '';
  return own === '' ? whole : own;
}
