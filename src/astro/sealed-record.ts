import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/**
 * What one build leaves to the next in a file, in V8's own form, which takes a third of the time of JSON. Before it
 * stands a digest of it and of who has made it: what is not as it was written, or was made otherwise, is not read at all.
 * @param madeBy changes whenever the same would be made otherwise
 * @returns undefined where there is nothing of the kind
 */
export function readRecord(path: string, madeBy: string): unknown {
  try {
    const bytes = readFileSync(path);
    const record = bytes.subarray(SEAL_BYTES);
    return sealOf(record, madeBy).equals(bytes.subarray(0, SEAL_BYTES)) ? deserialize(record) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes it whole or not at all. */
export function writeRecord(path: string, madeBy: string, value: unknown): void {
  const record = serialize(value);
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, sealOf(record, madeBy));
  writeFileSync(aside, record, { flag: 'a' });
  renameSync(aside, path);
}

const SEAL_BYTES = 20;

const sealOf = (record: Uint8Array, madeBy: string): Buffer => createHash('sha1').update(`${madeBy}\n`).update(record).digest();
