import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a file where none is, and makes its folder if need be.
 * @param put makes the file; fails with EEXIST where there is one
 * @returns false where there is such a file already
 */
export function putNew(file: string, put: () => void): boolean {
  try {
    put();
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return false;
    // Nearly all stand beside pages, in folders that are there.
    if (code !== 'ENOENT' || existsSync(dirname(file))) throw error;
    mkdirSync(dirname(file), { recursive: true });
    return putNew(file, put);
  }
}
