import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, htmlAt, tryBuild, type Dist } from '../../support/build-site.ts';
import { metaOf } from '../../support/built-html.ts';
import { startDev, type DevServer } from '../../support/dev-server.ts';
import { astroConfig, post, siteFolder, writeFiles } from '../../support/site-folder.ts';

const field = (width: number, height: number) => sharp({ create: { width, height, channels: 4, background: '#b3361b80' } });
const withPicture = (id: string, image: string, fields: object = {}) => post({ id, title: `Title of ${id}`, share: { image }, ...fields });
/** How many cards a build says that it has, and has made. */
const counts = (output: string) => /(\d+) cards?: (\d+) drawn/u.exec(output)?.slice(1).map(Number);

let root: string;
let dist: Dist;
let server: DevServer | undefined;
beforeAll(async () => {
  root = await siteFolder('own-picture', {
    // One colour is enough to be known again.
    'astro.config.mjs': astroConfig({ rules: { 'card-blank': 'off' } }),
    'content/blog/en/own/index.mdx': withPicture('own', './own.png'),
    'content/blog/en/own/own.png': await field(1600, 900).png().toBuffer(),
    'content/blog/en/told.mdx': post({ id: 'told', share: { image: './told.webp', alt: 'A red field' } }),
    'content/blog/en/told.webp': await field(1200, 630).webp().toBuffer(),
  });
  // Facts and pictures of an earlier run would hide what this one does.
  await rm(join(root, 'node_modules/.astro'), { recursive: true, force: true });
  dist = await buildSite(root);
});
afterAll(() => server?.stop());

const metaAt = (path: string, from = dist) => metaOf(htmlAt(from, path));
const fileOf = (path: string, from = dist) => from.get(new URL(metaAt(path, from)['og:image'] ?? '').pathname.slice(1));

test('an own picture wins over a card: a JPEG at an address of its content, as large as it declares', async () => {
  const meta = metaAt('/blog/own/');
  const { format, width, height, hasAlpha } = await sharp(fileOf('/blog/own/')).metadata();
  expect(meta['og:image']).toMatch(/^https:\/\/field\.example\.org\/cards\/en-blog-own-[0-9a-f]{16}\.jpg$/u);
  expect([meta['og:image:type'], meta['og:image:width'], meta['og:image:height']]).toEqual(['image/jpeg', '1200', '675']);
  expect({ format, width, height, hasAlpha }).toEqual({ format: 'jpeg', width: 1200, height: 675, hasAlpha: false });
});

test('its alternative text is the editor’s, else what the card would say', () => {
  expect([metaAt('/blog/told/')['og:image:alt'], metaAt('/blog/own/')['og:image:alt']]).toEqual([
    'A red field',
    expect.stringMatching(/^Title of own · .+ · Field notes$/u),
  ]);
});

test('the picture as the editor has it is not published', () => {
  expect([...dist.keys()].filter((path) => /own\.\w+\.(?:png|webp)$|told\.\w+\.webp$/u.test(path) || (path.endsWith('.png') && path.includes('/')))).toEqual(
    [],
  );
});

test('a build without changes makes nothing; another picture at the same place has another address', async () => {
  // With it there would be nothing to build.
  await rm(join(root, 'dist'), { recursive: true });
  const warm = await tryBuild(root);
  expect([counts(warm.output)?.[1], fileOf('/blog/own/', warm.dist)?.equals(fileOf('/blog/own/') ?? Buffer.alloc(0))]).toEqual([0, true]);
  await writeFiles(root, { 'content/blog/en/own/own.png': await field(1500, 900).png().toBuffer() });
  const { output, dist: after } = await tryBuild(root);
  expect([
    counts(output)?.[1],
    metaAt('/blog/own/', after)['og:image'] === metaAt('/blog/own/')['og:image'],
    metaAt('/blog/own/', after)['og:image:height'],
  ]).toEqual([1, false, '720']);
});

test('refused pictures and letters that no font has stop the build all at once, and leave the former site', async () => {
  const before = await buildSite(root);
  const whole = await field(1200, 630).removeAlpha().jpeg().toBuffer();
  await writeFiles(root, {
    'content/blog/en/small.mdx': withPicture('small', './small.jpg'),
    'content/blog/en/small.jpg': await field(320, 200).removeAlpha().jpeg().toBuffer(),
    'content/blog/en/drawn.mdx': withPicture('drawn', './drawn.svg'),
    'content/blog/en/drawn.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="9" height="9"/></svg>',
    'content/blog/en/cut.mdx': withPicture('cut', './cut.jpg'),
    'content/blog/en/cut.jpg': whole.subarray(0, whole.length / 2),
    'content/blog/en/letters.mdx': post({ id: 'letters', title: 'Frost ሰላም' }),
  });
  const { code, output, dist: after } = await tryBuild(root);
  expect(code).toBe(1);
  expect(output).toMatch(/small\.mdx:\d+:\d+ {2}share\.image: "\.\/small\.jpg" has 320×200 pixels/u);
  expect(output).toMatch(/drawn\.mdx:\d+:\d+ {2}share\.image: "\.\/drawn\.svg" is SVG/u);
  expect(output).toMatch(/cut\.mdx:\d+:\d+ {2}share\.image: "\.\/cut\.jpg" cannot be read to its end as JPEG/u);
  expect(output).toMatch(/letters\.mdx:\d+:\d+ {2}title: .*U\+1230/u);
  expect([...after].filter(([path, bytes]) => !before.get(path)?.equals(bytes))).toEqual([]);
});

test('while a site is written the picture is served as it will be, and a refused one says why', async () => {
  server = await startDev(root);
  const get = async (path: string) => {
    const html = await (await fetch(`${server?.url}${path}`, { headers: { accept: 'text/html' } })).text();
    return fetch(`${server?.url}${new URL(metaOf(html)['og:image'] ?? '').pathname}`);
  };
  const [own, small] = [await get('/blog/own/'), await get('/blog/small/')];
  const { format, width } = await sharp(Buffer.from(await own.arrayBuffer())).metadata();
  expect([own.headers.get('content-type'), format, width]).toEqual(['image/jpeg', 'jpeg', 1200]);
  expect([small.status, await small.text()]).toEqual([500, expect.stringContaining('has 320×200 pixels')]);
});
