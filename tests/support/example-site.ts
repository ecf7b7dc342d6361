import type { BuiltFeed } from '#smo/built/built-feed.ts';
import type { BuiltPage } from '#smo/built/built-page.ts';
import type { BuiltSite } from '#smo/built/built-site.ts';
import type { PictureFacts } from '#smo/built/picture-facts.ts';
import { readBuiltFeed } from '#smo/built/read-built-feed.ts';
import { readBuiltPage } from '#smo/built/read-built-page.ts';
import { feedExample } from '#smo/checks/feed-example.ts';
import type { Example, Finding, Rule, SiteFinding } from '#smo/checks/rule.ts';
import type { Page } from '#smo';

/*
 * The healthy site that the rules' examples change: one article, a home page, its pictures. No rule finds anything in it.
 */

const url = 'https://notes.example.org';
const address = `${url}/blog/quiet-launch/`;
const title = 'A quiet launch is a loud promise to the first ten readers';
const description = 'Why we told ten people before we told anybody else, what they passed on, and which of their words we use on every page today.';

/** Tags of the head by key, as an example names them. */
const head: Readonly<Record<string, string>> = {
  charset: '<meta charset="utf-8">',
  title: `<title>${title}</title>`,
  description: `<meta name="description" content="${description}">`,
  canonical: `<link rel="canonical" href="${address}">`,
  robots: '<meta name="robots" content="max-image-preview:large">',
  'og:type': '<meta property="og:type" content="article">',
  'og:title': `<meta property="og:title" content="${title}">`,
  'og:description': `<meta property="og:description" content="${description}">`,
  'og:url': `<meta property="og:url" content="${address}">`,
  'og:site_name': '<meta property="og:site_name" content="Notes">',
  'og:locale': '<meta property="og:locale" content="en_GB">',
  'og:image': `<meta property="og:image" content="${url}/cards/quiet-launch.jpg">`,
  'og:image:type': '<meta property="og:image:type" content="image/jpeg">',
  'og:image:width': '<meta property="og:image:width" content="1200">',
  'og:image:height': '<meta property="og:image:height" content="630">',
  'og:image:alt': `<meta property="og:image:alt" content="${title} · Ada Rossi · Notes">`,
  'twitter:card': '<meta name="twitter:card" content="summary_large_image">',
  'twitter:site': '<meta name="twitter:site" content="@notes">',
  'twitter:label1': '<meta name="twitter:label1" content="Reading time">',
  'twitter:data1': '<meta name="twitter:data1" content="4 min read">',
  'article:published_time': '<meta property="article:published_time" content="2026-03-02T09:00:00+01:00">',
  'article:modified_time': '<meta property="article:modified_time" content="2026-03-04T09:00:00+01:00">',
  'article:author': `<meta property="article:author" content="${url}/authors/ada/">`,
  'fediverse:creator': '<meta name="fediverse:creator" content="@ada@social.example.org">',
  'theme-color': '<meta name="theme-color" content="#b3261e">',
  icon: '<link rel="icon" href="/favicon.ico" sizes="32x32"><link rel="icon" href="/icon.svg" type="image/svg+xml">',
  'apple-touch-icon': '<link rel="apple-touch-icon" href="/apple-touch-icon.png" sizes="180x180">',
  feed: `<link rel="alternate" href="${url}/blog/rss.xml" type="application/rss+xml" title="Notes">`,
  viewport: '<meta name="viewport" content="width=device-width, initial-scale=1">',
  'json-ld': `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'BlogPosting',
        headline: title,
        description,
        image: { '@type': 'ImageObject', url: `${url}/photos/launch.jpg`, width: 1600, height: 900 },
        datePublished: '2026-03-02T09:00:00+01:00',
        dateModified: '2026-03-04T09:00:00+01:00',
        author: [{ '@type': 'Person', name: 'Ada Rossi', url: `${url}/authors/ada/` }],
        mainEntityOfPage: address,
        url: address,
      },
      { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Notes', item: `${url}/` }] },
    ],
  })}</script>`,
};

const body = `<p>Ten people read our first page before it had a name. <a href="/">What they told their friends</a> became our words.</p>
<h2 id="ten-readers">Ten readers</h2><p>Each of them had one question, and each question is a heading today.</p>
<figure><img src="/photos/launch.jpg" alt="Ada at the kitchen table with ten printed pages." width="1600" height="900"></figure>`;

const picture: PictureFacts = { format: 'jpeg', bytes: 80_000, width: 1200, height: 630, orientation: 1, transparent: false, frames: 1, color: 'srgb' };

const homeTitle = 'Notes on how a link travels from reader to reader';
const homeDescription = 'A small blog about what people pass on, why they do it, and how a page looks when it reaches somebody whom its writer never met.';
const healthyFiles: NonNullable<Example['files']> = {
  'cards/quiet-launch.jpg': {},
  'cards/home.jpg': { bytes: 70_000 },
  'photos/launch.jpg': { width: 1600, height: 900, bytes: 200_000 },
  'apple-touch-icon.png': { format: 'png', width: 180, height: 180, bytes: 4_000 },
  'icon.svg': { format: 'svg', width: 0, height: 0, bytes: 900 },
  'favicon.ico': { format: 'ico', width: 32, height: 32, bytes: 1_200 },
  'authors/ada/index.html': '',
  ...feedExample().files,
  'robots.txt': `User-agent: *\nAllow: /\n\nSitemap: ${url}/sitemap.xml\n`,
  'sitemap.xml': `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${url}/</loc></url><url><loc>${address}</loc></url></urlset>\n`,
};

