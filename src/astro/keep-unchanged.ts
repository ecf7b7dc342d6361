import { randomBytes } from 'node:crypto';
import { link, lstat, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { bounded } from './bounded.ts';
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
 */
export async function keepUnchanged(next: string, former: string, makeLink: (from: string, to: string) => Promise<void> = link): Promise<Kept> {
  const entries = await readdir(next, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const inTurn = bounded(16);
  let impossible: string | undefined;
  const keep = async (file: string): Promise<number> => {
    if (impossible !== undefined) return 0;
    const known = join(former, relative(next, file));
    const [staged, published] = await Promise.all([lstat(file), lstat(known).catch(() => undefined)]);
    if (!published?.isFile() || published.size !== staged.size || published.mode !== staged.mode) return 0;
    if (published.ino === staged.ino && published.dev === staged.dev) return 1;
    if (!(await sameBytes(file, known))) return 0;
    const aside = join(dirname(file), `.${randomBytes(6).toString('hex')}.link`);
    try {
      await makeLink(known, aside);
      await rename(aside, file);
      return 1;
    } catch (error) {
      await rm(aside, { force: true });
      // A file that has all the names its file system allows is a case of its own.
      if (reasonOf(error) !== 'EMLINK') impossible = reasonOf(error);
      return 0;
    }
  };
  const counts = await Promise.all(files.map((file) => inTurn(() => keep(file))));
  return { unchanged: counts.reduce((sum, count) => sum + count, 0), files: files.length, impossible };
}
