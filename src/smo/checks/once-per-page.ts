import type { BuiltPage } from '../built/built-page.ts';
import type { BuiltSite } from '../built/built-site.ts';

/** Finds out once a page what several rules ask of it and its site; it is forgotten with the page. */
export function oncePerPage<T>(find: (page: BuiltPage, site: BuiltSite) => T): (page: BuiltPage, site: BuiltSite) => T {
  const known = new WeakMap<BuiltPage, { readonly site: BuiltSite; readonly found: T }>();
  return (page, site) => {
    const before = known.get(page);
    if (before?.site === site) return before.found;
    const found = find(page, site);
    known.set(page, { site, found });
    return found;
  };
}
