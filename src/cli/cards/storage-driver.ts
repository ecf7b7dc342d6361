import type { Driver, StorageValue } from 'unstorage';
import { nearMiss } from '#smo';
import { UsageError } from '../usage-error.ts';
import { StorageAway } from './storage-away.ts';
import type { StorageAddress } from './storage-address.ts';

/** What speaks to a storage, and the last fault that it has told beside the answers. */
export interface OpenedDriver {
  readonly driver: Driver;
  readonly fault?: (() => unknown) | undefined;
}

/** Waits for a connection, milliseconds. */
const CONNECTING = 5000;

/**
 * Loads what speaks to the storage of an address; nothing is asked of the storage yet.
 * @throws UsageError for a driver that there is not
 * @throws Error with the line to install what a driver needs
 */
export async function storageDriver(address: StorageAddress): Promise<OpenedDriver> {
  if (address.kind === 'folder') {
    const { folderDriver } = await import('./folder-driver.ts');
    return { driver: folderDriver(address.folder) };
  }
  if (address.kind === 'redis') return redisDriver(address);
  if (address.kind === 's3') return s3Driver(address);
  return namedDriver(address);
}

async function redisDriver({ url, password }: Extract<StorageAddress, { kind: 'redis' }>): Promise<OpenedDriver> {
  const { default: open } = await installed('redis', () => import('unstorage/drivers/redis'));
  const driver = open({
    url,
    ...(password && { password }),
    connectTimeout: CONNECTING,
    maxRetriesPerRequest: 1,
    retryStrategy: (times) => Math.min(times * 200, 1000),
  });
  let fault: unknown;
  // Commands that fail say only that they were tried often enough; this says why. Unheard, it would be printed with a stack.
  const client = driver.getInstance?.();
  client?.on('error', (error: unknown) => (fault = error));
  client?.on('ready', () => (fault = undefined));
  return { driver: { ...driver, getItem: (key) => textOf(async () => driver.getItem(key)) }, fault: () => fault };
}

/** A list or a set under the key of a card is a wrong card, and no reason to do without the others. */
async function textOf(get: () => Promise<StorageValue>): Promise<StorageValue> {
  try {
    return await get();
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('WRONGTYPE')) return '';
    throw error;
  }
}

async function s3Driver({ shown, keys, endpoint, region, bucket }: Extract<StorageAddress, { kind: 's3' }>): Promise<OpenedDriver> {
  if (!keys)
    throw new StorageAway(
      shown,
      'cannot be opened: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not both set',
      'set them in the environment of the command',
    );
  const { default: open } = await installed('s3', () => import('unstorage/drivers/s3'));
  return { driver: open({ ...keys, endpoint, region, bucket }) };
}

async function namedDriver({ name, options }: Extract<StorageAddress, { kind: 'driver' }>): Promise<OpenedDriver> {
  const { builtinDrivers } = await import('unstorage');
  const known: readonly string[] = Object.keys(builtinDrivers);
  if (!known.includes(name)) {
    const near = nearMiss(name, known);
    throw new UsageError(
      `there is no storage driver "${name}"${near ? `, did you mean "${near}"?` : '; they are listed at https://unstorage.unjs.io/drivers'}`,
    );
  }
  const path = Object.entries(builtinDrivers).find(([known]) => known === name)?.[1];
  const { default: open }: { default: (options: object) => Driver } = await installed(name, () => import(`${path}`));
  return { driver: open(options) };
}

/** Drivers load packages that come with none of them. */
async function installed<T>(driver: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const missing = error instanceof Error ? /^Cannot find (?:package|module) '([^'/.]+|@[^'/]+\/[^'/]+)'/u.exec(error.message)?.[1] : undefined;
    if (missing === undefined) throw error;
    throw new Error(`the storage driver "${driver}" needs the package ${missing}, which is not installed\n  repair: npm install ${missing}`, { cause: error });
  }
}
