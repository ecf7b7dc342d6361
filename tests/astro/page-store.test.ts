import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPageStore, pageDigest, sealPageStore } from '#astro/page-store.ts';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'store # ü-'));
});
afterEach(() => rm(cache, { recursive: true }));

const pages = { 'index.html': 'Home', 'blog/à/index.html': 'A post' };

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(cache, path)), { recursive: true });
  await writeFile(join(cache, path), text);
}

async function aSealedStore(): Promise<void> {
  await write('data-store.json', '[[]]');
  await write('incremental-build.json', '{}');
  for (const [file, html] of Object.entries(pages)) await write(`dist/${file}`, html);
  sealPageStore(cache, new Map(Object.entries(pages).map(([file, html]) => [file, pageDigest(html)])));
}

const there = () => ['data-store.json', 'incremental-build.json', 'dist/index.html', 'dist/blog/à/index.html'].filter((path) => existsSync(join(cache, path)));

describe("Astro's cache", () => {
  test('is used again as the last build left it', async () => {
    await aSealedStore();
    expect(Object.fromEntries(openPageStore(cache))).toEqual({ 'index.html': pageDigest('Home'), 'blog/à/index.html': pageDigest('A post') });
    expect(there()).toHaveLength(4);
  });

  test('loses a page that is cut off, and one that nobody knows', async () => {
    await aSealedStore();
    await write('dist/index.html', 'Ho');
    await write('dist/x.html', 'A page of a build that was killed');
    expect([...openPageStore(cache).keys()]).toEqual(['blog/à/index.html']);
    expect(existsSync(join(cache, 'dist/x.html'))).toBe(false);
  });

  test('loses a page that was written anew in the same size', async () => {
    await aSealedStore();
    await write('dist/index.html', 'Hare');
    expect([...openPageStore(cache).keys()]).toEqual(['blog/à/index.html']);
  });

  test('is the same in another place, where all files are new', async () => {
    await aSealedStore();
    const moved = join(cache, 'moved');
    for (const name of ['dist', 'data-store.json', 'incremental-build.json', 'sealed.json'])
      await cp(join(cache, name), join(moved, name), { recursive: true });
    expect(openPageStore(moved).size).toBe(2);
    expect(existsSync(join(moved, 'incremental-build.json'))).toBe(true);
  });

  test('loses what Astro knows of its pages if a build has written that and came no further', async () => {
    await aSealedStore();
    await write('incremental-build.json', '[]');
    expect(openPageStore(cache).size).toBe(2);
    expect(there()).not.toContain('incremental-build.json');
  });

  test('loses content that is cut off, and keeps its pages', async () => {
    await aSealedStore();
    await write('data-store.json', '[[');
    expect(openPageStore(cache).size).toBe(2);
    expect(there()).not.toContain('data-store.json');
  });

  test.each(['', '{"version":1,"content":', '{"version":1,"content":"","pages":{}}', '[]'])('is thrown away where its seal is broken: %j', async (seal) => {
    await aSealedStore();
    await write('sealed.json', seal);
    expect(openPageStore(cache).size).toBe(0);
    expect(there()).toEqual([]);
  });

  test('may be missing', async () => {
    expect(openPageStore(join(cache, 'none')).size).toBe(0);
    sealPageStore(join(cache, 'none'), new Map());
    expect(JSON.parse(await readFile(join(cache, 'none/sealed.json'), 'utf8'))).toEqual({
      version: 2,
      content: { digest: '', stamp: '' },
      record: { digest: '', stamp: '' },
      pages: {},
    });
  });
});
