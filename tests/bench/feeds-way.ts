/** The stages of one thousand posts, in a process of its own: `node tests/bench/feeds-way.ts 1000` prints a `WayResult`. */
import { parse } from 'parse5';
import { openFeedItems } from '#astro/feed-items.ts';
import type { FinishedPages } from '#astro/finished-pages.ts';
import { siteFiles } from '#astro/site-files.ts';
import type { Page, Site } from '#smo';
import { articleRoots } from '#smo/surfaces/article-roots.ts';
import { feedHtml, markdown, readArticle } from '#smo/surfaces/index.ts';
import { aConfig, anArticleEntry, anAuthor, aSite, aTopic } from '../support/a-site.ts';
import { postPage } from './feeds-pages.ts';

export type Stage = 'bare' | 'parsed' | 'clean' | 'html' | 'feeds' | 'twins';

export interface WayResult {
  /** Milliseconds of CPU a post, by the stage. */
  readonly ms: Readonly<Record<string, number>>;
  /** Mean sizes, bytes. */
  readonly page: number;
  readonly files: number;
}

const count = Number(process.argv[2] ?? '1000');
const five = <T>(make: (id: string) => T): T[] => ['one', 'two', 'three', 'four', 'five'].map(make);

/** Posts of five topics and five authors, each of one of them; without twins, which are a stage of their own. */
function siteOf(markdownTwins: boolean): Site {
  const [authors, topics] = [five((id) => anAuthor({ id })), five((id) => aTopic({ id }))];
  const entries = Array.from({ length: count }, (_, number) => {
    const day = new Date(Date.UTC(2010, 0, 1 + number)).toISOString();
    const [author, topic] = [authors[number % 5]?.id ?? '', topics[Math.floor(number / 5) % 5]?.id ?? ''];
    return anArticleEntry({ id: `note-${number}`, slug: `note-${number}`, title: `Note ${number}`, published: day, authors: [author], topics: [topic] });
  });
  return aSite({ content: { entries, authors, topics }, config: aConfig({ markdownTwins }) });
}

const site = siteOf(false);
const numberOf = (page: Page) => Number(page.id.slice('note-'.length));
const posts = site.of('article', 'en').map((page) => ({ page, bytes: new TextEncoder().encode(postPage(numberOf(page), page.url)) }));
const bytesOf = new Map(posts.map(({ page, bytes }) => [page.url, bytes]));
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const pages: FinishedPages = {
  html: async ({ url }) => textOf(bytesOf.get(url) ?? new Uint8Array()),
  picture: async () => ({ type: 'image/jpeg', bytes: 80_000 }),
};

const ms: Record<string, number> = {};
async function measured(stage: Stage, work: () => unknown): Promise<void> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  ms[stage] = (user + system) / 1000 / count;
}
const eachPost = (work: (html: string, url: string) => unknown) => () => {
  for (const { page, bytes } of posts) work(textOf(bytes), page.url);
};

let files = 0;
/** Every file but the twins, made as the build makes it. */
async function allFiles(of: Site): Promise<void> {
  const items = openFeedItems(of, pages);
  for (const file of siteFiles({ site: of, items, picturesOf: () => [] })) files += new TextEncoder().encode(await file.text()).byteLength;
}

await measured(
  'bare',
  eachPost((html) => parse(html)),
);
await measured('parsed', eachPost(articleRoots));
await measured(
  'clean',
  eachPost((html, url) => readArticle(html, { url })),
);
await measured(
  'html',
  eachPost((html, url) => feedHtml(readArticle(html, { url }))),
);
await measured('feeds', () => allFiles(site));
const articles = posts.map(({ page, bytes }) => readArticle(textOf(bytes), page));
await measured('twins', () => articles.map(markdown));

const result: WayResult = { ms, page: posts.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) / count, files: files / count };
console.log(JSON.stringify(result));
