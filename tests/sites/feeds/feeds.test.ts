import { parseOpml } from 'feedsmith';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { buildSite, htmlAt, pagesOf, type Dist } from '../../support/build-site.ts';
import { attribute, elementsOf, linksOf, metaOf } from '../../support/built-html.ts';
import { filesHolding } from '../../support/found-bytes.ts';
import { astroConfig, picture, post, siteFolder, term, writeFiles } from '../../support/site-folder.ts';
import { readers, type ReadItem } from '../../smo/feeds/readers.ts';

const url = 'https://field.example.org';
const clock = { SMO_NOW: '2026-11-01T12:00:00Z' };
const body =
  'The [rime](term:rime) stood until ten, and [a neighbour](/blog/first-frost/#before-noon) saw it.\n\n![A wall](./wall.jpg)\n\n## A part\n\nOne & two < three 🌱.';

let root: string;
let dist: Dist;
beforeAll(async () => {
  const photo = await picture();
  root = await siteFolder('feeds', {
    'astro.config.mjs': astroConfig({ failOn: 'never', feeds: { limit: 3, news: true, authority: 'garden.example.org' } }),
    'public/apple-touch-icon.png': await sharp({ create: { width: 180, height: 180, channels: 3, background: '#336633' } })
      .png()
      .toBuffer(),
    'content/authors/mara.yaml': 'name: Mara & Sons\nportrait: { image: ./mara.jpg, alt: { en: Mara } }\n',
    'content/authors/mara.jpg': await picture('#112233'),
    'content/authors/ida.yaml': 'name: Ida\n',
    'content/topics.yaml':
      '- { id: garden, label: { en: Garden, it: Giardino }, description: { en: Behind, it: Dietro }}\n- { id: sea, label: { en: Sea }, description: { en: Before }}\n',
    'content/blog/en/pictured/index.mdx': post(
      {
        id: 'pictured',
        title: 'A ]]> & “1 < 2” title 🌱',
        published: '2026-09-01T08:00:00+02:00',
        updated: '2026-09-03',
        authors: ['mara', 'ida'],
        cover: { image: './cover.jpg', alt: 'A "white" fence' },
      },
      body,
    ),
    'content/blog/en/pictured/cover.jpg': await picture('#ffffff'),
    'content/blog/en/pictured/wall.jpg': photo,
    'content/blog/en/wordless.mdx': post({ id: 'wordless', published: '2026-08-01', topics: ['sea'] }, ''),
    'content/blog/en/elsewhere.mdx': post({ id: 'elsewhere', published: '2026-07-01', canonical: 'https://other.example.org/a?b=1&c=2' }),
    'content/blog/en/older.mdx': post({ id: 'older', published: '2026-01-02' }),
    'content/blog/en/oldest.mdx': post({ id: 'oldest', published: '2026-01-01' }),
    'content/blog/en/drafted.mdx': post({ id: 'drafted', title: 'Zanzibar drafted', draft: true }),
    'content/blog/en/due.mdx': post({ id: 'due', title: 'Zanzibar due', published: '2026-12-01' }),
    'content/blog/en/gone.mdx': post({ id: 'gone', title: 'Zanzibar gone', expires: '2026-10-01' }),
    'content/blog/en/hidden.mdx': post({ id: 'hidden', title: 'Hidden from lists', unlisted: true }),
    'content/blog/it/figurato.mdx': post({ id: 'pictured', title: 'Un titolo', published: '2026-09-01T08:00:00+02:00' }, 'Parole.'),
    'content/glossary/en/hoar.mdx': term({ id: 'hoar', published: '2026-03-01', updated: '2026-10-30' }, 'It grows at night.'),
    'content/glossary/en/dateless.mdx': term({ id: 'dateless' }),
  });
  dist = await buildSite(root, clock);
});

const textAt = (path: string) => dist.get(path.slice(1))?.toString('utf8') ?? '';
const feedPaths = () => [...dist.keys()].filter((path) => /(?:^|\/)(?:rss|atom|feed)(?:-\d+|-week)?\.(?:xml|json)$/u.test(path)).map((path) => `/${path}`);
const pathOf = (address: string | undefined) => new URL(address ?? '').pathname;
const words = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

