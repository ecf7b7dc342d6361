import { mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { openDist, type BuiltDist } from '#astro/read-dist.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dist-'));
  made.push(folder);
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  return folder;
}

const url = 'https://example.org';
const jpeg = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#336699' } })
  .jpeg()
  .toBuffer();
const pagesOf = async (dist: BuiltDist) => (await Array.fromAsync(dist.pages())).map(({ file }) => file);
const feedsOf = async (dist: BuiltDist) => (await Array.fromAsync(dist.feeds())).map(({ file, format }) => `${file} ${format}`);
const rss = '<rss version="2.0"><channel><title>T</title></channel></rss>';

test('every file is known with its size, every page comes in the order of the paths', async () => {
  const folder = await folderWith({
    'b/index.html': 'b',
    'a.html': 'a',
    'a/index.htm': 'é',
    'B.HTML': '',
    'c.xhtml': 'c',
    'x.js': 'x',
    'node_modules/a/i.html': '',
    '.hidden/y.html': 'y',
  });
  const dist = await openDist(folder, `${url}/`);
  expect([dist.site.url, ...dist.site.files]).toEqual([
    url,
    ['.hidden/y.html', 1],
    ['B.HTML', 0],
    ['a.html', 1],
    ['a/index.htm', 2],
    ['b/index.html', 1],
    ['c.xhtml', 1],
    ['node_modules/a/i.html', 0],
    ['x.js', 1],
  ]);
  expect(await pagesOf(dist)).toEqual(['.hidden/y.html', 'B.HTML', 'a.html', 'a/index.htm', 'b/index.html', 'c.xhtml', 'node_modules/a/i.html']);
});

test('texts that speak for the whole site are there from the start, those that pages link to with the page', async () => {
  const texts = [
    'robots.txt',
    '_headers',
    '_redirects',
    'vercel.json',
    'netlify.toml',
    '.htaccess',
    'sitemap-0.xml',
    'de/wp-sitemap-posts.xml',
    '.well-known/webfinger',
  ];
  const link = (href: string) => `<link rel="alternate" type="application/json+oembed" href="${href}">`;
  const folder = await folderWith({
    ...Object.fromEntries(texts.map((file) => [file, file])),
    'oembed.json': '{}',
    'other.json': '{}',
    '.well-known/big': 'x'.repeat(1024 * 1024 + 1),
    'index.html': link('/oembed.json?x=1') + link('/missing.json'),
  });
  const dist = await openDist(folder, url);
  expect([...dist.site.texts.keys()].toSorted()).toEqual(texts.toSorted());
  await pagesOf(dist);
  expect([...dist.site.texts.keys()].filter((file) => !texts.includes(file))).toEqual(['oembed.json']);
});

test('pictures are there when the page that names them is, each read once', async () => {
  const page =
    '<head><meta property="og:image" content="https://example.org/card.jpg"><link rel="icon" href="/i.svg"></head><img src="/p.jpg"><img src="gone.jpg">';
  const folder = await folderWith({
    'a/index.html': page,
    'b/index.html': page,
    'card.jpg': jpeg,
    'i.svg': '<svg width="4" height="4"/>',
    'p.jpg': jpeg.subarray(0, 100),
    'unnamed.jpg': jpeg,
    'favicon.ico': 'x',
  });
  const dist = await openDist(folder, url);
  const seen: [string, string[]][] = [];
  for await (const { file } of dist.pages()) {
    seen.push([file, [...dist.site.pictures.keys()].toSorted()]);
    // Who read the picture again would find no picture.
    await writeFile(join(folder, 'card.jpg'), 'no picture any more');
  }
  const named = ['card.jpg', 'favicon.ico', 'i.svg', 'p.jpg'];
  expect(seen).toEqual([
    ['a/index.html', named],
    ['b/index.html', named],
  ]);
  const plain = { width: 40, height: 20, orientation: 1, transparent: false, frames: 1, color: 'srgb' };
  expect(dist.site.pictures.get('card.jpg')).toEqual({ format: 'jpeg', bytes: jpeg.byteLength, ...plain, blank: true });
  expect(dist.site.pictures.get('p.jpg')).toMatchObject({ format: 'jpeg', damage: 'the file is cut off: its end is missing' });
});

test('share pictures that the build has just drawn need not be looked at', async () => {
  const folder = await folderWith({ 'index.html': '<meta property="og:image" content="/card.jpg">', 'card.jpg': jpeg });
  const dist = await openDist(folder, url, { looksAt: (file) => file !== 'card.jpg' });
  await pagesOf(dist);
  expect(dist.site.pictures.get('card.jpg')).toMatchObject({ width: 40 });
  expect(dist.site.pictures.get('card.jpg')?.blank).toBeUndefined();
});

