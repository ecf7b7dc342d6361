import { copyFileSync, linkSync, lstatSync, readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { sameBytes } from './same-bytes.ts';
import { reasonOf } from './walk-folder.ts';

export interface Kept {
  /** Files of the new build that are the former ones. */
  readonly unchanged: number;
  readonly files: number;
  /** Why no file can have two names here, where that is so. */
  readonly impossible?: string | undefined;
}

/**
 * Makes every file of a new build that equals the one of the former build a hard link to it: the same file, with its
 * time, so that what copies a site to its host sees what has changed. Nothing is written into a file, so former ones that
 * are links themselves (cards, to their store) stay as they are. Where links are impossible the new files stay.
 *
 * One file after the other, without waiting: nothing else is to be done by then, and to wait for each of seven calls a
 * file takes five times as long as the calls.
 */
export function keepUnchanged(next: string, former: string, makeLink: (from: string, to: string) => void = linkSync): Kept {
  const entries = readdirSync(next, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  let unchanged = 0;
  let impossible: string | undefined;
  for (const file of files) {
    if (impossible !== undefined) break;
    // To reckon each path anew takes as long as to look at its file.
    const known = former + file.slice(next.length);
    const staged = lstatSync(file);
    const published = lstatSync(known, { throwIfNoEntry: false });
    if (!published?.isFile() || published.size !== staged.size || published.mode !== staged.mode) continue;
    const isSame = published.ino === staged.ino && published.dev === staged.dev;
    if (!isSame && !sameBytes(file, known)) continue;
    const failure = isSame ? undefined : takePlace(known, file, makeLink);
    if (failure === undefined) unchanged++;
    // A file that has all the names its file system allows is a case of its own.
    else if (failure !== 'EMLINK') impossible = failure;
  }
  return { unchanged, files: files.length, impossible };
}

/**
 * Gives a file's name to the one with the same bytes. Not in one step: nobody reads a build that is not published, and to
 * rename takes three times as long.
 * @returns why that is not possible
 */
function takePlace(known: string, file: string, makeLink: (from: string, to: string) => void): string | undefined {
  unlinkSync(file);
  try {
    makeLink(known, file);
    return undefined;
  } catch (error) {
    copyFileSync(known, file);
    return reasonOf(error);
  }
}
