import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page } from '#smo';
import { pageDigest } from '#astro/page-store.ts';
import { openPlacedPages } from '#astro/placed-pages.ts';
import { openPublishedFiles } from '#astro/published-files.ts';
import { anArticleEntry, aSite } from '../support/a-site.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'placed # ü-'));
});
afterEach(() => rmSync(place, { recursive: true }));

const site = aSite({ content: { entries: [anArticleEntry({ slug: 'tea' })] } });
const [page, frame, gone] = ['blog/tea/index.html', 'blog/tea/embed/index.html', 'blog/gone/index.html'];
const text = 'A page';
const allCached = new Map([page, frame, gone].map((file) => [file, pageDigest(text)]));

const at = (path: string) => join(place, path);
const write = (path: string, content: string) => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
};
const inode = (path: string) => lstatSync(at(path), { throwIfNoEntry: false })?.ino;

/** The next build of the site. */
function open({ keyOf = () => 'key', cached = allCached }: { keyOf?: (page: Page) => string | undefined; cached?: ReadonlyMap<string, string> } = {}) {
  const files = openPublishedFiles({ cache: at('cache'), madeBy: 'programmes', output: at('dist'), folder: at('dist.next') });
  return { files, placed: openPlacedPages({ site, keyOf, folder: at('dist.next'), cached, published: files }) };
}

/** A build that has published all pages of the site, and one that the site has no more. */
function published(): void {
  for (const file of [page, frame, gone]) write(`dist/${file}`, text);
  const { files, placed } = open();
  placed.note(allCached);
  files.save();
}

test('a page that is what Astro would bring back is the published one, and so is its frame', () => {
  published();
  const { placed } = open();
  placed.place();
  expect([page, frame].map((file) => [placed.has(file), inode(`dist.next/${file}`) === inode(`dist/${file}`)])).toEqual([
    [true, true],
    [true, true],
  ]);
});

test('a page that the site has no more is not placed', () => {
  published();
  const { placed } = open();
  placed.place();
  expect([placed.has(gone), inode(`dist.next/${gone}`)]).toEqual([false, undefined]);
});

test.each([
  ['that would be rendered from something else', { keyOf: () => 'another key' }],
  ['that no key tells of', { keyOf: () => undefined }],
  ['that is not in the cache', { cached: new Map() }],
  ['of which the cache has other bytes', { cached: new Map([[page, pageDigest('Another page')]]) }],
])('a page %s is not placed', (_, given) => {
  published();
  const { placed } = open(given);
  placed.place();
  expect([placed.has(page), inode(`dist.next/${page}`)]).toEqual([false, undefined]);
});

test('a page that somebody has written into since is not placed', () => {
  published();
  write(`dist/${page}`, 'Mine');
  const { placed } = open();
  placed.place();
  expect(placed.has(page)).toBe(false);
});

test('what stands there already stays', () => {
  published();
  write(`dist.next/${page}`, 'Of public/');
  const { placed } = open();
  placed.place();
  expect([placed.has(page), readFileSync(at(`dist.next/${page}`), 'utf8')]).toEqual([false, 'Of public/']);
});

test('a page that is rendered after all is a file of its own', () => {
  published();
  const { placed } = open();
  placed.place();
  placed.letGo(page);
  write(`dist.next/${page}`, 'Rendered');
  expect([placed.has(page), readFileSync(at(`dist/${page}`), 'utf8')]).toEqual([false, text]);
});

test('what was not placed is not let go', () => {
  write(`dist.next/${page}`, 'Of public/');
  open().placed.letGo(page);
  expect(readFileSync(at(`dist.next/${page}`), 'utf8')).toBe('Of public/');
});