test('feeds are those that pages name and those that show it', async () => {
  const folder = await folderWith({
    'index.html': '<link rel="alternate" type="application/rss+xml" href="/news">',
    news: rss,
    'blog/rss.xml': rss,
    'blog/feed': rss,
    'feed.json': '{"version":"https://jsonfeed.org/version/1.1","items":[]}',
    'sitemap.xml': '<urlset/>',
    'data.json': '{"a":1}',
    unnamed: rss,
  });
  const dist = await openDist(folder, url);
  await pagesOf(dist);
  expect(await feedsOf(dist)).toEqual(['blog/feed rss', 'blog/rss.xml rss', 'feed.json json', 'news rss']);
});

test('links are followed within the folder, once, and not out of it', async () => {
  const [outside, folder] = await Promise.all([folderWith({ 'secret.html': 's' }), folderWith({ 'v2/index.html': 'x', 'v2/deep/a.html': 'a' })]);
  await symlink('v2', join(folder, 'latest'));
  await symlink('..', join(folder, 'v2/deep/up'));
  await symlink(outside, join(folder, 'out'));
  await symlink(join(outside, 'secret.html'), join(folder, 'secret.html'));
  await symlink('nowhere', join(folder, 'broken.html'));
  const dist = await openDist(folder, url);
  expect([...dist.site.files.keys()]).toEqual([
    'latest/deep/a.html',
    'latest/index.html',
    'v2/deep/a.html',
    'v2/deep/up/deep/a.html',
    'v2/deep/up/index.html',
    'v2/index.html',
  ]);
  expect(dist.unreadable).toEqual([
    { file: 'broken.html', reason: 'ENOENT' },
    { file: 'out', reason: 'a link that leaves the folder' },
    { file: 'secret.html', reason: 'a link that leaves the folder' },
  ]);
});

test('a file that has gone is told, and the rest is read', async () => {
  const folder = await folderWith({ 'a.html': 'a', 'b.html': '<img src="/p.jpg">', 'c.html': 'c', 'p.jpg': jpeg });
  const dist = await openDist(folder, url);
  await Promise.all([rm(join(folder, 'c.html')), rm(join(folder, 'p.jpg'))]);
  expect(await pagesOf(dist)).toEqual(['a.html', 'b.html']);
  expect(dist.unreadable.toSorted((a, b) => (a.file < b.file ? -1 : 1))).toEqual([
    { file: 'c.html', reason: 'ENOENT' },
    { file: 'p.jpg', reason: 'ENOENT' },
  ]);
  expect(dist.site.pictures.get('p.jpg')?.damage).toBe('the file cannot be read');
});

test('huge files, strange names and pages that are none are read as far as they go', async () => {
  const folder = await folderWith({
    'huge.html': '<title>H</title>',
    'huge.jpg': '',
    'picture.html': jpeg,
    'a b?#%.html': 'x',
    'è/\u{1f600}.html': '<img src="/huge.jpg">',
    'new\nline.html': 'x',
  });
  await truncate(join(folder, 'huge.html'), 30e6);
  await truncate(join(folder, 'huge.jpg'), 2 ** 31);
  const dist = await openDist(folder, url);
  const pages = await Array.fromAsync(dist.pages());
  expect(pages.map(({ file, bytes }) => [file, bytes])).toEqual([
    ['a b?#%.html', 1],
    ['huge.html', 30e6],
    ['new\nline.html', 1],
    ['picture.html', jpeg.byteLength],
    ['è/\u{1f600}.html', 21],
  ]);
  expect(dist.site.pictures.get('huge.jpg')).toMatchObject({ format: 'unknown', bytes: 2 ** 31, damage: 'too large to be read: 2147483648 bytes' });
});

test('pages stream: no more than a few are read ahead', async () => {
  const folder = await folderWith(Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`${String(number).padStart(2, '0')}.html`, 'first'])));
  const dist = await openDist(folder, url);
  const texts: string[] = [];
  for await (const { html } of dist.pages()) {
    if (texts.length === 0) await Promise.all((await readdir(folder)).map((file) => writeFile(join(folder, file), 'later')));
    texts.push(html);
  }
  expect([texts.length, texts.filter((text) => text === 'first').length < 10]).toEqual([30, true]);
});

test('a folder that is not there is an error', async () => {
  await expect(openDist('/no/such/folder', url)).rejects.toThrow('ENOENT');
});
