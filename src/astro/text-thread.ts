import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { ReadText } from '#smo';
import type { TextWord, TextWork } from './text-worker.ts';

/** Texts that a thread reads while this one is at something else. */
export interface TextThread {
  /** What the thread has read of a file by now; it is given once. */
  take(key: string): ReadText | undefined;
  /** Ends the thread, however far it has come. */
  stop(): void;
}

/**
 * Begins to read the texts of a project in a thread of their own, the last one first: whoever needs them all reads those
 * that are missing from the first to the last, and both meet somewhere between. Nobody waits for the thread, nor does the
 * process stay for it; what it cannot read is read without it, and what is wrong is told then.
 */
export function readInThread(work: TextWork): TextThread {
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(new URL('./text-worker.ts', import.meta.url), { workerData: { ...work, port: port2 }, transferList: [port2], name: 'texts' });
  worker.unref();
  worker.on('error', () => undefined);
  const read = new Map<string, ReadText>();
  return {
    take(key) {
      // Fetched when asked for, since whoever reads texts leaves no time for messages to be delivered.
      for (let said = received(port); said; said = received(port)) read.set(said.key, said.text);
      const text = read.get(key);
      read.delete(key);
      return text;
    },
    stop() {
      read.clear();
      port.close();
      void worker.terminate();
    },
  };
}

function received(port: Parameters<typeof receiveMessageOnPort>[0]): TextWord | undefined {
  const said: { readonly message: TextWord } | undefined = receiveMessageOnPort(port);
  return said?.message;
}
