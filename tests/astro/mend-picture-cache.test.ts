import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mendPictureCache } from '#astro/mend-picture-cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
});
afterEach(() => rm(folder, { recursive: true }));

const formats = ['jpeg', 'png', 'webp', 'avif'] as const;

test('whole pictures stay; half, empty and zeroed ones go, and so do files of another kind by their name', async () => {
  for (const format of formats) {
    const bytes = await sharp({ create: { width: 64, height: 36, channels: 3, background: '#336699' } })
      .toFormat(format)
      .toBuffer();
    await writeFile(join(folder, `whole.${format}`), bytes);
    await writeFile(join(folder, `half.${format}`), bytes.subarray(0, bytes.length / 2));
    await writeFile(join(folder, `last.${format}`), bytes.subarray(0, -1));
    await writeFile(join(folder, `empty.${format}`), '');
    await writeFile(join(folder, `zeroed.${format}`), Buffer.alloc(bytes.length));
  }
  await writeFile(join(folder, 'drawing.svg'), '<svg/>');
  await writeFile(join(folder, 'remote.jpeg.json'), '{}');
  expect(await mendPictureCache(folder)).toBe(4 * formats.length);
  expect((await readdir(folder)).toSorted()).toEqual(['drawing.svg', 'remote.jpeg.json', ...formats.map((format) => `whole.${format}`)].toSorted());
});

test('where there is no cache there is nothing to mend', async () => {
  expect(await mendPictureCache(join(folder, 'none'))).toBe(0);
});
