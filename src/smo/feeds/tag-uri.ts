import type { SiteConfig } from '../config.ts';

/**
 * A permanent identifier (RFC 4151): `tag:notes.example.org,2026:titles:en`. Nothing in it can change with the address,
 * the title or the dates of what it names.
 */
function tagUri({ feeds, configuredUrl }: SiteConfig, name: string, locale: string): string {
  const authority = feeds.authority ?? new URL(configuredUrl).hostname;
  return `tag:${authority},${feeds.authorityYear}:${encodeURI(name)}:${locale}`;
}

/** The id of a page as an item of feeds. */
export function itemId(page: { readonly id: string; readonly locale: string }, config: SiteConfig): string {
  return tagUri(config, page.id, page.locale);
}

/** The id of a feed, the same in all its formats and archives; ids of entries have no slash, so the two never meet. */
export function feedId(subject: string, locale: string, config: SiteConfig): string {
  return tagUri(config, `feed/${subject}`, locale);
}

/** The id of a week's item, whatever term it has; no entry has such an id, since theirs have no capitals. */
export function weekId(week: string, locale: string, config: SiteConfig): string {
  return tagUri(config, `week-${week}`, locale);
}
