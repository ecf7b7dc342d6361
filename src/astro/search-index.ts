import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { z } from 'zod';
import { indexedBy, type IndexFiles } from './make-index.ts';
import type { PublishedFiles } from './published-files.ts';
import { putNew } from './put-new.ts';
import { readRecord, writeRecord } from './sealed-record.ts';
import { indexInThread } from './search-thread.ts';

export interface SearchIndexOptions {
  /** Where the finished pages stand, and the index is to be written. */
  readonly dist: string;
  /** Astro's. */
  readonly cache: string;
  /** Files that need not be written again. */
  readonly published: Pick<PublishedFiles, 'take' | 'note'>;
  /** Of pages that tell none. */
  readonly language: string;
  readonly logger: Pick<AstroIntegrationLogger, 'debug'>;
}

/** What a build leaves to the next: its indexes, by the digests of what they were made of. */
const record = z.map(
  z.string(),
  z.custom<IndexFiles>((files) => files instanceof Map),
);

/**
 * Begins the search index of the finished pages (pagefind: static files, no server, one index a language). Only what
 * stands in `data-pagefind-body` is found. A language in which nothing that is searched has changed keeps its index. A
 * thread of its own does it: to read all pages and to lay them out takes a second a thousand, and feeds need not wait.
 * @returns what waits for it and writes it beside the pages; throws when pagefind reports an error
 */
export function beginSearchIndex({ dist, cache, published, language, logger }: SearchIndexOptions): () => Promise<void> {
  const file = join(cache, 'search-index');
  const by = indexedBy();
  const former = record.safeParse(readRecord(file, by)).data ?? new Map<string, IndexFiles>();
  const searched = indexInThread({ dist, folder: join(cache, 'searched'), language, indexed: new Set(former.keys()) });
  return async () => {
    const { digests, changed, made } = await searched();
    const indexes = new Map([...former, ...made].filter(([digest]) => digests.includes(digest)));
    if (changed.length > 0) writeRecord(file, by, indexes);
    writeIndexes([...indexes.values()], dist, published);
    logger.debug(`search index made anew of ${changed.length} languages of ${digests.length}: ${changed.join(', ')}`);
  };
}

/** Written here: pagefind's own process says that it has written its files before the last of their bytes are there. */
function writeIndexes(indexes: readonly IndexFiles[], dist: string, published: SearchIndexOptions['published']): void {
  const files = new Map<string, Uint8Array | string>(indexes.flatMap((index) => [...index]));
  files.set(entryFile, commonEntry(indexes));
  for (const [name, content] of files) {
    const path = `pagefind/${name}`;
    const key = hash('sha1', content);
    if (published.take(path, key)) continue;
    putNew(join(dist, path), () => writeFileSync(join(dist, path), content));
    published.note(path, key);
  }
}

/** Where a search begins: it names the index of each language. */
const entryFile = 'pagefind-entry.json';

/** The entries of all languages as one, in the order of the languages. */
function commonEntry(indexes: readonly IndexFiles[]): string {
  const entries: { languages: object }[] = indexes.map((files) => JSON.parse(new TextDecoder().decode(files.get(entryFile))));
  const languages = entries.flatMap((entry) => Object.entries(entry.languages)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...entries[0], languages: Object.fromEntries(languages) });
}
