import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layOut, searchedLanguages, type SearchedLanguage } from '#astro/searched-pages.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'searched # ü-'));
});
afterEach(() => rm(root, { recursive: true }));

const page = (main: string, footer = '<footer>ours</footer>') =>
  `<!DOCTYPE html><html data-lang="de" lang="en-GB"><head><style>p{}</style><title>Tea | Notes</title></head><body><nav></nav>${main}${footer}</body></html>`;
const tea = page('<main id="_main"><article data-pagefind-body>Tea</article></main>');

async function laidOut(files: Readonly<Record<string, string>>): Promise<SearchedLanguage[]> {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await mkdir(join(root, 'dist'));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, 'dist', file)), { recursive: true });
    await writeFile(join(root, 'dist', file), text);
  }
  return searchedLanguages(join(root, 'dist'), 'it');
}

async function textsOf(searched: SearchedLanguage): Promise<Record<string, string>> {
  const { folder } = layOut(searched, join(root, 'dist'), join(root, 'searched'));
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = items.filter((item) => item.isFile() && item.name !== 'empty.html').map((item) => join(item.parentPath, item.name));
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const)));
}

test('of a page that is found, its title and its main part are searched', async () => {
  const [, english] = await laidOut({ 'tea/index.html': tea, 'tea/embed/index.html': '<html lang="en-GB"><body>Tea', 'tea/index.md': 'data-pagefind-body' });
  expect(english && [english.language, await textsOf(english)]).toEqual([
    'en-gb',
    { 'tea/index.html': '<html><title>Tea | Notes</title><main id="_main"><article data-pagefind-body>Tea</article>' },
  ]);
});

test.each([
  ['marks another part too', page('<main data-pagefind-body>Tea</main>', '<p data-pagefind-meta="kind">tea</p>')],
  ['has no main part', page('<article data-pagefind-body>Tea</article>')],
  ['has no title', tea.replace('<title>Tea | Notes</title>', '')],
])('a page that %s is searched as a whole', async (_, html) => {
  const [, english] = await laidOut({ 'tea.html': html });
  expect(english && (await textsOf(english))).toEqual({ 'tea.html': html });
});

test('a page that tells no language is in the fallback, which is there without a page too', async () => {
  const unnamed = tea.replace(' lang="en-GB"', '');
  const found = [await laidOut({ 'tea.html': unnamed }), await laidOut({})].map((languages) => languages.map(({ language }) => language));
  expect(found).toEqual([['it'], ['it']]);
});

const digestsOf = async (files: Readonly<Record<string, string>>) => (await laidOut(files)).map(({ digest }) => digest);

test('what is not searched changes no digest', async () => {
  const other = tea.replace('ours', 'theirs').replace('p{}', 'a{}');
  expect(await digestsOf({ 'tea.html': other })).toEqual(await digestsOf({ 'tea.html': tea }));
});

test.each([
  ['another text', { 'tea.html': tea.replace('>Tea<', '>Coffee<') }],
  ['another title', { 'tea.html': tea.replace('Tea |', 'Coffee |') }],
  ['another address', { 'coffee.html': tea }],
  ['another page', { 'tea.html': tea, 'coffee.html': tea }],
])('%s changes the digest of its language alone', async (_, files) => {
  const [fallback, english] = await digestsOf({ 'tea.html': tea });
  const [sameFallback, otherEnglish] = await digestsOf(files);
  expect([sameFallback === fallback, otherEnglish === english]).toEqual([true, false]);
});
