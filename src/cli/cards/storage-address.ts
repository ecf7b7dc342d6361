import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearMiss } from '#smo';
import { UsageError } from '../usage-error.ts';

/** Where cards are shared. `shown` is for people: without user, password and options. */
export type StorageAddress = { readonly shown: string } & (
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'redis'; readonly url: string; readonly password?: string | undefined; readonly prefix: string }
  | {
      readonly kind: 's3';
      readonly endpoint: string;
      readonly region: string;
      readonly bucket: string;
      readonly prefix: string;
      readonly keys: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
    }
  | { readonly kind: 'driver'; readonly name: string; readonly options: Readonly<Record<string, string>>; readonly prefix: string }
);

type Environment = Readonly<Record<string, string | undefined>>;

/** Keys of others may stand in the same storage. */
const PREFIX = 'smo-cards';

const forms = 'file:./shared-cards, redis://host:6379/0, s3://bucket/cards?region=eu-central-1, or driver:<name>?<option>=<value>';

/**
 * Reads an address. Secrets come from it or from the environment: `SMO_CARDS_PASSWORD` for Redis, `AWS_ACCESS_KEY_ID` and
 * `AWS_SECRET_ACCESS_KEY` for S3.
 * @throws UsageError with the forms there are; it does not repeat the address, which may hold a password
 */
export function storageAddress(text: string, env: Environment): StorageAddress {
  const scheme = /^[a-z0-9]+(?=:)/iu.exec(text)?.[0].toLowerCase();
  if (scheme === 'file') return inFolder(text);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && (scheme === 'redis' || scheme === 'rediss')) return inRedis(url, env);
  if (url && scheme === 's3') return inS3(url, env);
  if (url && scheme === 'driver' && url.pathname !== '')
    return { kind: 'driver', shown: `driver:${url.pathname}`, name: url.pathname, options: Object.fromEntries(url.searchParams), prefix: PREFIX };
  throw new UsageError(`the address of the shared cards ${scheme ? `starts with "${scheme}:"` : 'names no kind of storage'}, expected one of ${forms}`);
}

function inFolder(text: string): StorageAddress {
  const path = text.slice('file:'.length);
  const folder = path.startsWith('//') ? fileURLToPath(text) : resolve(path);
  if (path === '') throw new UsageError('the address of the shared cards names no folder, expected file:./shared-cards');
  return { kind: 'folder', shown: `file:${path}`, folder };
}

function inRedis(url: URL, env: Environment): StorageAddress {
  const { prefix = PREFIX } = optionsOf(url, ['prefix']);
  const shown = `${url.protocol}//${url.host}${url.pathname}`;
  if (url.host === '') throw new UsageError('the address of the shared cards names no host, expected redis://host:6379/0');
  const bare = new URL(url);
  bare.search = '';
  return { kind: 'redis', shown, url: bare.href, password: env['SMO_CARDS_PASSWORD'] || undefined, prefix };
}

function inS3(url: URL, env: Environment): StorageAddress {
  const options = optionsOf(url, ['endpoint', 'region']);
  const region = options['region'] ?? (env['AWS_REGION'] || env['AWS_DEFAULT_REGION']);
  const prefix = url.pathname.slice(1) || PREFIX;
  const bucket = url.hostname;
  if (bucket === '') throw new UsageError('the address of the shared cards names no bucket, expected s3://bucket/cards?region=eu-central-1');
  if (!region) throw new UsageError(`the address of the shared cards names no region, expected s3://${bucket}/${prefix}?region=eu-central-1`);
  const endpoint = options['endpoint'] ?? `https://s3.${region}.amazonaws.com`;
  const [accessKeyId, secretAccessKey] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']];
  const keys = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
  return { kind: 's3', shown: `s3://${bucket}/${prefix}`, endpoint, region, bucket, prefix, keys };
}

function optionsOf(url: URL, known: readonly string[]): Partial<Record<string, string>> {
  const options = Object.fromEntries(url.searchParams);
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return options;
  const near = nearMiss(unknown, known);
  throw new UsageError(`the address of the shared cards has an option "${unknown}"${near ? `, did you mean "${near}"?` : `, expected ${known.join(' or ')}`}`);
}
