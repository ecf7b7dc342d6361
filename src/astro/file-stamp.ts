import { lstatSync } from 'node:fs';

/** Another for every other file, and after every writing into it, even within the same millisecond; a second name changes nothing. Undefined where there is no file. */
export function fileStamp(file: string): string | undefined {
  const found = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return found?.isFile() === true ? [found.dev, found.ino, found.size, found.mtimeNs, found.mode].join(' ') : undefined;
}
