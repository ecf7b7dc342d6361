import { expect, test, vi } from 'vitest';
import { beginIndexes } from '#astro/make-index.ts';

const pagefind = vi.hoisted(() => ({ createIndex: vi.fn(), close: vi.fn() }));
vi.mock('pagefind', () => pagefind);

const english = { language: 'en', folder: '/pages/en', digest: 'one' };
const files = [{ path: 'fragment/en_1.pf_fragment', content: new Uint8Array([1]) }];

test('the files of an index are asked for at once', async () => {
  const added = Promise.withResolvers<{ errors: string[]; page_count: number }>();
  const getFiles = vi.fn(async () => ({ errors: [], files }));
  pagefind.createIndex.mockResolvedValue({ errors: [], index: { addDirectory: () => added.promise, getFiles } });
  const indexes = await beginIndexes([english]);
  expect(getFiles).toHaveBeenCalledOnce();
  added.resolve({ errors: [], page_count: 2 });
  expect(await indexes()).toEqual(new Map([['one', new Map([['fragment/en_1.pf_fragment', new Uint8Array([1])]])]]));
  expect(pagefind.close).toHaveBeenCalledOnce();
});

test('what pagefind reports stops the build when the indexes are waited for', async () => {
  const index = { addDirectory: async () => ({ errors: ['no such folder'], page_count: 0 }), getFiles: async () => ({ errors: [], files: [] }) };
  pagefind.createIndex.mockResolvedValue({ errors: [], index });
  const indexes = await beginIndexes([english]);
  await expect(indexes()).rejects.toThrowErrorMatchingInlineSnapshot(`[Error: the search index cannot be written: no such folder]`);
});
