import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, readDist } from '../../support/build-site.ts';
import { startDev, until } from '../../support/dev-server.ts';
import { astroConfig, picture, post, siteFolder } from '../../support/site-folder.ts';
import { digestsOf, startBuild } from '../../support/start-build.ts';

const env = { SMO_NOW: '2026-11-20T12:00:00Z' };

let root: string;
let whole: Record<string, string>;
beforeAll(async () => {
  root = await siteFolder('faults', {
    'content/blog/en/tide/index.mdx': post({ id: 'tide', cover: { image: './tide.png', alt: 'The tide' } }),
    'content/blog/en/tide/tide.png': await picture('#113355'),
  });
  whole = digestsOf(await buildSite(root, env));
});

const built = async () => digestsOf(await readDist(root));
const leftovers = async () => (await readdir(root)).filter((name) => name.startsWith('dist'));

/** Builds, and gives what it said without the times of its lines. */
async function build(over: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Promise<{ code: number | null; output: string }> {
  const running = startBuild(root, { ...env, ...over }, args);
  return { code: await running.ended, output: running.output() };
}

test('an unchanged site is built into the same files', async () => {
  const before = await stat(join(root, 'dist/index.html'));
  const count = Object.keys(whole).length;
  const says = ['nothing has changed', `${count} of its ${count} files are as they were`];
  for (const expected of says) {
    const { output } = await build();
    const after = await stat(join(root, 'dist/index.html'));
    expect([after.ino, after.mtimeMs, output]).toEqual([before.ino, before.mtimeMs, expect.stringContaining(expected)]);
    // The second build does not know that the first has published the same.
    await rm(join(root, 'node_modules/.astro/published.json'));
  }
});

test('of two builds at once the second says who is at work and touches nothing', async () => {
  const first = startBuild(root, env);
  await until(() => existsSync(join(root, 'dist.lock')), 60_000);
  const second = await build();
  expect([second.code, second.output]).toEqual([
    1,
    expect.stringMatching(/another build of this site is at work: process \d+ on .+ last heard of \d+ s ago\./u),
  ]);
  expect(await first.ended).toBe(0);
  expect([await built(), await leftovers()]).toEqual([whole, ['dist']]);
});

test('with every file of every cache cut in half, the site is the same', async () => {
  const caches = ['node_modules/.astro', '.astro'].map((folder) => readdir(join(root, folder), { recursive: true, withFileTypes: true }));
  const files = (await Promise.all(caches)).flat().filter((entry) => entry.isFile());
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    const bytes = await readFile(path);
    await rm(path);
    await writeFile(path, bytes.subarray(0, bytes.length / 2));
  }
  expect(files.length).toBeGreaterThan(5);
  const { code, output } = await build();
  expect([code, output]).toEqual([0, expect.stringMatching(/\d+ pictures? in the cache .+ broken; they are made again/u)]);
  expect(await built()).toEqual(whole);
});

test('without any cache, and with one that holds something else, the site is the same', async () => {
  await rm(join(root, 'node_modules/.astro'), { recursive: true });
  expect([(await build()).code, await built()]).toEqual([0, whole]);
  await writeFile(join(root, 'node_modules/.astro/data-store.json'), '[{}]');
  expect([(await build()).code, await built()]).toEqual([0, whole]);
});

test('out of memory, the former site stays', async () => {
  const { code, output } = await build({ NODE_OPTIONS: '--max-old-space-size=32' });
  expect([code === 0, output.includes('heap out of memory')]).toEqual([false, true]);
  expect(await built()).toEqual(whole);
});

test('after a build that was stopped the next one says so, and what may have been the reason', async () => {
  const stopped = startBuild(root, env, ['--verbose', '--force']);
  await stopped.said('Building static entrypoints');
  await stopped.kill();
  expect(await leftovers()).toEqual(['dist', 'dist.lock']);
  const { code, output } = await build();
  expect([code, output]).toEqual([0, expect.stringMatching(/the build of \S+ was stopped before its end[^]+--max-old-space-size=4096/u)]);
  expect([await built(), await leftovers()]).toEqual([whole, ['dist']]);
});

test('the dev server leaves what is published alone', async () => {
  const times = async () => Promise.all(Object.keys(whole).map(async (path) => (await stat(join(root, 'dist', path))).ctimeMs));
  const before = await times();
  const dev = await startDev(root);
  expect((await fetch(`${dev.url}/blog/tide/`)).status).toBe(200);
  await dev.stop();
  expect([await times(), await leftovers()]).toEqual([before, ['dist']]);
});

/** Only root may mount; elsewhere the codes of the system are tested in tests/astro/build-fault.test.ts. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && canMount();

function canMount(): boolean {
  try {
    execFileSync('unshare', ['-m', 'true']);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!mayMount)('on a disk of its own', () => {
  const disk = () => join(root, 'disk');
  const mount = (...options: string[]) => execFileSync('mount', [...options, 'tmpfs', disk()], { stdio: 'pipe' });
  beforeAll(async () => {
    await mkdir(disk(), { recursive: true });
    await writeFile(join(root, 'astro.config.mjs'), astroConfig({}).replace('default {', 'default { outDir: "./disk/dist",'));
    mount('-t', 'tmpfs', '-o', 'size=8m');
  });
  afterAll(() => execFileSync('umount', [disk()]));
  const published = () => readFile(join(disk(), 'dist/index.html'), 'utf8');

  test('that becomes full, the former site stays, and what to do is said', async () => {
    expect((await build()).code).toBe(0);
    const before = await published();
    const free = 8 * 1024 * 1024 - Number(execFileSync('du', ['-sb', disk()], { encoding: 'utf8' }).split('\t')[0]);
    await writeFile(join(disk(), 'ballast'), Buffer.alloc(Math.floor(free / 4096 - 130) * 4096));
    const { code, output } = await build({}, ['--force']);
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(/The disk with .+disk is full\. Free some space on it and build again; what was published before is as it was\./u),
    ]);
    expect([await published(), (await readdir(disk())).toSorted()]).toEqual([before, ['ballast', 'dist']]);
    await rm(join(disk(), 'ballast'));
    expect([(await build()).code, (await readdir(disk())).toSorted()]).toEqual([0, ['dist']]);
  });

  test('that is read-only, it is said before anything is built', async () => {
    const before = await published();
    mount('-o', 'remount,ro');
    const { code, output } = await build();
    mount('-o', 'remount,rw');
    expect([code, output]).toEqual([1, expect.stringMatching(/dist\.lock cannot be written: the file system is read-only \(EROFS\)/u)]);
    expect(output).toContain('Mount it for writing, or set outDir to a folder that can be written.');
    expect(await published()).toBe(before);
  });
});
