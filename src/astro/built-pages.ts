import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteConfig } from '#smo';
import { pictureFormat } from '#smo/cards/index.ts';
import type { FinishedPages, PictureFile } from './finished-pages.ts';
import { fileAt, pageFile } from './page-file.ts';

/** Bytes that tell a picture's format. */
const HEAD = 512;

/**
 * The finished pages in the folder of a build. Read one after the other: to wait for each costs more than reading it.
 * @param digests of pages that are as they were finished, by their file in the folder
 */
export function builtPages(folder: string, { url }: SiteConfig, digests?: ReadonlyMap<string, string>): FinishedPages {
  const base = new URL(`${url}/`).pathname.length;
  return {
    html: async (page) => readFileSync(pageFile(folder, page), 'utf8'),
    digest: (page) => digests?.get(fileAt(page.path)),
    picture: async (address) =>
      address.startsWith(`${url}/`) ? pictureFile(join(folder, decodeURIComponent(new URL(address).pathname.slice(base)))) : undefined,
  };
}

function pictureFile(path: string): PictureFile | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return undefined;
  }
  try {
    const head = new Uint8Array(HEAD);
    const format = pictureFormat(head.subarray(0, readSync(file, head, 0, HEAD, 0)));
    return format && { type: mediaType(format), bytes: fstatSync(file).size };
  } finally {
    closeSync(file);
  }
}

export function mediaType(format: NonNullable<ReturnType<typeof pictureFormat>>): string {
  return format === 'svg' ? 'image/svg+xml' : `image/${format}`;
}
