import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepReadings, knownReadings } from '#astro/kept-readings.ts';
import { pageDigest } from '#astro/page-store.ts';
import { openPublishedFiles } from '#astro/published-files.ts';
import { writeSiteFiles } from '#astro/write-site-files.ts';
import { anArticleEntry, aSite } from '../support/a-site.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'files # ü-'));
});
afterEach(() => rm(place, { recursive: true }));

const site = aSite({ content: { entries: [anArticleEntry({ id: 'same', slug: 'same' }), anArticleEntry({ id: 'edited', slug: 'edited' })] } });
const htmlOf = (words: string) => `<html><head></head><body><div data-content><p>${words}</p></div></body></html>`;
const pageOf = (id: string) => site.of('article', 'en').find((page) => page.id === id)!;
const kept = (html: string, words: string) => ({ digest: pageDigest(html), reading: { html: `<p>${words}</p>`, markdown: words, images: [], head: {} } });

const logger = { info: () => undefined };
const none = { take: () => false, note: () => undefined };
const writePages = (folder: string, wordsOf: (id: string) => string) => {
  for (const page of site.all) {
    const file = join(folder, page.path, page.path.endsWith('/') ? 'index.html' : '');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, htmlOf(wordsOf(page.id)));
  }
};

test('after an edit only the page is read again that has changed, and pages that are gone are forgotten', async () => {
  const [folder, cache] = [join(place, 'dist'), join(place, 'cache')];
  writePages(folder, () => 'Words of today.');
  const known = new Map([
    [pageOf('same').url, kept(htmlOf('Words of today.'), 'What was read of them.')],
    [pageOf('edited').url, kept(htmlOf('Words of yesterday.'), 'What was read of these.')],
    ['https://example.org/blog/gone/', kept('', 'Gone.')],
  ]);
  keepReadings(cache, 'programmes', known);

  await writeSiteFiles({ site, folder, cache, sources: 'programmes', published: none, logger });

  const twinOf = (id: string) =>
    readFileSync(join(folder, pageOf(id).path, 'index.md'), 'utf8')
      .trim()
      .split('\n')
      .at(-1);
  expect([twinOf('same'), twinOf('edited')]).toEqual(['What was read of them.', 'Words of today.']);
  const next = knownReadings(cache, 'programmes');
  expect([...known.keys()].map((url) => next.get(url)?.reading.markdown.trim())).toEqual(['What was read of them.', 'Words of today.', undefined]);
});

/** A build of the pages as they are now, after those before it in the same place. @returns the inode and the text of a file */
async function build(at: string, wordsOf: (id: string) => string) {
  const [folder, cache, output] = [join(place, at, 'dist.next'), join(place, at, 'cache'), join(place, at, 'dist')];
  writePages(folder, wordsOf);
  const published = openPublishedFiles({ cache, madeBy: 'programmes', output, folder });
  await writeSiteFiles({ site, folder, cache, sources: 'programmes', published, logger });
  rmSync(output, { recursive: true, force: true });
  renameSync(folder, output);
  published.save();
  const files = ['blog/same/index.md', 'blog/edited/index.md', 'blog/same/oembed.json', 'blog/rss.xml', 'blog/atom.xml', 'blog/feed.json', 'llms.txt'];
  return new Map(files.map((file) => [file, { inode: statSync(join(output, file)).ino, text: readFileSync(join(output, file), 'utf8') }]));
}

test('what is made of pages that have not changed is the published file, and what is made of others is what a clean build makes', async () => {
  await build('edited', () => 'Words of yesterday.');
  const before = await build('edited', (id) => (id === 'edited' ? 'Words of an hour ago.' : 'Words of yesterday.'));
  const now = (id: string) => (id === 'edited' ? 'Words of today.' : 'Words of yesterday.');
  const after = await build('edited', now);
  const same = [...after].filter(([file, { inode }]) => before.get(file)?.inode === inode).map(([file]) => file);
  expect(same).toEqual(['blog/same/index.md', 'blog/same/oembed.json', 'llms.txt']);
  const texts = (files: typeof after) => [...files].map(([file, { text }]) => [file, text]);
  expect(texts(after)).toEqual(texts(await build('clean', now)));
});

test('a page is not read to learn what is known of it', async () => {
  const folder = join(place, 'dist');
  writePages(folder, () => 'Words that somebody has changed since.');
  const same = pageOf('same');
  const cache = join(place, 'cache');
  keepReadings(cache, 'programmes', new Map([[same.url, kept(htmlOf('Words.'), 'What was read of them.')]]));
  const digests = new Map([[`${same.path.slice(1)}index.html`, pageDigest(htmlOf('Words.'))]]);
  const twinWith = async (given: ReadonlyMap<string, string> | undefined) => {
    rmSync(join(folder, same.path, 'index.md'), { force: true });
    await writeSiteFiles({ site, folder, digests: given, cache, sources: 'programmes', published: none, logger });
    return readFileSync(join(folder, same.path, 'index.md'), 'utf8')
      .trim()
      .split('\n')
      .at(-1);
  };
  expect(await twinWith(digests)).toBe('What was read of them.');
  expect(await twinWith(undefined)).toBe('Words that somebody has changed since.');
});
