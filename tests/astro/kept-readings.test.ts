import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Readings } from '#astro/feed-items.ts';
import { keepReadings, knownReadings } from '#astro/kept-readings.ts';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'readings # ü-'));
});
afterEach(() => rm(cache, { recursive: true }));

const card = { url: 'https://example.org/cards/a.jpg', width: 1200, height: 630, alt: 'A card – à' };
const readings: Readings = new Map([
  ['https://example.org/blog/a/', { digest: 'd1', reading: { html: '<p>à – 😀</p>', markdown: 'à', images: ['https://example.org/a.webp'], head: { card } } }],
  ['https://example.org/authors/ada/', { digest: 'd2', reading: { html: '', markdown: '', images: [], head: { portrait: 'https://example.org/ada.webp' } } }],
]);
const recordFile = () => join(cache, 'readings');

describe('what was read of the pages', () => {
  test('is known to the next build', () => {
    keepReadings(join(cache, 'new'), 'programmes', readings);
    expect(knownReadings(join(cache, 'new'), 'programmes')).toEqual(readings);
  });

  test('is kept again as it was by a build that has no use for it', () => {
    keepReadings(cache, 'programmes', readings);
    keepReadings(cache, 'programmes', knownReadings(cache, 'programmes'));
    expect(knownReadings(cache, 'programmes')).toEqual(readings);
  });

  test('is unknown to other programmes', () => {
    keepReadings(cache, 'programmes', readings);
    expect(knownReadings(cache, 'newer programmes').size).toBe(0);
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    ['changed', (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('ada', 'bob'), 'latin1')],
  ])('is unknown where its file is %s', async (_, damaged) => {
    keepReadings(cache, 'programmes', readings);
    await writeFile(recordFile(), damaged(await readFile(recordFile())));
    expect(knownReadings(cache, 'programmes').size).toBe(0);
  });

  test('may be missing', () => {
    expect(knownReadings(join(cache, 'none'), 'programmes').size).toBe(0);
  });
});
