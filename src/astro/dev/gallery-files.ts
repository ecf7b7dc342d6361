import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from 'virtual:passaparola';
import type { Site } from '#smo';
import type { BuiltSite, PictureFacts } from '#smo/built/index.ts';
import { fileAt } from '../page-file.ts';
import { renderedPaths } from '../rendered-paths.ts';
import { siteFiles } from '../site-files.ts';
import { walkFolder } from '../walk-folder.ts';
import { names as iconNames } from '../write-icons.ts';

/** What is asked of a file of which only its name is known. Bytes. */
export const SOME = 1024;

/** The site of a build, to which files can be added as they are met. */
export interface ExpectedSite extends BuiltSite {
  readonly files: Map<string, number>;
  readonly pictures: Map<string, PictureFacts>;
}

const known = new WeakMap<Site, Promise<ExpectedSite>>();

/**
 * The site as its next build will have it, as far as that can be known without building: names of files, and the texts
 * that speak for the whole of it.
 * @param pictures grows while pages are read
 */
export function expectedSite(site: Site, pictures: Map<string, PictureFacts>): Promise<ExpectedSite> {
  const expected = known.get(site) ?? expect(site, pictures);
  known.set(site, expected);
  return expected;
}

async function expect(site: Site, pictures: Map<string, PictureFacts>): Promise<ExpectedSite> {
  const publicFolder = join(root, 'public');
  const files = new Map<string, number>();
  const made = siteFiles({ site, items: unread, picturesOf: () => [] });
  for (const { path } of made) files.set(path.slice(1), SOME);
  for (const name of iconNames) files.set(name, SOME);
  for (const path of site.all.flatMap((page) => renderedPaths(page, site))) files.set(fileAt(path), SOME);
  if (existsSync(publicFolder)) for (const [file, size] of (await walkFolder(publicFolder)).files) files.set(file, size);
  for (const [file, { bytes }] of pictures) files.set(file, bytes);
  const texts = new Map<string, string>();
  for (const path of ['/robots.txt']) {
    const own = join(publicFolder, path);
    const text = existsSync(own) ? readFileSync(own, 'utf8') : await made.find((file) => file.path === path)?.text();
    if (text !== undefined) texts.set(path.slice(1), text);
  }
  return { url: site.config.url, files, texts, pictures, site };
}

/** Only the names of files are asked for. */
const unread = {
  item: () => Promise.reject(new Error('no page is read here')),
  reading: () => Promise.reject(new Error('no page is read here')),
  itemDigest: () => Promise.reject(new Error('no page is read here')),
  pageDigest: () => Promise.reject(new Error('no page is read here')),
};
