import { lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPublishedFiles } from '#astro/published-files.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'published # ü-'));
});
afterEach(() => rmSync(place, { recursive: true }));

const at = (path: string) => join(place, path);
const write = (path: string, text: string) => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};
const open = (madeBy = 'programmes') => openPublishedFiles({ cache: at('cache'), madeBy, output: at('dist'), folder: at('dist.next') });
const inode = (path: string) => lstatSync(at(path), { throwIfNoEntry: false })?.ino;

/** A build that has made and published one file. */
function published(): void {
  write('dist/blog/x/index.md', 'Text');
  const files = open();
  files.note('/blog/x/index.md', 'key');
  files.save();
}

test('a file that was made of the same is the published one, and still is in the build after', () => {
  published();
  const files = open();
  expect(files.take('/blog/x/index.md', 'key')).toBe(true);
  expect(inode('dist.next/blog/x/index.md')).toBe(inode('dist/blog/x/index.md'));
  rmSync(at('dist'), { recursive: true });
  renameSync(at('dist.next'), at('dist'));
  files.save();
  expect(open().take('/blog/x/index.md', 'key')).toBe(true);
});

test.each<[string, () => boolean]>([
  ['of something else', () => open().take('/blog/x/index.md', 'another key')],
  ['by other programmes', () => open('newer programmes').take('/blog/x/index.md', 'key')],
  ['under another name', () => open().take('/blog/y/index.md', 'key')],
])('a file that was made %s is not taken', (_, taken) => {
  published();
  expect(taken()).toBe(false);
  expect(inode('dist.next/blog/x/index.md')).toBe(undefined);
});

test.each<[string, () => void]>([
  ['written into', () => write('dist/blog/x/index.md', 'Another text')],
  [
    'replaced by one of the same size and time',
    () => {
      const { mtimeMs } = lstatSync(at('dist/blog/x/index.md'));
      write('dist/blog/x/copy', 'Mine');
      utimesSync(at('dist/blog/x/copy'), mtimeMs / 1000, mtimeMs / 1000);
      renameSync(at('dist/blog/x/copy'), at('dist/blog/x/index.md'));
    },
  ],
  ['taken away', () => rmSync(at('dist/blog/x/index.md'))],
])('a published file that somebody has %s is not taken', (_, touch) => {
  published();
  touch();
  expect(open().take('/blog/x/index.md', 'key')).toBe(false);
});

test('what stands in the build already stays', () => {
  published();
  write('dist.next/blog/x/index.md', 'The owner’s');
  expect(open().take('/blog/x/index.md', 'key')).toBe(false);
  expect(readFileSync(at('dist.next/blog/x/index.md'), 'utf8')).toBe('The owner’s');
});

test('a build that was not published leaves the record as it was', () => {
  published();
  open().note('/blog/x/index.md', 'another key');
  expect(open().take('/blog/x/index.md', 'another key')).toBe(false);
  expect(open().take('/blog/x/index.md', 'key')).toBe(true);
});
