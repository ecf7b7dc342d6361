/** A term and the terms above it, by their paths. */
export interface TermAbove {
  readonly path: string;
  readonly broader: readonly string[];
}

/**
 * Terms that stand above themselves: each circle once, from its first path in the order of the alphabet round to the same
 * path again. A term that only leads into a circle is in none.
 */
export function broaderCycles(terms: readonly TermAbove[]): string[][] {
  const above = new Map(terms.map(({ path, broader }) => [path, broader]));
  const done = new Set<string>();
  const cycles = new Map<string, string[]>();
  const walk = (path: string, way: readonly string[]): void => {
    const met = way.indexOf(path);
    if (met >= 0) {
      const cycle = startingFirst(way.slice(met));
      cycles.set(cycle.join(' '), [...cycle, cycle[0] ?? path]);
      return;
    }
    if (done.has(path)) return;
    for (const next of above.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const { path } of terms) walk(path, []);
  return [...cycles.values()];
}

function startingFirst(paths: readonly string[]): string[] {
  const [first = ''] = paths.toSorted();
  const at = paths.indexOf(first);
  return [...paths.slice(at), ...paths.slice(0, at)];
}
