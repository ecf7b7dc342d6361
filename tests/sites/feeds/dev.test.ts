import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readers } from '../../smo/feeds/readers.ts';
import { startDev, until, type DevServer } from '../../support/dev-server.ts';
import { astroConfig, picture, post, siteFolder, term, writeFiles } from '../../support/site-folder.ts';

const PATIENCE = 15_000;

let root: string;
let server: DevServer;
beforeAll(async () => {
  root = await siteFolder('feeds-dev', {
    'astro.config.mjs': astroConfig({ url: 'https://field.example.org/docs', feeds: { limit: 2 } }),
    'content/blog/en/pictured/index.mdx': post(
      { id: 'pictured', published: '2026-10-20', cover: { image: './cover.jpg', alt: 'A wall' } },
      'Before the change.',
    ),
    'content/blog/en/pictured/cover.jpg': await picture(),
    'content/blog/en/old.mdx': post({ id: 'old' }),
    'content/glossary/en/hoar.mdx': term({ id: 'hoar', published: '2026-03-01' }),
  });
  server = await startDev(root);
});
afterAll(() => server.stop());

const get = (path: string) => fetch(`${server.url}/docs${path}`);
const textAt = async (path: string) => (await get(path)).text();

test.each([
  ['/blog/rss.xml', 'application/xml; charset=utf-8'],
  ['/blog/rss-1.xml', 'application/xml; charset=utf-8'],
  ['/blog/atom.xml', 'application/xml; charset=utf-8'],
  ['/blog/feed.json', 'application/feed+json; charset=utf-8'],
  ['/glossary/rss.xml', 'application/xml; charset=utf-8'],
  ['/topics/garden/atom.xml', 'application/xml; charset=utf-8'],
  ['/authors/mara/feed.json', 'application/feed+json; charset=utf-8'],
  ['/feed.css', 'text/css; charset=utf-8'],
  ['/feeds.opml', 'text/x-opml; charset=utf-8'],
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/llms.txt', 'text/plain; charset=utf-8'],
  ['/glossary.json', 'application/json; charset=utf-8'],
  ['/glossary.csv', 'text/csv; charset=utf-8'],
  ['/blog/pictured/index.md', 'text/markdown; charset=utf-8'],
  ['/blog/pictured/oembed.json', 'application/json; charset=utf-8'],
  ['/blog/pictured/embed/', 'text/html'],
])('%s is served as %s', async (path, type) => {
  const response = await get(path);
  expect([response.status, response.headers.get('content-type'), (await response.text()).length > 50]).toEqual([200, type, true]);
});

test.each(['/blog/nothing.xml', '/blog/rss-2.xml', '/blog/pictured/index.txt', '/blog/nothing/embed/'])('%s is not there', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('a feed holds what the page holds, with the picture as it is served', async () => {
  const { items } = await readers[3][2](await textAt('/blog/rss.xml'));
  const [item] = items;
  expect(items.map(({ link, html }) => [link, html])).toEqual([
    ['https://field.example.org/docs/blog/pictured/', '<p>Before the change.</p>'],
    ['https://field.example.org/docs/blog/first-frost/', expect.stringContaining('href="https://field.example.org/docs/glossary/rime/"')],
  ]);
  const image = await fetch(item?.enclosure?.url?.replace('https://field.example.org', server.url) ?? '');
  const bytes = new Uint8Array(await image.arrayBuffer());
  expect([item?.enclosure?.length, item?.enclosure?.type]).toEqual([bytes.byteLength, `image/${(await sharp(bytes).metadata()).format}`]);
});

test('what is saved is in the feed and in the Markdown', async () => {
  const changed = post({ id: 'pictured', title: 'Afterwards', published: '2026-10-20', cover: { image: './cover.jpg', alt: 'A wall' } }, 'Fresh words.');
  await writeFiles(root, { 'content/blog/en/pictured/index.mdx': changed });
  for (const path of ['/blog/rss.xml', '/blog/feed.json', '/blog/pictured/index.md']) {
    await until(async () => (await textAt(path)).includes('Fresh words.'), PATIENCE);
    expect(await textAt(path)).toContain('Afterwards');
  }
});

test('a new post is in the feed, a draft too, as everywhere while one writes', async () => {
  await writeFiles(root, { 'content/blog/en/drafted.mdx': post({ id: 'drafted', published: '2026-10-30', draft: true }, 'Not yet.') });
  await until(async () => (await textAt('/blog/atom.xml')).includes('Not yet.'), PATIENCE);
  expect((await get('/blog/drafted/oembed.json')).status).toBe(200);
});
