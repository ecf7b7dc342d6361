import { Worker } from 'node:worker_threads';
import { AstroError } from 'astro/errors';
import type { CardStore } from './card-store.ts';
import type { CardWord, CardWork } from './card-worker.ts';
import { ProblemsError } from './problems-error.ts';

export interface CardThread {
  /**
   * Waits until all cards are in the store.
   * @throws {ProblemsError} as `CardKit.draw` does, and what else went wrong in the thread
   */
  drawn(): Promise<void>;
  /** Ends the thread, whatever it is at: for a build that has failed elsewhere. */
  stop(): Promise<void>;
}

/** Begins to draw cards in a thread of their own. The process does not stay for it until `drawn` is asked for. */
export function drawInThread(work: CardWork, store: Pick<CardStore, 'put' | 'look'>): CardThread {
  const worker = new Worker(new URL('./card-worker.ts', import.meta.url), { workerData: work, name: 'cards' });
  worker.unref();
  const puts: Promise<string>[] = [];
  const ended = new Promise<CardWord>((resolve, reject) => {
    worker.on('message', (word: CardWord) => {
      if (word.kind !== 'card') return resolve(word);
      const put = store.put(word.fingerprint, word.bytes);
      puts.push(put);
      put.catch(() => undefined);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that draws the share cards was ended before it had drawn them')));
  });
  // Heard when `drawn` is asked for, which may be much later.
  ended.catch(() => undefined);
  return {
    async drawn() {
      worker.ref();
      const word = await ended;
      if (word.kind === 'problems') throw new ProblemsError('cards', word.problems);
      if (word.kind === 'fault') throw faultOf(word);
      store.look();
      await Promise.all(puts);
    },
    async stop() {
      await worker.terminate();
    },
  };
}

function faultOf({ error, hint }: Extract<CardWord, { kind: 'fault' }>): unknown {
  return hint !== undefined && error instanceof Error ? new AstroError(error.message, hint) : error;
}
