import { UsageError } from '../usage-error.ts';
import { openSharedStorage, type SharedStorage } from './shared-storage.ts';
import { storageAddress } from './storage-address.ts';
import { StorageAway } from './storage-away.ts';
import { storageDriver } from './storage-driver.ts';

export interface WithStorageOptions {
  /** The option by which an address may be given. */
  readonly option: '--from' | '--to';
  /** Default: `SMO_CARDS_STORAGE`. */
  readonly address: string | undefined;
  /** Whether the command goes on without a storage. */
  readonly optional: boolean;
}

/** After this, milliseconds, nothing that is still open holds the process. */
const LAST_WAIT = 1000;

/**
 * Does a work with the shared storage.
 * @throws StorageAway when it does not serve, unless it is optional
 * @throws UsageError for an address that is none
 */
export async function withStorage(
  { option, address, optional }: WithStorageOptions,
  work: (storage: SharedStorage, shown: string) => Promise<void>,
): Promise<void> {
  // A secret that a pull request may not see is an empty variable.
  const text = address ?? (process.env['SMO_CARDS_STORAGE'] || undefined);
  if (text === undefined) {
    if (optional) return console.warn('no shared storage is named: there is nothing to do');
    throw new UsageError(
      `no shared storage is named; name one by ${option} file:./shared-cards or by SMO_CARDS_STORAGE, or let the command go on without it by --optional`,
    );
  }
  const read = storageAddress(text, process.env);
  try {
    const storage = openSharedStorage({ ...(await storageDriver(read)), shown: read.shown, prefix: 'prefix' in read ? read.prefix : '' });
    try {
      await work(storage, read.shown);
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error;
    // An answer that is no longer waited for may come minutes later.
    setTimeout(() => process.exit(), LAST_WAIT).unref();
    if (!optional) throw error;
    console.warn(error.message);
  }
}
