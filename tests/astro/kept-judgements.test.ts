import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Site, SiteUserConfig } from '#smo';
import { oembedExample } from '#smo/checks/oembed-example.ts';
import { openRecord } from '#astro/build-record.ts';
import { checkDist } from '#astro/check-dist.ts';
import { openJudgements } from '#astro/kept-judgements.ts';
import { aConfig, anArticleEntry, aSite } from '../support/a-site.ts';
import { exampleSite } from '../support/example-site.ts';
import { writeFiles } from '../support/site-folder.ts';

const article = 'blog/quiet-launch/index.html';
const source = 'content/blog/en/quiet-launch.mdx';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'judgements # ü-'));
  await writeFiles(root, { [source]: '---\ntitle: A quiet launch\n---\nTen people.\n' });
  const { files = {}, head } = oembedExample();
  // A link to nothing is a finding, and so is a second title.
  const { site, pages } = exampleSite({
    files: { ...files, 'authors/ada/index.html': '<title>Ada</title><title>Rossi</title><a href="/nowhere/">?</a>' },
    head,
  });
  for (const { file, html } of pages) await put(file, html);
  for (const [file, text] of site.texts) await put(file, text);
  await edit(article, '</p>', ' <a href="/authors/ada/">Ada</a></p>');
  // What it is, its beginning does not tell, but the page that names it.
  await put('late.xml', (site.texts.get('blog/rss.xml') ?? '').replace('<rss', `<!-- ${'Late. '.repeat(1000)}--><rss`));
  await edit('index.html', '</head>', '<link rel="alternate" type="application/rss+xml" title="Late" href="https://notes.example.org/late.xml"></head>');
  for (const [file, { format, width, height }] of site.pictures) await put(file, await picture(format, width, height));
});
afterEach(() => rm(root, { recursive: true }));

const put = async (file: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(join(root, 'dist', file)), { recursive: true });
  await writeFile(join(root, 'dist', file), content);
};
const drop = (file: string) => rm(join(root, 'dist', file));
const edit = async (file: string, from: string, to: string): Promise<void> => {
  const text = await readFile(join(root, 'dist', file), 'utf8');
  expect(text).toContain(from);
  await put(file, text.replace(from, to));
};

async function picture(format: string, width: number, height: number): Promise<Uint8Array> {
  if (format === 'svg') return Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
  const drawn = sharp({ create: { width, height, channels: 3, background: '#336699' } });
  return format === 'jpeg' ? drawn.jpeg().toBuffer() : drawn.png().toBuffer();
}

interface Around {
  readonly config: Partial<SiteUserConfig>;
  readonly now: string;
  readonly ignore: { rule: string; reason: string }[];
  readonly title: string;
}
const around: Around = { config: { preset: 'strict' }, now: '2026-06-01T12:00:00Z', ignore: [], title: 'A quiet launch is a loud promise' };

const modelOf = ({ config, now, ignore, title }: Around): Site =>
  aSite({
    config: aConfig(config),
    clock: { now },
    content: {
      entries: [anArticleEntry({ slug: 'quiet-launch', title, share: { ignore }, source: { file: source, fields: { title: { line: 2, column: 8 } } } })],
    },
  });

/** What is said of the folder, and which files had to be judged for it. */
async function judged({ remembering, given = around, sources = 'programmes' }: { remembering: boolean; given?: Around; sources?: string }) {
  const site = modelOf(given);
  const record = openRecord();
  const looked: string[] = [];
  const { url } = site.config;
  const report = await checkDist({
    folder: join(root, 'dist'),
    url,
    config: site.config,
    label: 'dist/',
    own: { site, root },
    watch: {
      ...record,
      page: (page, built) => (looked.push(page.file), record.page(page, built)),
      feed: (feed) => (looked.push(feed.file), record.feed(feed)),
    },
    memory: remembering ? openJudgements(join(root, 'dist'), join(root, 'cache'), sources, site.config) : undefined,
  });
  return { said: JSON.stringify([report, record.snapshot(url), record.pages, [...record.items]], undefined, 1), looked, problems: report.problems };
}

const all = ['authors/ada/index.html', article, 'index.html', 'blog/rss.xml', 'late.xml'];
const pages = all.slice(0, 3);

