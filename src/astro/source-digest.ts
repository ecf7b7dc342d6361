import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Files of a project's root by which pages may differ. */
const rootFiles = /^(?:astro\.config\.[cm]?[jt]s|package\.json|package-lock\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|tsconfig\.json|\.env(?:\..+)?)$/u;
/** Variables that programmes of pages may read. */
const variables = /^(?:PUBLIC_.*|SITE_URL|NODE_ENV)$/u;
/** What authors, topics and series are written in. */
const data = /\.(?:ya?ml|json)$/iu;

/**
 * A digest of everything that pages are made of but the editors' texts and pictures: the product's and the owner's
 * programmes, the configuration, the tools' versions, data beside the texts, and what stands in public/ (of which pages
 * tell the size).
 */
export function sourceDigest(root: string, packageRoot: string): string {
  const sha1 = createHash('sha1').update(process.version);
  const add = (file: string, from: string) => sha1.update(`\n${relative(from, file)}\n`).update(readFileSync(file));
  for (const from of new Set([packageRoot, root])) {
    for (const name of readdirSync(from).toSorted()) if (rootFiles.test(name)) add(join(from, name), from);
    for (const file of filesBelow(join(from, 'src'))) add(file, from);
  }
  for (const file of filesBelow(join(root, 'content'))) if (data.test(file)) add(file, root);
  for (const file of filesBelow(join(root, 'public'))) {
    const { size, mtimeMs } = statSync(file);
    sha1.update(`\n${relative(root, file)} ${size} ${mtimeMs}`);
  }
  for (const [name, value] of Object.entries(process.env).toSorted()) if (variables.test(name)) sha1.update(`\n${name}=${value}`);
  return sha1.digest('hex');
}

/** A digest of everything that texts are read by: the engine, what calls it and the tools' versions. What a site makes of them does not count. */
export function readerDigest(packageRoot: string): string {
  const sha1 = createHash('sha1').update(process.version);
  const add = (file: string) => sha1.update(`\n${relative(packageRoot, file)}\n`).update(readFileSync(file));
  for (const name of readdirSync(packageRoot).toSorted()) if (rootFiles.test(name)) add(join(packageRoot, name));
  for (const file of filesBelow(join(packageRoot, 'src/smo'))) add(file);
  for (const name of ['content-reader.ts', 'parse-text.ts', 'text-worker.ts']) add(join(packageRoot, 'src/astro', name));
  return sha1.digest('hex');
}

/** Every file of a folder that may be missing, sorted. Links are not followed. */
function filesBelow(folder: string): string[] {
  const found = !existsSync(folder) ? [] : readdirSync(folder, { recursive: true, withFileTypes: true });
  return found.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])).toSorted();
}
