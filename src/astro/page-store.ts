import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { fileStamp } from './file-stamp.ts';

/** Astro's, in its cache: the content that it has loaded, the pages that it has rendered, and what it knows of these. */
const contentStore = 'data-store.json';
const pageFolder = 'dist';
const pageRecord = 'incremental-build.json';
/** Ours beside them: what they are if nobody has touched them. */
const seal = 'sealed.json';

const stateSchema = z.object({ digest: z.string(), stamp: z.string() });
const sealSchema = z.object({ version: z.literal(2), content: stateSchema, record: stateSchema, pages: z.record(z.string(), stateSchema) });

/** A file as a build has left it. */
type FileState = z.infer<typeof stateSchema>;

/**
 * Throws out of Astro's cache what is not as the last build left it: Astro takes what stands there for sound, and a build
 * that was killed leaves halves.
 * @returns digests of the rendered pages that are sound, by their file in the output
 */
export function openPageStore(cache: string): Map<string, string> {
  const sealed = readSeal(join(cache, seal));
  for (const [name, state] of [
    [contentStore, sealed?.content],
    [pageRecord, sealed?.record],
  ] as const) {
    if (!isAsLeft(join(cache, name), state)) rmSync(join(cache, name), { recursive: true, force: true });
  }
  const pages = new Map<string, string>();
  const folder = join(cache, pageFolder);
  for (const path of filesBelow(folder)) {
    const file = relative(folder, path).replaceAll(sep, '/');
    const state = sealed?.pages[file];
    if (state && isAsLeft(path, state)) pages.set(file, state.digest);
    else rmSync(path, { force: true });
  }
  return pages;
}

/** Writes down what a build has left in Astro's cache. @param pages digests of all its pages, by their file in the output */
export function sealPageStore(cache: string, pages: ReadonlyMap<string, string>): void {
  const stateOf = (file: string, digest = digestOfFile(join(cache, file)) ?? ''): FileState => ({ digest, stamp: fileStamp(join(cache, file)) ?? '' });
  const states = [...pages].map(([file, digest]) => [file, stateOf(join(pageFolder, file), digest)] as const);
  const text = JSON.stringify({ version: 2, content: stateOf(contentStore), record: stateOf(pageRecord), pages: Object.fromEntries(states) });
  mkdirSync(cache, { recursive: true });
  const aside = join(cache, `${seal}.${process.pid}`);
  writeFileSync(aside, text);
  renameSync(aside, join(cache, seal));
}

/** Of a page's HTML, as its file is written. */
export const pageDigest = (html: string | Uint8Array): string => hash('sha1', html);

function readSeal(file: string): z.infer<typeof sealSchema> | undefined {
  try {
    return sealSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** A file that nobody has written since is not read; one that was brought here, as a cache between machines is, has the same bytes. */
function isAsLeft(file: string, state: FileState | undefined): boolean {
  const stamp = fileStamp(file);
  return state !== undefined && stamp !== undefined && (stamp === state.stamp || digestOfFile(file) === state.digest);
}

function digestOfFile(file: string): string | undefined {
  try {
    return pageDigest(readFileSync(file));
  } catch {
    return undefined;
  }
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [] : [join(entry.parentPath, entry.name)]));
  } catch {
    return [];
  }
}
