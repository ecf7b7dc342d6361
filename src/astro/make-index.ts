import { readFileSync } from 'node:fs';
import type { PagefindIndex } from 'pagefind';
import type { LaidOutLanguage } from './searched-pages.ts';

/** A search index: bytes by path from its folder. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

const options = { includeCharacters: '@#', excludeSelectors: ['[data-surface="web"]'], writePlayground: false };

/** Changes whenever another index may be made of the same pages. */
export function indexedBy(): string {
  return `${readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8')} ${JSON.stringify(options)}`;
}

/**
 * Lets pagefind make the index of each language, by a process of its own; of none there is no process.
 * @returns what waits for the indexes, by the digests of their languages; throws when pagefind reports an error
 */
export async function beginIndexes(languages: readonly LaidOutLanguage[]): Promise<() => Promise<ReadonlyMap<string, IndexFiles>>> {
  if (languages.length === 0) return async () => new Map();
  const { createIndex, close } = await import('pagefind');
  const begun = await Promise.all(languages.map(async (each) => ({ ...each, ...(await createIndex({ ...options, forceLanguage: each.language })) })));
  const asked = begun.map(async ({ digest, folder, index, errors }) => {
    if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
    return [digest, await filesOf(index, folder)] as const;
  });
  const indexes = Promise.all(asked).finally(close);
  // Whoever waits for them is told.
  indexes.catch(() => undefined);
  return async () => new Map(await indexes);
}

/** Asks for all at once: between two questions the process would wait for as long as this one is busy. */
async function filesOf(index: PagefindIndex, folder: string): Promise<IndexFiles> {
  const [added, made] = await Promise.all([index.addDirectory({ path: folder }), index.getFiles()]);
  const faults = [...added.errors, ...made.errors];
  if (faults.length > 0) throw new Error(`the search index cannot be written: ${faults.join('; ')}`);
  return new Map(made.files.map(({ path, content }) => [path, content]));
}