type Change = [name: string, judgedAnew: readonly string[], change: () => unknown, given?: Partial<Around>];
const changes: Change[] = [
  // A suggestion comes from all files, so it is looked for again each time.
  ['nothing', ['authors/ada/index.html'], () => undefined],
  ['the time of a file', ['authors/ada/index.html'], async () => put('index.html', await readFile(join(root, 'dist/index.html')))],
  ['a page', ['authors/ada/index.html', 'index.html'], () => edit('index.html', '<h1>', '<h1>Dear ')],
  ['the links of a page', ['authors/ada/index.html', 'index.html'], () => edit('index.html', 'href="/blog/quiet-launch/"', 'href="#"')],
  ['a page that others link to, which has gone', [article, 'index.html'], () => drop('authors/ada/index.html')],
  [
    'a page that a link led to in vain, which has come',
    ['authors/ada/index.html', 'nowhere/index.html'],
    () => put('nowhere/index.html', '<title>Here</title>'),
  ],
  ['a picture', ['authors/ada/index.html', article], async () => put('cards/quiet-launch.jpg', await picture('jpeg', 300, 200))],
  ['a picture that has gone', ['authors/ada/index.html', article], () => drop('photos/launch.jpg')],
  ['the size that a page gives for its picture', ['authors/ada/index.html', article], () => edit(article, 'content="1200"', 'content="1100"')],
  ['robots.txt', pages, () => put('robots.txt', 'User-agent: Twitterbot\nDisallow: /blog/\n')],
  ['a header of the host', pages, () => put('_headers', '/blog/*\n  X-Robots-Tag: noindex\n')],
  ['a redirect of the host', ['authors/ada/index.html'], () => put('_redirects', '/nowhere/ /\n/blog/quiet-launch/ /blog/ 301!\n')],
  ['an oEmbed answer', ['authors/ada/index.html', article], () => edit('oembed/quiet-launch.json', '"width":600', '"width":"wide"')],
  ['a feed', ['authors/ada/index.html', 'blog/rss.xml'], () => edit('blog/rss.xml', '<p>Ten people', '<p><a href="/about/">Ten</a><script>1</script> people')],
  ['a feed that has gone', ['authors/ada/index.html', article, 'index.html'], () => drop('blog/rss.xml')],
  ['the publication of a site', ['authors/ada/index.html', article, 'index.html'], () => put('.well-known/site.standard.publication', 'at://did:plc:x/y/z')],
  ['what a page puts aside', ['authors/ada/index.html', article], () => undefined, { ignore: [{ rule: 'title-length', reason: 'So be it.' }] }],
  ['what the site knows of a page', ['authors/ada/index.html', article], () => undefined, { title: 'Another title' }],
  [
    'the text in which a problem is mended',
    ['authors/ada/index.html'],
    () => writeFiles(root, { [source]: '# A line.\n---\ntitle: A quiet launch\n---\nTen people.\n' }),
  ],
  ["a rule's option", all, () => undefined, { config: { preset: 'strict', rules: { 'title-length': ['warn', { max: 20 }] } } }],
  ['the day', ['authors/ada/index.html'], () => undefined, { now: '2026-06-02T12:00:00Z' }],
  // Four days before the article and its feed are published.
  ['the day, back', ['authors/ada/index.html', article, 'blog/rss.xml', 'late.xml'], () => undefined, { now: '2026-02-26T00:00:00Z' }],
];

describe('what was said of a site is said again, and what a full judgement would say otherwise is said otherwise', () => {
  test.each(changes)('after a change of %s', async (_, anew, change, given = {}) => {
    await judged({ remembering: true });
    await change();
    const today = { ...around, ...given };
    const [remembered, full] = [await judged({ remembering: true, given: today }), await judged({ remembering: false, given: today })];
    expect(remembered.said).toBe(full.said);
    expect(remembered.looked).toEqual(anew);
    // What was recalled is kept as well as what was judged.
    const again = await judged({ remembering: true, given: today });
    expect(again.said).toBe(full.said);
    expect(again.looked.length).toBeLessThanOrEqual(remembered.looked.length);
  });

  test('but for programmes that have changed, and for a memory that somebody has damaged', async () => {
    const first = await judged({ remembering: true });
    expect([first.looked.toSorted(), first.problems.length > 5]).toEqual([all.toSorted(), true]);
    expect((await judged({ remembering: true, sources: 'newer programmes' })).looked).toEqual(first.looked);
    await writeFile(join(root, 'cache/judgements'), 'nonsense');
    expect((await judged({ remembering: true })).looked).toEqual(first.looked);
  });
});
