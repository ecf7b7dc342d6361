import { lstatSync } from 'node:fs';

/** Another for every other file, and after every writing into it; a second name changes nothing. Undefined where there is no file. */
export function fileStamp(file: string): string | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true ? [found.dev, found.ino, found.size, found.mtimeMs, found.mode].join(' ') : undefined;
}
