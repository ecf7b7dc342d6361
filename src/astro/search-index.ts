import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';

/**
 * Writes the search index beside the pages (pagefind: static files, no server, one index a language). Only what stands
 * in `data-pagefind-body` is found.
 * @throws when pagefind reports an error
 */
export async function writeSearchIndex(dist: string, logger: AstroIntegrationLogger): Promise<void> {
  const { createIndex, close } = await import('pagefind');
  const { index, errors } = await createIndex({ includeCharacters: '@#', excludeSelectors: ['[data-surface="web"]'], writePlayground: false });
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: dist });
  const made = await index.getFiles();
  await close();
  const faults = [...added.errors, ...made.errors];
  if (faults.length > 0) throw new Error(`the search index cannot be written: ${faults.join('; ')}`);
  // Written here: pagefind's own process says that it has written its files before the last of their bytes are there.
  for (const { path, content } of made.files) {
    const file = join(dist, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, path === entryFile ? sorted(content) : content);
  }
  logger.debug(`search index of ${added.page_count} pages`);
}

/** Where a search begins: it names the index of each language. */
const entryFile = 'pagefind-entry.json';

/** The entry with its languages in order, since pagefind's is another one each time. */
function sorted(content: Uint8Array): string {
  const entry: { languages: object } = JSON.parse(new TextDecoder().decode(content));
  return JSON.stringify({ ...entry, languages: Object.fromEntries(Object.entries(entry.languages).toSorted(([a], [b]) => (a < b ? -1 : 1))) });
}
