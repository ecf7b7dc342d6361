import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureFormat } from '#smo/cards/index.ts';
import { bounded } from './bounded.ts';
import { missingEnd } from './picture-end.ts';

const raster = /\.(?:avif|gif|jpe?g|png|webp)$/iu;

/**
 * Removes pictures from Astro's cache that are not whole: it writes them in place, so a build that is killed leaves half
 * ones, and every later build would publish them.
 * @returns how many
 */
export async function mendPictureCache(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const inTurn = bounded(16);
  const mended = await Promise.all(names.filter((name) => raster.test(name)).map((name) => inTurn(() => removeBroken(join(folder, name)))));
  return mended.filter(Boolean).length;
}

async function removeBroken(file: string): Promise<boolean> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes && isWhole(bytes)) return false;
  await rm(file, { recursive: true, force: true });
  return true;
}

function isWhole(bytes: Uint8Array): boolean {
  const format = pictureFormat(bytes);
  return format !== undefined && missingEnd(bytes, format) === undefined;
}
