import type { BuiltSite } from './built-site.ts';
import { founded, valueOf, type Founded } from './lookups.ts';

/** Finds out once a site what many pages ask of it. Each of them rests on what was looked up for it. */
export function oncePerSite<T>(find: (site: BuiltSite) => T): (site: BuiltSite) => T {
  const known = new WeakMap<BuiltSite, Founded<T>>();
  return (site) => {
    const found = known.get(site) ?? founded(site, () => find(site));
    known.set(site, found);
    return valueOf(site, found);
  };
}

/** Things found out of a site, by key. */
export type FoundByKey<T> = Map<string, Founded<T>>;

/** What was found out under a key, and with it all that was looked up for it. */
export function foundOnce<T>(site: Pick<BuiltSite, 'files'>, known: FoundByKey<T>, key: string, find: () => T, most = Infinity): T {
  const found = known.get(key) ?? founded(site, find);
  if (known.size < most) known.set(key, found);
  return valueOf(site, found);
}
