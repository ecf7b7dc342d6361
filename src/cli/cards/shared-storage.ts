import { setTimeout as wait } from 'node:timers/promises';
import { createStorage, prefixStorage } from 'unstorage';
import type { OpenedDriver } from './storage-driver.ts';
import { StorageAway } from './storage-away.ts';

/** Values by key, kept where several machines reach them. What fails is tried once more, then a `StorageAway` is thrown. */
export interface SharedStorage {
  has(key: string): Promise<boolean>;
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, value: Uint8Array): Promise<void>;
  /** Lets the connection go. */
  close(): Promise<void>;
}

export interface SharedStorageOptions extends OpenedDriver {
  /** The address for people. */
  readonly shown: string;
  /** Stands before each key. Default: nothing. */
  readonly prefix?: string | undefined;
  /** Waits for one answer, milliseconds. Default: 20 seconds, time for a card on a slow line. */
  readonly patience?: number | undefined;
}

const BEFORE_RETRY = 500;

export function openSharedStorage({ driver, fault, shown, prefix = '', patience = 20_000 }: SharedStorageOptions): SharedStorage {
  const whole = createStorage({ driver });
  const storage = prefixStorage(whole, prefix);

  async function answer<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await inTime(ask(), patience);
    } catch {
      await wait(BEFORE_RETRY);
    }
    try {
      return await inTime(ask(), patience);
    } catch (error) {
      throw new StorageAway(
        shown,
        `does not serve (${reasonOf(fault?.() ?? error)})`,
        'start it, or name another by --from, --to or SMO_CARDS_STORAGE; with --optional the command goes on without it',
      );
    }
  }

  return {
    has: (key) => answer(() => storage.hasItem(key)),
    get: async (key) => bytesOf(await answer(() => storage.getItemRaw<unknown>(key))),
    put: (key, value) => answer(() => storage.setItemRaw(key, value)),
    close: () => whole.dispose(),
  };
}

/** Drivers give bytes in many clothes; a text was not put there by us, and its bytes will tell. */
function bytesOf(value: unknown): Uint8Array | undefined {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Uint8Array) return value;
  return value instanceof ArrayBuffer ? new Uint8Array(value) : Buffer.from(String(value));
}

async function inTime<T>(work: Promise<T>, patience: number): Promise<T> {
  const timer = new AbortController();
  const late = wait(patience, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`no answer within ${patience / 1000} seconds`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
  }
}

/** The cause that lies deepest, in one line and without the names of packages. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  const message = error.message || ('code' in error ? String(error.code) : error.name);
  return (message.split('\n', 1)[0] ?? '').replace(/^(?:\[[\w-]+\] )+/u, '').slice(0, 300);
}
