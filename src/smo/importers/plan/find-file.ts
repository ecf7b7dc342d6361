import { decoded } from '../reading/addresses.ts';

const sources = ['', 'static/', 'public/', 'source/', 'src/', 'assets/', 'content/', 'src/assets/'];

/** Finds the file of an export that a text means, by the path of the text and what it says; undefined where there is none. */
export function fileSeeker(paths: readonly string[]): (from: string, address: string) => string | undefined {
  const known = new Set(paths);
  const byName = Map.groupBy(paths, (path) => path.slice(path.lastIndexOf('/') + 1));
  return (from, address) => {
    const bare = decoded(address.split(/[?#]/u)[0] ?? '').replace(/^\.\//u, '');
    const folder = from.split('/').slice(0, -1);
    if (!bare.startsWith('/')) {
      const beside = joined(folder, bare);
      if (known.has(beside)) return beside;
    }
    const fromRoot = joined([], bare);
    for (let depth = folder.length; depth >= 0; depth--) {
      const base = folder
        .slice(0, depth)
        .map((part) => `${part}/`)
        .join('');
      const found = sources.map((source) => `${base}${source}${fromRoot}`).find((path) => known.has(path));
      if (found !== undefined) return found;
    }
    // Projects move their pictures about while they are built; a path that ends alike is the file, where it is the only one.
    const alike = byName.get(fromRoot.slice(fromRoot.lastIndexOf('/') + 1))?.filter((path) => path.endsWith(`/${fromRoot.split('/').slice(-2).join('/')}`));
    return alike?.length === 1 ? alike[0] : undefined;
  };
}

function joined(folder: readonly string[], relative: string): string {
  const parts = [...folder];
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
