import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publish, stagingFolder } from '#astro/publish.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish # ü-'));
});
afterEach(() => rm(folder, { recursive: true }));

const output = () => pathToFileURL(`${join(folder, 'dist')}/`);
const write = async (path: string, text: string) => {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
};

test('a build is made beside its place, whatever the folder is called', async () => {
  await mkdir(stagingFolder(output()));
  expect(await readdir(folder)).toEqual(['dist.next']);
});

test.each([
  ['with a former build', ['dist/index.html', 'dist/old.html']],
  ['without one', []],
  ['after one that was interrupted', ['dist/index.html', 'dist.former/older.html']],
])('a finished build takes its place: %s', async (_title, former) => {
  for (const path of former) await write(path, 'former');
  await write('dist.next/index.html', 'new');
  await publish(stagingFolder(output()), output());
  expect([await readdir(folder), await readdir(join(folder, 'dist')), await readFile(join(folder, 'dist/index.html'), 'utf8')]).toEqual([
    ['dist'],
    ['index.html'],
    'new',
  ]);
});
