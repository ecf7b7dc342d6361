import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginSearchIndex } from '#astro/search-index.ts';

const pagefind = vi.hoisted(() => ({ createIndex: vi.fn(), close: vi.fn() }));
vi.mock('pagefind', () => pagefind);

let dist: string;
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'search # ü-'));
});
afterEach(() => rm(dist, { recursive: true }));

const logger = { debug: () => undefined };
const bytes = (text: string) => new TextEncoder().encode(text);
const files = [
  { path: 'pagefind-entry.json', content: bytes('{"version":"1","languages":{"it":{},"en":{}}}') },
  { path: 'fragment/en_1.pf_fragment', content: bytes('one') },
  { path: 'fragment/en_2.pf_fragment', content: bytes('two') },
];

test('the index is asked for at once, and written with its languages in order', async () => {
  const added = Promise.withResolvers<{ errors: string[]; page_count: number }>();
  const getFiles = vi.fn(async () => ({ errors: [], files }));
  pagefind.createIndex.mockResolvedValue({ errors: [], index: { addDirectory: () => added.promise, getFiles } });
  const write = await beginSearchIndex(dist, logger);
  expect(getFiles).toHaveBeenCalledOnce();
  added.resolve({ errors: [], page_count: 2 });
  await write();
  const written = await Promise.all(files.map(({ path }) => readFile(join(dist, 'pagefind', path), 'utf8')));
  expect(written).toEqual(['{"version":"1","languages":{"en":{},"it":{}}}', 'one', 'two']);
});

test('what pagefind reports stops the build when the index is written', async () => {
  const index = { addDirectory: async () => ({ errors: ['no such folder'], page_count: 0 }), getFiles: async () => ({ errors: [], files: [] }) };
  pagefind.createIndex.mockResolvedValue({ errors: [], index });
  const write = await beginSearchIndex(dist, logger);
  await expect(write()).rejects.toThrowErrorMatchingInlineSnapshot(`[Error: the search index cannot be written: no such folder]`);
});
