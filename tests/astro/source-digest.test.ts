import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readerDigest, sourceDigest } from '#astro/source-digest.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sources-'));
  await write('astro.config.mjs', 'export default {};');
  await write('src/site/theme.ts', 'export default {};');
  await write('content/authors/ada.yaml', 'name: Ada');
  await write('content/blog/en/a.mdx', 'A text');
  await write('public/terms.pdf', 'Terms');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  await utimes(join(root, path), 1_000_000_000, 1_000_000_000);
}
const digest = () => sourceDigest(root, root);

test.each([
  ['astro.config.mjs', 'export default { base: "/x" };'],
  ['package-lock.json', '{}'],
  ['src/site/theme.ts', 'export default { };'],
  ['src/middleware.ts', ''],
  ['content/authors/ada.yaml', 'name: Eva'],
  ['content/ledger.json', '{}'],
  ['public/terms.pdf', 'Terms and more'],
  ['public/new.txt', ''],
])('%s is a source of all pages', async (path, text) => {
  const before = digest();
  expect(digest()).toBe(before);
  await write(path, text);
  expect(digest()).not.toBe(before);
});

test.each(['content/blog/en/a.mdx', 'content/blog/en/a.jpg', 'notes.txt', 'dist/index.html'])(
  '%s is none: pages say themselves whether they have it',
  async (path) => {
    const before = digest();
    await write(path, 'Something else');
    expect(digest()).toBe(before);
  },
);

test('a variable that pages may read is one', () => {
  const before = digest();
  vi.stubEnv('PUBLIC_PLAN', 'b');
  expect(digest()).not.toBe(before);
});

test('a project may have none of the folders', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'sources-'));
  expect(sourceDigest(empty, root)).toMatch(/^[0-9a-f]{40}$/u);
  await rm(empty, { recursive: true });
});

describe('texts are read by', () => {
  const reader = () => readerDigest(root);
  const callers = ['content-reader', 'parse-text', 'text-worker'].map((name) => `src/astro/${name}.ts`);
  beforeEach(() => Promise.all(callers.map((file) => write(file, 'export {};'))));

  test.each(['src/smo/mdx/judge.ts', ...callers, 'package-lock.json'])('%s', async (path) => {
    const before = reader();
    expect(reader()).toBe(before);
    await write(path, 'Something else');
    expect(reader()).not.toBe(before);
  });

  test.each(['src/site/theme.ts', 'content/authors/ada.yaml', 'public/terms.pdf'])('not by %s', async (path) => {
    const before = reader();
    await write(path, 'Something else');
    expect(reader()).toBe(before);
  });
});
