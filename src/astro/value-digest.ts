import { hash } from 'node:crypto';

/** Of a value as JSON; of functions, what is written. */
export function valueDigest(value: unknown): string {
  return hash(
    'sha1',
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'function' ? String(inner) : inner)),
  );
}
