import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepReadings, knownReadings } from '#astro/kept-readings.ts';
import { pageDigest } from '#astro/page-store.ts';
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

test('after an edit only the page is read again that has changed, and pages that are gone are forgotten', async () => {
  const [folder, cache] = [join(place, 'dist'), join(place, 'cache')];
  for (const page of site.all) {
    const file = join(folder, page.path, page.path.endsWith('/') ? 'index.html' : '');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, htmlOf('Words of today.'));
  }
  const known = new Map([
    [pageOf('same').url, kept(htmlOf('Words of today.'), 'What was read of them.')],
    [pageOf('edited').url, kept(htmlOf('Words of yesterday.'), 'What was read of these.')],
    ['https://example.org/blog/gone/', kept('', 'Gone.')],
  ]);
  keepReadings(cache, 'programmes', known);

  await writeSiteFiles({ site, folder, cache, sources: 'programmes', logger: { info: () => undefined } });

  const twinOf = (id: string) =>
    readFileSync(join(folder, pageOf(id).path, 'index.md'), 'utf8')
      .trim()
      .split('\n')
      .at(-1);
  expect([twinOf('same'), twinOf('edited')]).toEqual(['What was read of them.', 'Words of today.']);
  const next = knownReadings(cache, 'programmes');
  expect([...known.keys()].map((url) => next.get(url)?.reading.markdown.trim())).toEqual(['What was read of them.', 'Words of today.', undefined]);
});
