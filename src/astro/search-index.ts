import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';

/**
 * Lets the search index of the finished pages be made (pagefind: static files, no server, one index a language), by a
 * process of its own. Only what stands in `data-pagefind-body` is found.
 * @returns what waits for it and writes it beside the pages; throws when pagefind reports an error
 */
export async function beginSearchIndex(dist: string, logger: Pick<AstroIntegrationLogger, 'debug'>): Promise<() => Promise<void>> {
  const { createIndex, close } = await import('pagefind');
  const { index, errors } = await createIndex({ includeCharacters: '@#', excludeSelectors: ['[data-surface="web"]'], writePlayground: false });
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  // Asked for at once: between two questions the process would wait for as long as this one is busy.
  const answers = Promise.all([index.addDirectory({ path: dist }), index.getFiles()]);
  answers.catch(() => undefined);
  return async () => {
    const [added, made] = await answers;
    await close();
    const faults = [...added.errors, ...made.errors];
    if (faults.length > 0) throw new Error(`the search index cannot be written: ${faults.join('; ')}`);
    writeFiles(made.files, join(dist, 'pagefind'));
    logger.debug(`search index of ${added.page_count} pages`);
  };
}

interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Written here: pagefind's own process says that it has written its files before the last of their bytes are there. */
function writeFiles(files: readonly IndexFile[], folder: string): void {
  for (const place of new Set(files.map(({ path }) => dirname(path)))) mkdirSync(join(folder, place), { recursive: true });
  for (const { path, content } of files) writeFileSync(join(folder, path), path === entryFile ? sorted(content) : content);
}

/** Where a search begins: it names the index of each language. */
const entryFile = 'pagefind-entry.json';

/** The entry with its languages in order, since pagefind's is another one each time. */
function sorted(content: Uint8Array): string {
  const entry: { languages: object } = JSON.parse(new TextDecoder().decode(content));
  return JSON.stringify({ ...entry, languages: Object.fromEntries(Object.entries(entry.languages).toSorted(([a], [b]) => (a < b ? -1 : 1))) });
}
