import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const astroBin = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));

export interface Build {
  readonly code: number | null;
  /** Everything that was printed, in order, without colours. */
  readonly output: string;
  readonly dist: Dist;
}

/** What a site's `dist/` holds: bytes by path. */
export type Dist = ReadonlyMap<string, Buffer>;

/** Builds a site that is sound. @throws with all that was printed when it is not */
export async function buildSite(root: string, env: Readonly<Record<string, string>> = {}): Promise<Dist> {
  const { code, output, dist } = await tryBuild(root, env);
  if (code !== 0) throw new Error(`the build ended with ${code}:\n${output}`);
  return dist;
}

/** Builds a site as its owner does, with `astro build` in a process of its own. */
export async function tryBuild(root: string, env: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Promise<Build> {
  const child = spawn(process.execPath, [astroBin, 'build', ...args], { cwd: root, env: siteEnv(env), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { code, output, dist: await readDist(root) };
}

/** The environment of an owner's terminal: nothing of the test runner's (`NODE_ENV=test`) reaches a build. */
export function siteEnv(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env };
}

export async function readDist(root: string): Promise<Dist> {
  const folder = join(root, 'dist');
  if (!existsSync(folder)) return new Map();
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  const files = paths.toSorted().map(async (path) => [relative(folder, path), await readFile(path)] as const);
  return new Map(await Promise.all(files));
}

/** Addresses of the built pages: `/`, `/blog/x/`, `/404.html`; without the cards that other sites put into frames. */
export function pagesOf(dist: Dist): string[] {
  return [...dist.keys()]
    .filter((path) => path.endsWith('.html') && !path.endsWith('/embed/index.html'))
    .map((path) => `/${path.replace(/(?:^|(?<=\/))index\.html$/u, '')}`);
}

/** The HTML of a page. */
export function htmlAt(dist: Dist, path: string): string {
  const file = `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
  const bytes = dist.get(file);
  if (!bytes) throw new Error(`${file} was not built; there are ${pagesOf(dist).join(' ')}`);
  return bytes.toString('utf8');
}
