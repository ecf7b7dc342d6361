import { Worker } from 'node:worker_threads';
import type { SearchWord, SearchWork } from './search-worker.ts';

/**
 * Begins to make search indexes in a thread of its own. The process does not stay for it until somebody waits.
 * @returns what waits for them; throws what went wrong in the thread
 */
export function indexInThread(work: SearchWork): () => Promise<SearchWord> {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData: work, name: 'search' });
  worker.unref();
  const made = new Promise<SearchWord>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that makes the search index was ended before it had made it')));
  });
  // Whoever waits is told, which may be much later.
  made.catch(() => undefined);
  return () => {
    worker.ref();
    return made;
  };
}
