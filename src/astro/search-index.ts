import { join } from 'node:path';
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
  const written = await index.writeFiles({ outputPath: join(dist, 'pagefind') });
  await close();
  const faults = [...added.errors, ...written.errors];
  if (faults.length > 0) throw new Error(`the search index cannot be written: ${faults.join('; ')}`);
  logger.info(`search index of ${added.page_count} pages`);
}
