import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mendOutput, outputFolder, publish, stagingFolder } from '#astro/publish.ts';

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
const read = (path: string) => readFile(join(folder, path), 'utf8');

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
  expect([await readdir(folder), await readdir(join(folder, 'dist')), await read('dist/index.html')]).toEqual([['dist'], ['index.html'], 'new']);
});

test('what has not changed is the same file as before, and can be changed by its owner without harm to a build', async () => {
  await write('dist/same.html', 'same');
  const { ino, mtimeMs } = await stat(join(folder, 'dist/same.html'));
  await write('dist.next/same.html', 'same');
  await write('dist.next/new.html', 'new');
  expect(await publish(stagingFolder(output()), output())).toEqual({ unchanged: 1, files: 2, impossible: undefined });
  expect(await stat(join(folder, 'dist/same.html'))).toMatchObject({ ino, mtimeMs, nlink: 1 });
});

test('an output that is a link leads on to where it led', async () => {
  await mkdir(join(folder, 'www/site'), { recursive: true });
  await symlink(join(folder, 'www/site'), join(folder, 'dist'));
  const real = outputFolder(output());
  await write('www/site.next/index.html', 'new');
  await publish(stagingFolder(real), real);
  expect([await read('dist/index.html'), await readlink(join(folder, 'dist'))]).toEqual(['new', join(folder, 'www/site')]);
});

test('a build that cannot take its place leaves the former one in it', async () => {
  await write('dist/index.html', 'former');
  await expect(publish(stagingFolder(output()), output())).rejects.toThrow();
  expect([await readdir(folder), await read('dist/index.html')]).toEqual([['dist'], 'former']);
});

describe('a start puts in order what a stopped process has left', () => {
  test.each([
    ['nothing', [], undefined, undefined],
    ['a build at work', ['dist=old', 'dist.next=half'], 'old', undefined],
    ['the first build of all at work', ['dist.next=half'], undefined, undefined],
    ['a whole build beside the former one', ['dist=old', 'dist.ready=new'], 'new', 'finished'],
    ['a whole build beside the former one and a still older one', ['dist=old', 'dist.ready=new', 'dist.former=older'], 'new', 'finished'],
    ['a whole build and a gap', ['dist.ready=new', 'dist.former=old'], 'new', 'finished'],
    ['the first whole build of all', ['dist.ready=new'], 'new', 'finished'],
    ['a new build whose predecessor is half cleared away', ['dist=new', 'dist.former=half'], 'new', undefined],
    ['a gap without a build', ['dist.former=old'], 'old', 'restored'],
    ['a gap with a half build', ['dist.former=old', 'dist.next=half'], 'old', 'restored'],
  ])('%s', async (_title, states, then, mended) => {
    for (const state of states) await write(`${state.split('=')[0]}/index.html`, state.split('=')[1] ?? '');
    expect(mendOutput(output())).toBe(mended);
    expect(await readdir(folder)).toEqual(then === undefined ? [] : ['dist']);
    if (then !== undefined) expect(await read('dist/index.html')).toBe(then);
  });
});

test('killed before any of its steps, publishing leaves one whole site or the other', async () => {
  const script = fileURLToPath(new URL('../support/publish-until.ts', import.meta.url));
  const dist = join(folder, 'dist');
  const outcomes: string[] = [];
  for (let step = 1; outcomes.at(-1) !== 'done'; step++) {
    await rm(folder, { recursive: true });
    for (const file of ['a', 'b']) {
      await write(`dist/${file}.html`, 'old');
      await write(`dist.next/${file}.html`, 'new');
      await write(`dist/same-${file}.html`, 'same');
      await write(`dist.next/same-${file}.html`, 'same');
    }
    const child = spawn(process.execPath, [script, dist, String(step)], { stdio: 'inherit' });
    const [code, signal] = await once(child, 'exit');
    expect([code, signal]).toEqual(code === 0 ? [0, null] : [null, 'SIGKILL']);
    const mended = mendOutput(output());
    const texts = await Promise.all((await readdir(dist)).map((file) => read(`dist/${file}`)));
    expect([step, await readdir(folder), texts]).toEqual([step, ['dist'], expect.toBeOneOf([allOf('old'), allOf('new')])]);
    outcomes.push(code === 0 ? 'done' : `${texts[0]}${mended ? `, ${mended}` : ''}`);
  }
  expect([outcomes.length > 8, [...new Set(outcomes)]]).toEqual([true, ['old', 'new, finished', 'new', 'done']]);
}, 120_000);

/** What the four pages of a whole site say. */
const allOf = (text: string): string[] => [text, text, 'same', 'same'];
