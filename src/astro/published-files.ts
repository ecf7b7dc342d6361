import { linkSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fileStamp } from './file-stamp.ts';
import { putNew } from './put-new.ts';
import { readRecord, writeRecord } from './sealed-record.ts';

/** Files that a build need not make again, since the published site has them, made of the same. */
export interface PublishedFiles {
  /**
   * Gives the published file a second name in the build, where it was made of the same and nobody has touched it since.
   * @param path of the file, from the folder of the site
   * @param key changes whenever the file would be another
   * @returns false where it has to be made
   */
  readonly take: (path: string, key: string) => boolean;
  /** Notes what a file was made of. */
  readonly note: (path: string, key: string) => void;
  /** Once all of the build is published: leaves to the next what its files were made of. */
  readonly save: () => void;
}

export interface PublishedFilesOptions {
  /** Where the record stands. */
  readonly cache: string;
  /** Changes whenever files would be made otherwise of the same. */
  readonly madeBy: string;
  /** The published site. */
  readonly output: string;
  /** The folder of the build that is to take its place. */
  readonly folder: string;
}

const record = z.map(z.string(), z.object({ key: z.string(), stamp: z.string() }));

/**
 * What the record says holds for the file that has the stamp, whatever build has left it there: it is never wrong, and
 * of no use for files that others have taken the place of.
 */
export function openPublishedFiles({ cache, madeBy, output, folder }: PublishedFilesOptions): PublishedFiles {
  const path = join(cache, 'site-files');
  const known = record.safeParse(readRecord(path, madeBy)).data ?? new Map();
  const keys = new Map<string, string>();
  return {
    take: (name, key) => {
      const published = join(output, name);
      const former = known.get(name);
      if (former?.key !== key || former.stamp !== fileStamp(published)) return false;
      const target = join(folder, name);
      try {
        if (!putNew(target, () => linkSync(published, target))) return false;
      } catch {
        // Another disk, or a file that has all the names it may have.
        return false;
      }
      keys.set(name, key);
      return true;
    },
    note: (name, key) => keys.set(name, key),
    save: () => {
      const made = [...keys].flatMap(([name, key]) => {
        const stamp = fileStamp(join(output, name));
        return stamp === undefined ? [] : [[name, { key, stamp }] as const];
      });
      const isSame = made.length === known.size && made.every(([name, { key, stamp }]) => known.get(name)?.key === key && known.get(name)?.stamp === stamp);
      if (!isSame) writeRecord(path, madeBy, new Map(made));
    },
  };
}
