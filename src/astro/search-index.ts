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
    await writeFile(file, content);
  }
  logger.info(`search index of ${added.page_count} pages`);
}
