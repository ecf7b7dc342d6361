import { linkSync } from 'node:fs';
import { chmod, link, lstat, mkdir, mkdtemp, readFile, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepUnchanged } from '#astro/keep-unchanged.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keep # ü-'));
  await mkdir(at('next'));
  await mkdir(at('former'));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (path: string) => join(folder, path);
const write = async (path: string, text: string | Uint8Array) => {
  await mkdir(dirname(at(path)), { recursive: true });
  await writeFile(at(path), text);
};
const both = async (path: string, former: string | Uint8Array, next: string | Uint8Array) => {
  await write(`former/${path}`, former);
  await utimes(at(`former/${path}`), 1_000_000_000, 1_000_000_000);
  await write(`next/${path}`, next);
};
const isSame = async (path: string) => {
  const [former, next] = await Promise.all([lstat(at(`former/${path}`)), lstat(at(`next/${path}`))]);
  return former.ino === next.ino && next.mtimeMs === 1_000_000_000_000;
};
const keep = (makeLink?: (from: string, to: string) => void) => keepUnchanged(at('next'), at('former'), makeLink);

const refuse = (code: string): never => {
  throw Object.assign(new Error(code), { code });
};

test('a file that has not changed is the former one, with its time', async () => {
  await both('blog/x/index.html', 'the same', 'the same');
  expect(keep()).toEqual({ unchanged: 1, files: 1, impossible: undefined });
  expect(await isSame('blog/x/index.html')).toBe(true);
});

const long = Buffer.alloc(600_000, 'a');
test.each([
  ['another text of the same length', 'abc', 'abd'],
  ['another length', 'abc', 'abcd'],
  ['the last byte of a long file', long, Buffer.concat([long.subarray(1), Buffer.from('b')])],
])('a file that has changed is a new one: %s', async (_, former, next) => {
  await both('index.html', former, next);
  expect(keep()).toEqual({ unchanged: 0, files: 1, impossible: undefined });
  expect([await readFile(at('next/index.html')), await readFile(at('former/index.html'))]).toEqual([Buffer.from(next), Buffer.from(former)]);
});

test('long and empty files are compared to their end', async () => {
  await both('long.mp4', long, long);
  await both('empty.txt', '', '');
  expect(keep().unchanged).toBe(2);
});

test('what is new, what is a folder now, and what has other rights stay as they are', async () => {
  await write('next/new.html', 'new');
  await write('next/was-folder', 'a');
  await write('former/was-folder/x', 'a');
  await both('mode.sh', 'a', 'a');
  await chmod(at('next/mode.sh'), 0o755);
  expect(keep()).toEqual({ unchanged: 0, files: 3, impossible: undefined });
});

test('a link in the former folder is not followed', async () => {
  await write('elsewhere', 'secret');
  await symlink(at('elsewhere'), at('former/x'));
  await write('next/x', 'secret');
  expect(keep().unchanged).toBe(0);
  expect((await lstat(at('next/x'))).isFile()).toBe(true);
});

test('cards stay links to their store, whose files nothing is written into', async () => {
  await write('store/card', 'JPEG');
  await utimes(at('store/card'), 1_000_000_000, 1_000_000_000);
  await link(at('store/card'), at('former/a.jpg'));
  await link(at('store/card'), at('next/a.jpg'));
  await link(at('store/card'), at('former/copied.jpg'));
  await write('next/copied.jpg', 'JPEG');
  expect(keep().unchanged).toBe(2);
  const { nlink, mtimeMs } = await lstat(at('store/card'));
  expect([nlink, mtimeMs, await readFile(at('store/card'), 'utf8')]).toEqual([5, 1_000_000_000_000, 'JPEG']);
});

test.each(['EXDEV', 'EPERM', 'ENOTSUP'])('where no file can have two names (%s) the new ones stay', async (code) => {
  await both('a.html', 'a', 'a');
  await both('b.html', 'b', 'b');
  const result = keep(() => refuse(code));
  expect(result).toEqual({ unchanged: 0, files: 2, impossible: code });
  expect((await readdir(at('next'))).toSorted()).toEqual(['a.html', 'b.html']);
});

test('a file with all the names that it may have is copied, the others are not', async () => {
  await both('a.html', 'a', 'a');
  await both('b.html', 'b', 'b');
  const result = keep((from, to) => (from.endsWith('a.html') ? refuse('EMLINK') : linkSync(from, to)));
  expect(result).toEqual({ unchanged: 1, files: 2, impossible: undefined });
});
