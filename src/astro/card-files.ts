import { hash, randomBytes } from 'node:crypto';
import { closeSync, copyFileSync, fsync, futimesSync, linkSync, lstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A finished card on disk. Its name is `<key>.<bytes>.<digest>`: one rename stores the card and what it is checked by. */
export interface CardFile {
  readonly key: string;
  readonly path: string;
  readonly size: number;
  readonly digest: string;
}

/** Puts bytes into an open file. */
export type FileWriter = (file: number, bytes: Uint8Array) => void;

const dayMs = 86_400_000;
const synced = promisify(fsync);

/** The day of an instant in milliseconds, counted in whole days of UTC. */
export function dayOf(instant: number): number {
  return Math.floor(instant / dayMs);
}

/** Where these bytes stand, or would stand, in a folder. */
export function cardFile(folder: string, key: string, bytes: Uint8Array): CardFile {
  const digest = digestOf(bytes);
  return { key, path: join(folder, `${key}.${bytes.length}.${digest}`), size: bytes.length, digest };
}

/** The card that a file name tells of; undefined for the names of other files. */
export function cardFileNamed(folder: string, name: string): CardFile | undefined {
  const [, key, size, digest] = /^([0-9a-z]+)\.(\d+)\.([0-9a-f]{32})$/u.exec(name) ?? [];
  return key && size && digest ? { key, path: join(folder, name), size: Number(size), digest } : undefined;
}

/** Whether a name is that of a file which was being written. */
export function isTemporary(name: string): boolean {
  return /^\..+\.[0-9a-f]{12}\.tmp$/u.test(name);
}

/**
 * Whether the card is there as it was put; `day` is recorded as the day of its last use.
 *
 * A card is sealed: its time of modification is a second which its digest chooses, on the day before its last use (before,
 * so that no file is of the future). Whoever writes into it, through a hard link too, breaks the seal, and so does a cache
 * that restores files without their times; the digest is computed only then. A change that keeps both length and time
 * is not seen. The time of change of the inode would tell, but each new link sets it as well.
 */
export function isWhole({ path, size, digest }: CardFile, day: number): boolean {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found?.size !== size) return false;
    const lastUse = (found.mtimeMs - sealTime(digest, 0) * 1000) / dayMs;
    if (lastUse === day) return true;
    if (!Number.isInteger(lastUse) && digestOf(readFileSync(path)) !== digest) return false;
  } catch {
    return false;
  }
  seal(path, digest, day);
  return true;
}

/** The day of the last use of a card from the time of its modification; for one with a broken seal, a day more. */
export function lastUseOf(modified: number): number {
  return dayOf(modified) + 1;
}

/**
 * Writes a card so that it is there whole or not at all, whatever stops the machine, and whoever else writes it. It is
 * read-only, since its links in a build are the same file.
 */
export async function writeCardFile({ path, digest }: CardFile, bytes: Uint8Array, day: number, write: FileWriter): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = temporaryPath(path);
  try {
    const file = openSync(temporary, 'wx', 0o444);
    try {
      write(file, bytes);
      futimesSync(file, sealTime(digest, day), sealTime(digest, day));
      await synced(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Gives a file another name, whatever stood there; a copy where links are not possible. It is there whole or not at all. */
export function linkOrCopy(path: string, target: string, link: (path: string, target: string) => void = linkSync): void {
  try {
    link(path, target);
  } catch {
    replaceWithLinkOrCopy(path, target, link);
  }
}

function replaceWithLinkOrCopy(path: string, target: string, link: (path: string, target: string) => void): void {
  mkdirSync(dirname(target), { recursive: true });
  const temporary = temporaryPath(target);
  try {
    try {
      link(path, temporary);
    } catch {
      copyFileSync(path, temporary);
    }
    renameSync(temporary, target);
  } finally {
    // Renaming a link over a link of the same file leaves both.
    rmSync(temporary, { force: true });
  }
}

/** Seals without need: where it is not permitted, the card is only checked again the next time. */
function seal(path: string, digest: string, day: number): void {
  try {
    utimesSync(path, sealTime(digest, day), sealTime(digest, day));
  } catch {}
}

/** In seconds, whole ones, since archives and file systems drop the rest. */
function sealTime(digest: string, day: number): number {
  return (day - 1) * 86_400 + (Number.parseInt(digest.slice(0, 12), 16) % 86_400);
}

function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex').slice(0, 32);
}
