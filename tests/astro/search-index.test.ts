import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginSearchIndex } from '#astro/search-index.ts';

const published = { take: () => false, note: () => undefined };
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'search # ü-'));
});
afterEach(() => rm(root, { recursive: true }));

const page = (language: string, title: string, body = '', mark = ' data-pagefind-body') =>
  `<html lang="${language}"><head><title>${title} | Notes</title></head><body><header>Notes</header><main><article${mark}><h1>${title}</h1><nav data-surface="web">Contents</nav><h2 id="why">Why</h2>${body}</article><p>related</p></main></body></html>`;
const site = { 'tea/index.html': page('en', 'Tea'), 'it/index.html': page('it', 'Caffè') };

/** Builds these pages, as the next build of the same project. */
async function build(files: Readonly<Record<string, string>>): Promise<{ readonly made: string[]; readonly found: unknown[]; readonly entry: string }> {
  const [dist, cache] = [join(root, 'dist'), join(root, 'cache')];
  await rm(dist, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(dist, file)), { recursive: true });
    await writeFile(join(dist, file), text);
  }
  const told: string[] = [];
  await beginSearchIndex({ dist, cache, published, language: 'en', logger: { debug: (text) => told.push(text) } })();
  const fragments = await readdir(join(dist, 'pagefind/fragment')).catch(() => []);
  const found = await Promise.all(fragments.toSorted().map((name) => fragmentOf(join(dist, 'pagefind/fragment', name))));
  const made = /: (.*)$/u.exec(told.join('\n'))?.[1]?.split(', ').filter(Boolean) ?? [];
  return { made, found, entry: await readFile(join(dist, 'pagefind/pagefind-entry.json'), 'utf8') };
}

async function fragmentOf(file: string): Promise<unknown> {
  return JSON.parse(
    gunzipSync(await readFile(file))
      .toString()
      .replace(/^pagefind_dcd/u, ''),
  );
}

const fragment = (url: string, title: string, content: string) => ({
  url,
  content,
  word_count: content.split(' ').length,
  filters: {},
  meta: { title },
  anchors: [{ element: 'h2', id: 'why', text: 'Why', location: 1 }],
});

test('pages are found in their language, with their title, their text and its parts', async () => {
  const { found, entry } = await build(site);
  expect(found).toEqual([fragment('/tea/', 'Tea', 'Tea. Why.'), fragment('/it/', 'Caffè', 'Caffè. Why.')]);
  expect(JSON.parse(entry)).toMatchObject({ languages: { en: { page_count: 1, wasm: 'en' }, it: { page_count: 1, wasm: 'it' } } });
});

test('what has no body is not found, in a site where nothing has one too', async () => {
  const unlisted = { 'quiet.html': page('de', 'Still', 'write data-pagefind-body', '') };
  expect([(await build({ ...site, ...unlisted })).found.length, (await build(unlisted)).found]).toEqual([2, []]);
});

test('the entry has its languages in order', async () => {
  const { entry } = await build({ 'it.html': page('it', 'Tè'), 'de.html': page('de', 'Tee'), 'en.html': page('en', 'Tea') });
  expect(Object.keys(JSON.parse(entry).languages)).toEqual(['de', 'en', 'it']);
});

test('the next build makes the index of what has changed anew, and of nothing else', async () => {
  const first = await build(site);
  const same = await build(site);
  const changed = await build({ ...site, 'it/index.html': page('it', 'Tè') });
  const clean = await rm(join(root, 'cache'), { recursive: true }).then(() => build({ ...site, 'it/index.html': page('it', 'Tè') }));
  expect([first.made, same.made, changed.made, clean.made]).toEqual([['en', 'it'], [], ['it'], ['en', 'it']]);
  expect([same.found, same.entry, changed.found, changed.entry]).toEqual([first.found, first.entry, clean.found, clean.entry]);
});

test('a file that is published already is not written', async () => {
  await build(site);
  const taken: string[] = [];
  const take = (path: string) => taken.push(path) > 0;
  const [dist, cache] = [join(root, 'dist'), join(root, 'cache')];
  const written = (await readdir(join(dist, 'pagefind'), { recursive: true, withFileTypes: true })).filter((item) => item.isFile()).length;
  await rm(join(dist, 'pagefind'), { recursive: true });
  const write = beginSearchIndex({ dist, cache, published: { ...published, take }, language: 'en', logger: { debug: () => undefined } });
  await write();
  expect([taken.length, await readdir(dist)]).toEqual([written, ['it', 'tea']]);
});

test('a language without pages is gone', async () => {
  await build(site);
  const { found, entry } = await build({ 'tea/index.html': site['tea/index.html'] });
  expect([found.length, Object.keys(JSON.parse(entry).languages)]).toEqual([1, ['en']]);
});

test('a record that is not as it was left is not taken', async () => {
  await build(site);
  const file = join(root, 'cache/search-index');
  await writeFile(file, (await readFile(file)).subarray(0, -1));
  expect((await build(site)).made).toEqual(['en', 'it']);
});

test('what goes wrong is told to who waits for it', async () => {
  const write = beginSearchIndex({ dist: join(root, 'none'), cache: join(root, 'cache'), published, language: 'en', logger: { debug: () => undefined } });
  await expect(write()).rejects.toThrow('ENOENT');
});
