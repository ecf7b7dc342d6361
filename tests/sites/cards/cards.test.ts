import { readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSite, htmlAt, tryBuild, type Dist } from '../../support/build-site.ts';
import { metaOf } from '../../support/built-html.ts';
import { post, siteFolder, writeFiles } from '../../support/site-folder.ts';

const first = 'content/blog/en/first-frost.mdx';
const second = 'content/blog/en/second.mdx';
const cardOf = (dist: Dist, path: string) => new URL(metaOf(htmlAt(dist, path))['og:image'] ?? '').pathname;
const cardsOf = (dist: Dist) => [...dist.keys()].filter((path) => path.startsWith('cards/'));
/** How many cards a build says that it has, and has drawn. */
const counts = (output: string) => /(\d+) cards?: (\d+) drawn/u.exec(output)?.slice(1).map(Number);

let root: string;
let former: Dist;
beforeAll(async () => {
  root = await siteFolder('cards', { [second]: post({ id: 'second', title: 'The second post' }) });
  former = await buildSite(root);
});

test('a build of the same content draws nothing and has the same cards', async () => {
  // With it there would be nothing to build.
  await rm(join(root, 'dist'), { recursive: true });
  const { output, dist } = await tryBuild(root);
  expect(counts(output)).toEqual([cardsOf(former).length, 0]);
  expect(cardsOf(dist).map((path) => [path, dist.get(path)?.equals(former.get(path) ?? Buffer.alloc(0))])).toEqual(cardsOf(former).map((path) => [path, true]));
});

test('another title redraws its own card only, under another address', async () => {
  await writeFiles(root, { [second]: post({ id: 'second', title: 'The second post, again' }) });
  const { output, dist } = await tryBuild(root);
  expect([counts(output)?.[1], cardOf(dist, '/blog/second/') === cardOf(former, '/blog/second/'), cardOf(dist, '/blog/first-frost/')]).toEqual([
    1,
    false,
    cardOf(former, '/blog/first-frost/'),
  ]);
});

test('a card that was cut short in the store is drawn again', async () => {
  const folder = join(root, 'node_modules/.astro/cards');
  const [name = ''] = await readdir(folder);
  await truncate(join(folder, name), 100).catch(() => undefined);
  const { output, dist } = await tryBuild(root);
  expect(counts(output)?.[1]).toBe(1);
  for (const path of cardsOf(dist)) expect(dist.get(path)?.subarray(-2).toString('hex')).toBe('ffd9');
});

test('the card of a draft is neither drawn nor named', async () => {
  await writeFiles(root, { [second]: post({ id: 'second', title: 'The second post', draft: true }) });
  const dist = await buildSite(root);
  expect(cardsOf(dist).filter((path) => path.includes('second'))).toEqual([]);
});

test('a letter that no font has stops the build, by its name, place and repair, and leaves the former site', async () => {
  const before = await buildSite(root);
  await writeFiles(root, { [first]: post({ id: 'first-frost', title: 'Frost ሰላም' }) });
  const { code, output, dist } = await tryBuild(root);
  expect(code).toBe(1);
  expect(output).toMatch(/content\/blog\/en\/first-frost\.mdx:\d+:\d+ {2}title: .*“?ሰ/u);
  expect(output).toContain('U+1230');
  expect(output).toMatch(/npm install .*noto-sans-ethiopic/u);
  expect([...dist].filter(([path, bytes]) => !before.get(path)?.equals(bytes))).toEqual([]);
});
