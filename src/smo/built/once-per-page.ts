import type { BuiltPage } from './built-page.ts';
import type { BuiltSite } from './built-site.ts';
import { founded, valueOf, type Founded } from './lookups.ts';

/** Finds out once a page what is asked of it and its site several times, with all that is looked up for it; it is forgotten with the page. */
export function oncePerPage<T>(find: (page: BuiltPage, site: BuiltSite) => T): (page: BuiltPage, site: BuiltSite) => T {
  const known = new WeakMap<BuiltPage, { readonly site: BuiltSite; readonly found: Founded<T> }>();
  return (page, site) => {
    const before = known.get(page);
    if (before?.site === site) return valueOf(site, before.found);
    const found = founded(site, () => find(page, site));
    known.set(page, { site, found });
    return valueOf(site, found);
  };
}
