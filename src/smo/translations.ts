import { timeOf } from './date.ts';
import type { Page } from './page.ts';

/**
 * Pages with the same kind and id are translations of each other; each learns the others' addresses. A listed page does
 * not learn those of pages that stand in no list, which its head, the sitemap and the menu would tell.
 */
export function withTranslations(pages: readonly Page[]): Page[] {
  const groups = Map.groupBy(pages, (page) => `${page.kind} ${page.id}`);
  return pages.map((page) => {
    const others = (groups.get(`${page.kind} ${page.id}`) ?? []).filter((other) => other.locale !== page.locale && (other.listed || !page.listed));
    const newer = others
      // A translation that was published later is no change of what it translates.
      .filter((other) => other.updated !== undefined && changed(other) > changed(page) && changed(page) > 0)
      .toSorted((a, b) => changed(b) - changed(a))[0];
    const translations = others.map(({ locale, path, url }) => ({ locale, path, url }));
    const olderThan = newer?.updated === undefined ? undefined : { locale: newer.locale, path: newer.path, updated: newer.updated };
    return { ...page, translations, olderThan };
  });
}

/** When a page was last changed, in milliseconds since the epoch; 0 where no date is known. */
function changed(page: Page): number {
  const instant = page.updated ?? (page.kind === 'article' ? page.published : undefined);
  return instant === undefined ? 0 : timeOf(instant);
}
