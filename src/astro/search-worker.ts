import { rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { beginIndexes, type IndexFiles } from './make-index.ts';
import { layOut, searchedLanguages } from './searched-pages.ts';

// A thread that reads the finished pages for the search index, while the build writes feeds. Begun by search-thread.ts.

/** What the thread is to make. */
export interface SearchWork {
  /** Where the finished pages stand. */
  readonly dist: string;
  /** Where what is searched of them is laid out, and cleared away. */
  readonly folder: string;
  /** Of pages that tell none. */
  readonly language: string;
  /** Digests of what has an index. */
  readonly indexed: ReadonlySet<string>;
}

/** What the thread has made. */
export interface SearchWord {
  /** Of all that is searched, one a language. */
  readonly digests: readonly string[];
  /** Languages whose index was made anew. */
  readonly changed: readonly string[];
  /** Their indexes by their digests. */
  readonly made: ReadonlyMap<string, IndexFiles>;
}

const { dist, folder, language, indexed }: SearchWork = workerData;
const languages = searchedLanguages(dist, language);
const changed = languages.filter(({ digest }) => !indexed.has(digest));
rmSync(folder, { recursive: true, force: true });
const laidOut = changed.map((searched) => layOut(searched, dist, folder));
const made = await (await beginIndexes(laidOut))();
rmSync(folder, { recursive: true, force: true });
const word: SearchWord = { digests: languages.map(({ digest }) => digest), changed: changed.map((one) => one.language), made };
// A port between threads has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(word);
