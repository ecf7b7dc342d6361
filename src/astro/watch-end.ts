import { rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Below this a disk counts as full: less than a page with its pictures. Bytes. */
const fullBytes = 1024 * 1024;

export interface WatchEndOptions {
  /** What a failed build leaves behind, and is of no use to anybody. */
  readonly staging: string;
  /** Folders that a build writes to. */
  readonly folders: readonly string[];
  /** Free bytes of the disk that a folder is on; undefined where that cannot be known. */
  readonly freeBytes?: (folder: string) => number | undefined;
}

/**
 * Clears up when the process ends. Where it fails while a disk is full, that is said: what fails first is often far from
 * what knows it.
 * @returns what ends the watch, once a build has succeeded
 */
export function watchEnd({ staging, folders, freeBytes = freeBytesOf }: WatchEndOptions): () => void {
  const atEnd = (code: number): void => {
    const full = code === 0 ? undefined : [...folders, tmpdir()].find((folder) => (freeBytes(folder) ?? Infinity) < fullBytes);
    try {
      rmSync(staging, { recursive: true, force: true });
    } catch {
      // The next start does it.
    }
    if (full !== undefined) console.error(`\nThe disk with ${full} is full. Free some space on it and build again; what was published before is as it was.\n`);
  };
  // Before the lock goes: nobody else may have begun to build there.
  process.prependOnceListener('exit', atEnd);
  return () => void process.off('exit', atEnd);
}

function freeBytesOf(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}
