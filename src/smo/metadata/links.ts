import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { toUrl } from '../url.ts';
import { publisherProfiles } from './fediverse.ts';
import { link, type HeadTag } from './head-tag.ts';

/** Where a page leads: its translations, its neighbours in a list, the publisher's profiles. */
export function links(page: Page, site: Site): HeadTag[] {
  return [...translations(page, site), ...neighbours(page, site), ...profiles(page, site)];
}

/** All language versions, this one included, as search engines ask for; none for a page in one language. */
function translations(page: Page, { config, locales }: Site): HeadTag[] {
  if (page.translations.length === 0) return [];
  const versions = locales.flatMap((locale) => [page, ...page.translations].filter((version) => version.locale === locale));
  return versions.flatMap(({ locale, url }) => {
    const version = link('alternate', url, { hreflang: locale });
    return locale === config.defaultLocale ? [version, link('alternate', url, { hreflang: 'x-default' })] : [version];
  });
}

function neighbours(page: Page, { config }: Site): HeadTag[] {
  if (page.kind !== 'list' || !page.pagination) return [];
  const { current, paths } = page.pagination;
  const to = (rel: string, path: string | undefined) => (path === undefined ? [] : [link(rel, toUrl(config.url, path))]);
  return [...to('prev', paths[current - 2]), ...to('next', paths[current])];
}

/** Profiles are verified from the home page; on every page they would only cost bytes. */
function profiles(page: Page, site: Site): HeadTag[] {
  return page.kind === 'home' ? publisherProfiles(site).map((profile) => link('me', profile)) : [];
}