const home = documentOf(
  {
    ...head,
    title: `<title>${homeTitle}</title>`,
    description: `<meta name="description" content="${homeDescription}">`,
    canonical: `<link rel="canonical" href="${url}/">`,
    'og:type': '<meta property="og:type" content="website">',
    'og:title': `<meta property="og:title" content="${homeTitle}">`,
    'og:description': `<meta property="og:description" content="${homeDescription}">`,
    'og:url': `<meta property="og:url" content="${url}/">`,
    'og:image': `<meta property="og:image" content="${url}/cards/home.jpg">`,
    'og:image:alt': '<meta property="og:image:alt" content="The word Notes in red on white.">',
    'twitter:label1': '',
    'twitter:data1': '',
    'article:published_time': '',
    'article:modified_time': '',
    'article:author': '',
    'fediverse:creator': '',
    'rel-me': '<link rel="me" href="https://social.example.org/@ada">',
    'json-ld': `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Notes","url":"${url}/"}]}</script>`,
  },
  `<h1>${homeTitle}</h1>`,
  `<p>New: <a href="/blog/quiet-launch/">${title}</a>, by <a href="/authors/ada/">Ada Rossi</a>.</p>`,
);

function documentOf(tags: Readonly<Record<string, string>>, heading: string, article: string): string {
  const inHead = Object.values(tags).filter(Boolean).join('\n');
  return `<!DOCTYPE html>\n<html lang="en">\n<head>\n${inHead}\n</head>\n<body>\n<main>\n${heading}\n<div data-content>\n${article}\n</div>\n</main>\n</body>\n</html>\n`;
}

/** Bytes of an example's document; characters up to U+00FF are bytes where `html` says so by a lone one above U+007F. */
function bytesOf(text: string, latin1 = false): Uint8Array {
  return Buffer.from(text, latin1 ? 'latin1' : 'utf8');
}

export interface ExampleSite {
  readonly site: BuiltSite;
  /** The page that the example is about, first; then every other page. */
  readonly pages: readonly BuiltPage[];
  /** Files that are feeds. */
  readonly feeds: readonly BuiltFeed[];
  /** What our model says of the first page. */
  readonly page: Page | undefined;
}

/** The healthy site with an example's changes. */
export function exampleSite(example: Example = {}): ExampleSite {
  const siteUrl = example.url ?? url;
  const file = example.file ?? 'blog/quiet-launch/index.html';
  const html = example.html ?? documentOf({ ...head, ...example.head }, `<h1>${title}</h1>`, example.body ?? body);
  const all: Record<string, string | Partial<PictureFacts> | null> = { ...healthyFiles, 'index.html': home, ...example.files, [file]: html };
  const files = new Map<string, number>();
  const texts = new Map<string, string>();
  const pictures = new Map<string, PictureFacts>();
  const pages: BuiltPage[] = [];
  const feeds: BuiltFeed[] = [];
  for (const [name, content] of Object.entries(all)) {
    if (content === null) continue;
    if (typeof content !== 'string') {
      const facts = { ...picture, ...content };
      pictures.set(name, facts);
      files.set(name, facts.bytes);
      continue;
    }
    const bytes = bytesOf(content, name === file && example.html?.includes('\u00ff'));
    files.set(name, bytes.byteLength);
    if (/\.(?:xml|json)$/u.test(name)) feeds.push(...[readBuiltFeed(bytes, name, siteUrl)].filter((feed) => feed !== undefined));
    if (!/\.html?$/u.test(name)) texts.set(name, content);
    else if (content !== '') pages.push(readBuiltPage(bytes, name, siteUrl));
  }
  pages.sort((a, b) => Number(b.file === file) - Number(a.file === file));
  // A rule reads only what its example gives.
  const page = example.page as Page | undefined;
  return { site: { url: siteUrl, files, texts, pictures }, pages, feeds, page };
}

/** What a rule finds in an example: on its pages, then over the site. */
export function findingsIn(rule: Rule, example: Example = {}, options?: unknown): (Finding | SiteFinding)[] {
  const { site, pages, feeds, page } = exampleSite(example);
  const running = rule.start(options);
  const found = pages.flatMap((built, index) => {
    const known = index === 0 ? page : undefined;
    const kind = known?.kind ?? (built.metas.some(({ key, content }) => key === 'og:type' && content === 'article') ? 'article' : undefined);
    return [...running.page(built, { site, page: known, kind })];
  });
  const inFeeds = feeds.flatMap((feed) => [...running.feed(feed, { site })]);
  return [...found, ...inFeeds, ...running.finish(site, feeds)];
}
