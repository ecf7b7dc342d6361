import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Driver } from 'unstorage';
import fsLite from 'unstorage/drivers/fs-lite';

/**
 * A folder that several machines see. Over the driver of `unstorage`, a file appears whole or not at all, whoever reads
 * or writes it at the same time, and a file that cannot be read is an error, not a value.
 */
export function folderDriver(folder: string): Driver {
  return {
    ...fsLite({ base: folder }),
    async getItemRaw(key: string) {
      try {
        return await readFile(join(folder, key));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
    async setItemRaw(key: string, value: Uint8Array) {
      await mkdir(folder, { recursive: true });
      const temporary = join(folder, `.${key}.${randomBytes(6).toString('hex')}.tmp`);
      try {
        await writeFile(temporary, value, { flag: 'wx' });
        await rename(temporary, join(folder, key));
      } finally {
        await rm(temporary, { force: true });
      }
    },
  };
}