/** The text of a page's content, or of a piece of HTML, without the marks that lead to headings. */
function textOf(html: string): string {
  return words(
    html
      .replaceAll(/<a [^>]*class="[^"]*anchor[^"]*"[^>]*>.*?<\/a>/gsu, '')
      .replaceAll(/<(?!\/?(?:a|b|em|code|strong)\b)[^>]*>/gu, ' ')
      .replaceAll(/<[^>]*>/gu, '')
      .replaceAll(/&(?:lt|#x3C);/gu, '<')
      .replaceAll(/&(?:amp|#x26);/gu, '&'),
  );
}
const contentOf = (path: string) => textOf(/<div class="prose" data-content[^>]*>(.*?)<\/div>/su.exec(htmlAt(dist, path))?.[1] ?? '');

describe('the feeds of a built site', () => {
  test('are those of its languages, blog, glossary, topics and authors, in all formats, with archives', () => {
    const rss = feedPaths().filter((path) => path.includes('rss'));
    expect(rss).toEqual([
      '/authors/ida/rss.xml',
      '/authors/mara/rss-1.xml',
      '/authors/mara/rss.xml',
      '/blog/rss-1.xml',
      '/blog/rss.xml',
      '/glossary/rss-week.xml',
      '/glossary/rss.xml',
      '/it/authors/mara/rss.xml',
      '/it/blog/rss.xml',
      '/it/topics/garden/rss.xml',
      '/topics/garden/rss-1.xml',
      '/topics/garden/rss.xml',
      '/topics/sea/rss.xml',
    ]);
    expect(feedPaths()).toHaveLength(3 * rss.length);
  });

  test.each(readers)('of %s say to %s what the pages say', async (file, _, read) => {
    const [name = '', ending = ''] = file.split('.');
    const files = feedPaths().filter((path) => new RegExp(`/${name}(?:-\\d+)?\\.${ending}$`, 'u').test(path));
    expect(files.length).toBeGreaterThan(10);
    for (const path of files) {
      const { items } = await read(textAt(path));
      expect([path, items.length]).toEqual([path, expect.toSatisfy((length: number) => length > 0 && length <= 3)]);
      for (const item of items) await expectLikePage(item);
    }
  });

  /** What the pages say in their heads, each read once. */
  const metas = new Map<string, Record<string, string>>();

  async function expectLikePage(item: ReadItem) {
    const page = pathOf(item.link);
    const meta = metas.get(page) ?? metaOf(htmlAt(dist, page));
    metas.set(page, meta);
    const isTerm = page.startsWith('/glossary/');
    expect([page, item.title]).toEqual([page, meta['og:title']]);
    expect(item.id).toMatch(new RegExp(`^tag:garden\\.example\\.org,2026:[a-z-]+:${page.startsWith('/it/') ? 'it' : 'en'}$`, 'u'));
    if (item.published !== undefined && !isTerm) expect([page, new Date(item.published)]).toEqual([page, new Date(meta['article:published_time'] ?? '')]);
    if (item.updated !== undefined && !isTerm) expect([page, new Date(item.updated)]).toEqual([page, new Date(meta['article:modified_time'] ?? '')]);
    if (item.authors && !isTerm) expect(item.authors).toEqual(page === '/blog/pictured/' ? ['Mara & Sons', 'Ida'] : ['Mara & Sons']);
    if (item.html !== undefined && page !== '/blog/wordless/') {
      const definition = isTerm ? `${meta['description']} ` : '';
      expect([page, textOf(item.html)]).toEqual([page, `${definition}${contentOf(page)}`]);
      expect(addressesIn(item.html).filter((address) => !URL.canParse(address))).toEqual([]);
    }
    if (item.enclosure) {
      const bytes = dist.get(pathOf(item.enclosure.url).slice(1));
      const { format } = await sharp(bytes).metadata();
      expect([page, item.enclosure.length, item.enclosure.type]).toEqual([page, bytes?.byteLength, `image/${format}`]);
    }
    if (item.picture !== undefined) expect(dist.has(pathOf(item.picture).slice(1))).toBe(true);
  }

  const addressesIn = (html: string) => elementsOf(html).flatMap((element) => ['href', 'src', 'poster'].flatMap((name) => attribute(element, name) ?? []));

  test('carry the cover where there is one, else the card', async () => {
    const { items } = await readers[3][2](textAt('/blog/rss.xml'));
    expect(items.map(({ link, picture }) => [pathOf(link), pathOf(picture).replace(/^\/(\w+)\/.*$/u, '$1')])).toEqual([
      ['/blog/first-frost/', 'cards'],
      ['/blog/pictured/', '_astro'],
      ['/blog/wordless/', 'cards'],
    ]);
  });

  test('show an author as the page does', () => {
    const feed: { items: { url: string; authors: unknown }[] } = JSON.parse(textAt('/blog/feed.json'));
    const portrait = expect.stringMatching(/^https:\/\/field\.example\.org\/_astro\/mara\.[^/]+\.jpeg$/u);
    expect(feed.items.find((item) => item.url.endsWith('/pictured/'))?.authors).toEqual([
      { name: 'Mara & Sons', url: `${url}/authors/mara/`, avatar: portrait },
      { name: 'Ida', url: `${url}/authors/ida/` },
    ]);
  });

  test('name nothing that is not published', () => {
    expect(filesHolding(dist, 'Zanzibar')).toEqual([]);
    expect(filesHolding(dist, 'Hidden from lists').toSorted()).toEqual(['blog/hidden/embed/index.html', 'blog/hidden/index.html', 'blog/hidden/oembed.json']);
  });

  test('are offered by every page, the most specific first', () => {
    expect(linksOf(htmlAt(dist, '/topics/garden/'), 'alternate')).toEqual([
      ...['en /topics', 'x-default /topics', 'it /it/topics'].map((link) => link.replace(' ', ` ${url}`).concat('/garden/')),
      ...['/topics/garden/', '/blog/'].flatMap((path) => ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `${url}${path}${file}`)),
    ]);
  });

  test('stand together in one list', () => {
    const groups = parseOpml(textAt('/feeds.opml')).body?.outlines ?? [];
    const listed = groups.flatMap(({ outlines = [] }) => outlines.map(({ xmlUrl }) => pathOf(xmlUrl)));
    expect(listed.toSorted()).toEqual(feedPaths().filter((path) => /\/rss(?:-week)?\.xml$/u.test(path)));
  });
});

test('a changed slug, title and address make no item new', async () => {
  const idsOf = async (built: Dist) => {
    const read = await Promise.all(
      ['blog/rss.xml', 'blog/atom-1.xml', 'it/blog/rss.xml'].map((path) => readers[path.includes('rss') ? 3 : 7][2](built.get(path)?.toString('utf8') ?? '')),
    );
    return read.flatMap(({ items }) => items.map(({ id }) => id));
  };
  const before = await idsOf(dist);
  const changed = post({ id: 'older', title: 'Another title', published: '2026-01-02', aliases: ['/blog/older/'] });
  await writeFiles(root, { 'content/blog/en/older.mdx': null, 'content/blog/en/other-name.mdx': changed });
  const after = await buildSite(root, { ...clock, SITE_URL: 'https://moved.example.net/sub' });
  expect(after.get('blog/rss-1.xml')?.toString('utf8')).toContain('https://moved.example.net/sub/blog/other-name/');
  expect(before).toHaveLength(7);
  expect(await idsOf(after)).toEqual(before);
});

describe('what else carries the pages on', () => {
  test('the sitemap holds each page that search shall show, with its languages, dates and pictures', () => {
    const xml = textAt('/sitemap.xml');
    const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, loc]) => pathOf(loc));
    const indexed = pagesOf(dist).filter((path) => {
      const html = htmlAt(dist, path);
      return metaOf(html)['robots'] !== 'noindex' && linksOf(html, 'canonical')[0] === `${url}${path}`;
    });
    expect(listed.toSorted()).toEqual(indexed.toSorted());
    expect(/<url><loc>[^<]*\/blog\/pictured\/<\/loc>(.*?)<\/url>/u.exec(xml)?.[1]?.replaceAll(/_astro\/(\w+)\.[^<]+/gu, '_astro/$1')).toBe(
      `<lastmod>2026-09-03T00:00:00+00:00</lastmod>${[
        ['en', '/blog/pictured/'],
        ['it', '/it/blog/figurato/'],
        ['x-default', '/blog/pictured/'],
      ]
        .map(([locale, path]) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${url}${path}"/>`)
        .join('')}${['cover', 'wall'].map((name) => `<image:image><image:loc>${url}/_astro/${name}</image:loc></image:image>`).join('')}`,
    );
  });

  test('robots.txt names the sitemap', () => {
    expect(textAt('/robots.txt').split('\n')).toEqual(expect.arrayContaining(['User-agent: facebookexternalhit', `Sitemap: ${url}/sitemap.xml`]));
  });

  test('each listed article and term has its Markdown, which its page links', () => {
    const twins = [...dist.keys()].filter((path) => path.endsWith('index.md'));
    expect(twins).toHaveLength(6 + 1 + 3);
    for (const path of twins) expect(linksOf(htmlAt(dist, `/${path.replace('index.md', '')}`), 'alternate')).toContain(`${url}/${path}`);
    const [, front = '', text = ''] = /^---\n(.*?)---\n\n(.*)$/su.exec(textAt('/blog/pictured/index.md')) ?? [];
    expect(parseYaml(front)).toEqual({
      title: 'A ]]> & “1 < 2” title 🌱',
      url: `${url}/blog/pictured/`,
      published: '2026-09-01T08:00:00+02:00',
      updated: '2026-09-03T00:00:00+00:00',
      author: ['Mara & Sons', 'Ida'],
      language: 'en',
    });
    expect(text.replace(/_astro\/[^)]+/u, '_astro/…')).toMatchInlineSnapshot(`
      "# A ]]> & “1 < 2” title 🌱

      Description of pictured.

      The [rime](https://field.example.org/glossary/rime/) stood until ten, and [a neighbour](https://field.example.org/blog/first-frost/#before-noon) saw it.

      ![A wall](https://field.example.org/_astro/…)

      ## A part

      One & two < three 🌱.
      "
    `);
    expect(textAt('/glossary/hoar/index.md').split('---\n\n')[1]).toBe('# Title of hoar\n\nDefinition of hoar.\n\nIt grows at night.\n');
  });

  test('llms.txt and the glossary as data are there, a language each', () => {
    expect(textAt('/llms.txt')).toContain(`(${url}/blog/pictured/index.md): Description of pictured.`);
    expect(textAt('/it/llms.txt')).toContain(`(${url}/it/blog/figurato/index.md)`);
    expect(JSON.parse(textAt('/glossary.json')).terms).toHaveLength(3);
    expect(textAt('/glossary.csv').split('\r\n')).toHaveLength(1 + 3 + 1);
  });

  test('oEmbed answers with the card of the page, and with a frame whose page is there', () => {
    const answer = JSON.parse(textAt('/blog/pictured/oembed.json'));
    const frame = /src="([^"]+)"/u.exec(answer.html)?.[1];
    expect([answer.type, answer.title, answer.thumbnail_url, pathOf(frame)]).toEqual([
      'rich',
      'A ]]> & “1 < 2” title 🌱',
      metaOf(htmlAt(dist, '/blog/pictured/'))['og:image'],
      '/blog/pictured/embed/',
    ]);
    expect(dist.has('blog/pictured/embed/index.html')).toBe(true);
  });
});

describe('the page in a frame', () => {
  test('says whose copy it is, runs nothing, and leads out of the frame', () => {
    const html = htmlAt(dist, '/blog/pictured/embed/');
    const elements = elementsOf(html);
    const links = elements.filter(({ tagName }) => tagName === 'a').map((link) => ['href', 'target', 'rel'].map((name) => attribute(link, name)));
    expect([metaOf(html)['robots'], linksOf(html, 'canonical'), links]).toEqual([
      'noindex',
      [`${url}/blog/pictured/`],
      [[`${url}/blog/pictured/`, '_top', 'noopener']],
    ]);
    expect(elements.filter(({ tagName, attrs }) => tagName === 'script' || attrs.some(({ name }) => name.startsWith('on')))).toEqual([]);
    expect(html.length).toBeLessThan(8000);
  });

  test('is in no list, feed, sitemap or search', () => {
    const holding = filesHolding(dist, '/embed/').filter((path) => !/\/(?:oembed\.json|embed\/index\.html)$/u.test(path));
    // A host is told there that others may frame them.
    expect(holding).toEqual(['_headers']);
    expect(htmlAt(dist, '/blog/pictured/embed/')).toContain('data-pagefind-ignore="all"');
  });
});

test('what the owner has put in public/ stands, and what is switched off is not there', async () => {
  const own = await siteFolder('feeds-own', {
    'public/robots.txt': 'User-agent: *\nDisallow: /attic/\n',
    'astro.config.mjs': astroConfig({ failOn: 'never', oembed: false, llms: false, markdownTwins: false, feeds: { formats: [] } }),
  });
  const built = await buildSite(own, clock);
  expect(built.get('robots.txt')?.toString('utf8')).toBe('User-agent: *\nDisallow: /attic/\n');
  const made = [...built.keys()].filter((path) => /(?:\.(?:xml|json|opml|txt|csv|md)|feed\.css)$/u.test(path) && !/^(?:pagefind|\.well-known)\//u.test(path));
  expect(made).toEqual(['glossary.csv', 'glossary.json', 'robots.txt', 'sitemap.xml']);
  expect(pagesOf(built).filter((path) => path.includes('embed'))).toEqual([]);
});
