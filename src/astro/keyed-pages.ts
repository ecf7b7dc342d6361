import { fileAt } from './page-file.ts';
import { isEntry } from './render-keys.ts';
import type { RunningBuild } from './running-build.ts';

/**
 * The finished pages whose keys tell all that they are made of, for the next build. Not those that show prose of other
 * pages; and once there is one of these, no page without a text of its own: what a layout has asked for and keeps, it may
 * show in all of them.
 */
export function keyedPages(finished: ReadonlyMap<string, string>, { site, borrowers }: Pick<RunningBuild, 'site' | 'borrowers'>): ReadonlyMap<string, string> {
  if (borrowers.size === 0) return finished;
  const lists = new Set(site.all.filter((page) => !isEntry(page)).map(({ path }) => fileAt(path)));
  return new Map([...finished].filter(([file]) => !borrowers.has(file) && !lists.has(file)));
}
