import type { Page, Site } from '#smo';
import {
  feedCss,
  feedCssPath,
  feedsOf,
  formats,
  glossaryCsv,
  glossaryJson,
  llmsPages,
  llmsPath,
  llmsTxt,
  newsSitemap,
  oembed,
  oembedPaths,
  opml,
  opmlPath,
  robotsTxt,
  sitemap,
  twin,
  twinPath,
  writeFeed,
  type FeedDocument,
  type FeedItem,
  type FeedPlan,
} from '#smo/feeds/index.ts';
import type { FeedItems } from './feed-items.ts';
import { factsDigest } from './model-digest.ts';

/** A file beside the pages that is made from them. */
export interface SiteFile {
  /** Site-relative. */
  readonly path: string;
  /** The type that a server shall give it. */
  readonly type: string;
  readonly text: () => string | Promise<string>;
  /**
   * What decides the text besides the configuration and pages without a text of their own: a file that is made of the same
   * is the same. Undefined for files that are always made.
   */
  readonly madeOf?: (() => Promise<unknown>) | undefined;
}

const types = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
} as const;

export interface SiteFilesOptions {
  readonly site: Site;
  readonly items: FeedItems;
  /** Absolute addresses of the pictures of a page, for the sitemap. */
  readonly picturesOf: (page: Page) => readonly string[];
}

/**
 * Every file that carries the site on: feeds, sitemaps, robots.txt, llms.txt, the glossary as data, Markdown and oEmbed
 * answers. The one list of the build, which writes them all, and of the dev server, which makes the one that is asked for.
 */
export function siteFiles({ site, items, picturesOf }: SiteFilesOptions): SiteFile[] {
  return [...feedFiles(site, items), ...pageFiles(site, items), ...llmsFiles(site), ...listFiles(site, picturesOf)];
}

function feedFiles(site: Site, items: FeedItems): SiteFile[] {
  const feeds = feedsOf(site);
  if (feeds.length === 0) return [];
  return [
    ...feeds.flatMap((feed) =>
      feed.documents.map((document) => ({
        path: document.path,
        type: formats[feed.format].servedAs,
        text: () => feedText(feed, document, site, items),
        madeOf: () => feedFacts(feed, document, items),
      })),
    ),
    { path: opmlPath, type: types.opml, text: () => opml(site) },
    { path: feedCssPath, type: types.css, text: () => feedCss(site.config.theme) },
  ];
}

async function feedText(feed: FeedPlan, document: FeedDocument, site: Site, items: FeedItems): Promise<string> {
  const known = new Map<Page, FeedItem>();
  for (const page of document.items) known.set(page, await items.item(page));
  return writeFeed(feed, document, {
    site,
    itemOf: (page) => {
      const item = known.get(page);
      if (!item) throw new Error(`${page.path} is not in ${document.path}`);
      return item;
    },
    wordsOf: (locale) => site.wordsOf(locale),
  });
}

/** All that `feedText` makes a document of; pages come as their digests. */
async function feedFacts(feed: FeedPlan, { items: carried, weeks = [], ...document }: FeedDocument, items: FeedItems): Promise<unknown> {
  const digests: string[] = [];
  for (const page of carried) digests.push(await items.itemDigest(page));
  return { feed: { ...feed, documents: undefined, page: feed.page.path }, document, weeks: weeks.map(({ week, begins }) => [week, begins]), digests };
}

/** What stands beside one page. */
function pageFiles(site: Site, { reading, pageDigest }: FeedItems): SiteFile[] {
  return site.all.flatMap((page) => {
    const markdown = twinPath(page, site);
    const embed = oembedPaths(page, site);
    const madeOf = () => pageDigest(page);
    return [
      ...(markdown === undefined ? [] : [{ path: markdown, type: types.md, text: async () => twin(page, (await reading(page)).markdown), madeOf }]),
      ...(embed === undefined
        ? []
        : [{ path: embed.json, type: types.json, text: async () => oembed(page, site, (await reading(page)).head.card) ?? '', madeOf }]),
    ];
  });
}

/** What lists all pages of a language as Markdown. */
function llmsFiles(site: Site): SiteFile[] {
  if (!site.config.llms) return [];
  return site.locales.map((locale) => ({
    path: llmsPath(locale, site.config),
    type: types.txt,
    text: () => llmsTxt(site, locale).text,
    madeOf: async () => Object.values(llmsPages(site, locale)).map((pages) => pages.map(factsDigest)),
  }));
}

/** What lists the pages as data. */
function listFiles(site: Site, picturesOf: SiteFilesOptions['picturesOf']): SiteFile[] {
  const files = [
    ...sitemap(site, picturesOf),
    newsSitemap(site),
    { path: '/robots.txt', text: robotsTxt(site) },
    ...site.locales.flatMap((locale) => [glossaryJson(site, locale), glossaryCsv(site, locale)]),
  ];
  return files.flatMap((file) => (file ? [{ path: file.path, type: typeOf(file.path), text: () => file.text }] : []));
}

function typeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return Object.entries(types).find(([known]) => known === ending)?.[1] ?? types.txt;
}
