import type { Export } from '../importer.ts';

/** The path of an address, decoded: `/2019/05/hello.html`. Undefined for the site itself, for a mere query (`/?p=12`), and where there is none. */
export function pathOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const base = 'https://path.invalid';
  if (!URL.canParse(address.trim(), base)) return undefined;
  const { pathname } = new URL(address.trim(), base);
  return pathname === '/' ? undefined : decoded(pathname);
}

/** Percent-encoding undone; a text that is not encoded stays. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The last part of a path without its ending: `hello`. */
export function lastPart(path: string | undefined): string | undefined {
  const name = path
    ?.split('/')
    .findLast((part) => part !== '')
    ?.replace(/\.(?:html?|php|aspx?)$/iu, '');
  return name || undefined;
}

/**
 * Finds the file of the export that an address is of, for exports that come with their pictures: the one whose path ends
 * as the address does, with at least a folder and a name alike.
 */
export function fileFinder(given: Export): (address: string) => string | undefined {
  const byTail = new Map<string, string>();
  for (const { path } of given.files) {
    const parts = path.split('/');
    for (let start = 0; start < parts.length - 1; start++) {
      const tail = parts.slice(start).join('/');
      if (!byTail.has(tail)) byTail.set(tail, path);
    }
  }
  return (address) => {
    const parts = (pathOf(address) ?? '').split('/').filter(Boolean);
    for (let start = 0; start < parts.length - 1; start++) {
      const found = byTail.get(parts.slice(start).join('/'));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}
