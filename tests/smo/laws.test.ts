import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { components, headTags, isTrusted, judgeMdx, makeSite, type Clock, type Content, type Entry, type Site } from '#smo';
import { finishPage } from '#smo/finish/index.ts';
import { feedsOf, glossaryCsv, glossaryJson, llmsTxt, newsSitemap, oembedPaths, opml, pageLinks, robotsTxt, sitemap, twinPath } from '#smo/feeds/index.ts';
import { emptyLedger, manifestText, planRedirects, watchedPages } from '#smo/ledger/index.ts';
import en from '#site/i18n/en.ts';
import it from '#site/i18n/it.ts';
import { aBody, aConfig, aContent, anArticleEntry, anAuthor, aPageEntry, aTermEntry, aTopic } from '../support/a-site.ts';

/*
 * Attempts on two laws of the architecture. Law 3: one place decides which pages exist. Law 10: content is data.
 */

const clock: Clock = { now: '2026-06-01T12:00:00Z' };
const words = { en, it };

/** Everything that says "hidden" belongs to the page that must not be seen; all others point at it as hard as they can. */
const hiddenArticle = (over: object) =>
  anArticleEntry({
    id: 'hidden-post',
    slug: 'hidden-post',
    title: 'The hidden post',
    description: 'What the hidden post says.',
    published: '2026-05-31T13:00:00Z',
    authors: ['hidden-author', 'ada'],
    topics: ['hidden-topic', 'previews'],
    series: 'parts',
    featured: true,
    aliasPaths: ['/old/hidden/'],
    share: { title: 'Hidden', description: 'Hidden' },
    body: aBody({ text: 'Hidden words about Open Graph.', questions: [{ question: 'Hidden?', answer: 'Hidden.' }], files: ['content/blog/en/hidden.pdf'] }),
    ...over,
  });
const hiddenTerm = (over: object) =>
  aTermEntry({
    id: 'hidden-term',
    slug: 'hidden-term',
    title: 'Hidden term',
    description: 'What hidden means.',
    published: '2026-05-30T00:00:00Z',
    aliases: ['the hidden'],
    topics: ['hidden-topic'],
    related: ['open-graph'],
    broader: ['open-graph'],
    aliasPaths: ['/old/hidden-term/'],
    ...over,
  });
const hiddenPage = (over: object) =>
  aPageEntry({ id: 'hidden-page', slug: 'hidden-page', title: 'Hidden page', description: 'Hidden.', aliasPaths: ['/old/hidden-page/'], ...over });

const pointing = (byHand: boolean): readonly Entry[] => [
  anArticleEntry({ series: 'parts', topics: ['previews'], body: aBody({ text: 'Names it.' }) }),
  anArticleEntry({ id: 'older', slug: 'older', published: '2026-01-01T00:00:00Z', series: 'parts' }),
  anArticleEntry({ id: 'newest', slug: 'newest', published: '2026-05-31T00:00:00Z', series: 'parts' }),
  // The same identities in the other language, where nothing hides them.
  anArticleEntry({ id: 'hidden-post', slug: 'visibile', locale: 'it', title: 'Visibile', description: 'Visibile.', authors: ['ada'], topics: ['previews'] }),
  aTermEntry(byHand ? { related: ['hidden-term'], broader: ['hidden-term'] } : {}),
  anArticleEntry({ id: 'naming', slug: 'naming', body: aBody({ text: 'A post that names what is not there.' }) }),
  aPageEntry(),
];

const content = (hidden: readonly Entry[], byHand = true): Content =>
  aContent({
    entries: [...pointing(byHand), ...hidden],
    authors: [anAuthor(), anAuthor({ id: 'hidden-author', name: 'Hidden Author' })],
    topics: [aTopic(), aTopic({ id: 'hidden-topic', label: { en: 'Hidden topic' }, description: { en: 'Hidden.' } })],
    series: [{ id: 'parts', title: { en: 'Parts' }, description: { en: 'Parts' } }],
  });

interface Seen {
  readonly site: Site;
  readonly content: Content;
}

const english = ({ site }: Seen) => site.all.filter(({ locale }) => locale === 'en');
const values = (...data: unknown[]): string => JSON.stringify(data);
const plan = ({ site, content }: Seen) =>
  planRedirects({ ledger: emptyLedger, site, content, cardOf: () => undefined, isFile: () => false, lineOf: () => 1, sha256: (text: string) => text });
const pictures = { card: { url: 'https://notes.example.org/x.jpg', width: 1, height: 1, type: 'image/jpeg', alt: 'x' } };

/** Every way in which a site tells of its pages. Identities in the other language are left out, they are public there. */
const ways: Readonly<Record<string, (seen: Seen) => string>> = {
  'the pages there are': (seen) => values(english(seen).map(({ path }) => path)),
  'their address': ({ site }) => values(site.at('/blog/hidden-post/'), site.at('/glossary/hidden-term/'), site.at('/hidden-page/')),
  'their id': ({ site }) => values(site.find('article', 'hidden-post', 'en'), site.find('term', 'hidden-term', 'en'), site.find('page', 'hidden-page', 'en')),
  'the lists of their kind': ({ site }) => values(site.of('article', 'en'), site.of('term', 'en'), site.of('page', 'en')),
  'the pages of the blog': ({ site }) => values(site.of('list', 'en').map((list) => ('items' in list ? list.items : []))),
  'what comes before and after': ({ site }) => values(site.of('article', 'en').map(({ previous, next }) => [previous, next])),
  'what is related': ({ site }) => values(site.of('article', 'en').map(({ related }) => related)),
  'the parts of a series': ({ site }) => values(site.of('article', 'en').map(({ series }) => series)),
  'broader, narrower and related terms': ({ site }) => values(site.of('term', 'en').map(({ broader, narrower, related }) => [broader, narrower, related])),
  'mentions of terms': (seen) => values(english(seen).map((page) => ('mentions' in page ? page.mentions : []))),
  'topics that nothing else has': ({ site }) => values(site.of('topic', 'en'), site.find('topic', 'hidden-topic', 'en')),
  'authors who wrote nothing else': ({ site }) => values(site.of('author', 'en'), site.find('author', 'hidden-author', 'en')),
  breadcrumbs: (seen) => values(english(seen).map(({ breadcrumbs }) => breadcrumbs)),
  translations: ({ site }) => values(site.all.map(({ translations }) => translations.filter(({ locale }) => locale === 'en'))),
  'everything in a page': (seen) => values(english(seen).filter(({ kind }) => kind !== 'home')),
  'the head of every page': ({ site }) =>
    values(site.all.filter(({ locale }) => locale === 'en').map((page) => headTags(page, site, pictures, pageLinks(page, site)))),
  'the plan of feeds': ({ site }) => values(feedsOf(site).filter(({ locale }) => locale === 'en')),
  'the sitemap': ({ site }) => values(sitemap(site, () => [])),
  'the sitemap of news': ({ site }) => values(newsSitemap(site)),
  'the list of feeds': ({ site }) => opml(site),
  'llms.txt': ({ site }) => values(llmsTxt(site, 'en')),
  'the glossary as JSON': ({ site }) => values(glossaryJson(site, 'en')),
  'the glossary as a table': ({ site }) => values(glossaryCsv(site, 'en')),
  'robots.txt': ({ site }) => robotsTxt(site),
  'answers to oEmbed': (seen) => values(english(seen).map((page) => oembedPaths(page, seen.site))),
  'Markdown twins': (seen) => values(english(seen).map((page) => twinPath(page, seen.site))),
  'redirects of old addresses': (seen) => values(plan(seen).redirects.filter(({ locale }) => locale === 'en')),
  'the ledger of what is published': (seen) => values([...plan(seen).next.entries.keys()].filter((key) => key.endsWith(':en'))),
  'the manifest of what is published': (seen) => {
    const watched = watchedPages(seen.site);
    return manifestText(plan(seen).next, (key) => key.endsWith(':en') && watched.has(key));
  },
  'links by id': ({ site }) => {
    const html =
      '<html><head></head><body><main data-content><a href="post:hidden-post">one</a><a href="term:hidden-term">two</a><a href="page:hidden-page">three</a><a href="topic:hidden-topic">four</a><a href="author:hidden-author">five</a></main></body></html>';
    return finishPage(html, { site, page: site.at('/blog/titles/'), words: site.wordsOf('en') });
  },
};

const states: Readonly<Record<string, object>> = {
  'a draft': { draft: true },
  'a draft that was published': { draft: true, published: '2020-01-01T00:00:00Z' },
  'what appears in a second': { published: '2026-06-01T12:00:01Z' },
  'what appears in a year': { published: '2027-06-01T00:00:00Z' },
  'what ends at this moment': { expires: '2026-06-01T12:00:00Z' },
  'what ended before it began': { published: '2026-07-01T00:00:00Z', expires: '2026-05-01T00:00:00Z' },
};

const seenWith = (over: object, byHand = true): Seen => {
  const all = content([hiddenArticle(over), hiddenTerm(over), hiddenPage(over)], byHand);
  return { content: all, site: makeSite({ content: all, config: aConfig(), words, clock }) };
};

describe.each(Object.entries(states))('law 3: %s', (_, over) => {
  const seen = seenWith(over);

  test.each(Object.entries(ways))('is not told by %s', (name, way) => {
    expect(way(seen)).not.toMatch(/hidden/iu);
    expect(name).toBeTruthy();
  });
});

test('law 3: the ways would tell, were there anything to tell', () => {
  const seen = seenWith({});
  const silent = Object.entries(ways).filter(([, way]) => !/hidden/iu.test(way(seen)));
  expect(silent.map(([name]) => name)).toEqual(['what is related', 'mentions of terms', 'the sitemap of news', 'robots.txt']);
});

describe('law 3: what is in no list', () => {
  // What an editor names by hand he has named; all else keeps silent.
  const seen = seenWith({ unlisted: true }, false);
  const own = [
    'the pages there are',
    'their address',
    'their id',
    'everything in a page',
    'breadcrumbs',
    'the head of every page',
    'answers to oEmbed',
    'links by id',
  ];
  // Its old addresses lead to it, from static pages alone; the ledger remembers it, the manifest and the lists of hosts do not.
  const kept = ['redirects of old addresses', 'the ledger of what is published', 'the manifest of what is published'];

  test.each(Object.entries(ways).filter(([name]) => ![...own, ...kept].includes(name)))('is not told by %s', (_, way) => {
    expect(way(seen)).not.toMatch(/hidden/iu);
  });
});

describe('law 3: the moment', () => {
  const at = (now: string, over: object) => {
    const all = content([hiddenArticle(over)]);
    return makeSite({ content: all, config: aConfig(), words, clock: { now } }).find('article', 'hidden-post', 'en') !== undefined;
  };

  test.each([
    ['a zone that is ahead', { published: '2026-06-01T14:00:00+02:00' }, true],
    ['a zone that is behind', { published: '2026-06-01T08:00:01-04:00' }, false],
    ['a fraction of a second', { published: '2026-06-01T12:00:00.001Z' }, false],
    ['the end in another zone', { expires: '2026-06-01T14:00:00+02:00' }, false],
    ['the end a moment later', { expires: '2026-06-01T12:00:00.001Z' }, true],
  ])('is one moment by %s', (_, over, exists) => {
    expect(at(clock.now, over)).toBe(exists);
  });
});

describe('law 10: trust', () => {
  test.each([
    ['a folder that begins like a trusted one', 'content/pages-evil/x.mdx', ['content/pages']],
    ['a file that is called like a trusted folder', 'content/pages.mdx', ['content/pages']],
    ['a folder in other letters', 'content/Pages/x.mdx', ['content/pages/']],
    ['a trusted folder within another', 'content/blog/content/pages/x.mdx', ['content/pages/']],
    ['an absolute path', '/content/pages/x.mdx', ['content/pages/']],
    ['no folder at all', 'content/pages/x.mdx', []],
    ['a path with backslashes', 'content\\pages\\x.mdx', ['content/pages/']],
  ])('is not given to %s', (_, file, folders) => {
    expect(isTrusted(file, folders)).toBe(false);
  });
});

describe('law 10: a text', () => {
  const attempts: readonly (readonly [string, string])[] = [
    ['a component by the name of an object’s own', '<hasOwnProperty />'],
    ['a component that all objects have', '<valueOf />'],
    ['a component by its prototype', '<__proto__.Figure />'],
    ['a constructor of a component', '<Figure.constructor.constructor />'],
    ['an attribute of an attribute', '<Figure src="./x.jpg" alt="x" __proto__="x" />'],
    ['an attribute that is a slot', '<Callout slot="head">x</Callout>'],
    ['HTML by Astro’s own element', '<Fragment set:html="<b>" />'],
    ['a programme behind a comment', '{/* */ canary()}'],
    ['a programme of no words', '{[][(![]+[])[+[]]]}'],
    ['a programme in a title of a link', '[a](https://example.org "x" {canary()})'],
    ['a programme by template', '{`${canary()}`}'],
    ['a programme that waits', '{await import("node:fs")}'],
    ['an import behind white space', '\n\n\nimport "node:fs"'],
    ['an export of settings', 'export const partial = true'],
    ['an export of components', 'export const components = {}'],
    ['a handler in mixed case', '<kbd oNcLiCk="canary()">x</kbd>'],
    ['a handler behind a namespace', '<kbd xml:onclick="canary()">x</kbd>'],
    ['a style', '<mark style="all:unset">x</mark>'],
    ['a link that runs behind a new line', '[a](java&#10;script:canary())'],
    ['a link that runs behind an entity without its end', '[a](javascript&#58canary())'],
    ['a picture that is a programme of the build', '![x](./x.astro)'],
    ['a picture by another loader', '![x](./x.jpg?url&inline)'],
    ['a page in a page', '<iframe srcDoc="x" />'],
    ['a portal', '<portal src="https://evil.example/" />'],
    ['a custom element', '<x-evil>x</x-evil>'],
    ['a formula with a link', '<math href="javascript:canary()">x</math>'],
  ];

  test.each(attempts)('is refused with %s', (_, source) => {
    const problems = (() => {
      try {
        return judgeMdx(mdxToMdast(source), { source, file: 'content/blog/en/x.mdx', components }).map(({ rule }) => rule);
      } catch (error) {
        return [`no text at all: ${String(error)}`];
      }
    })();
    expect(problems.length).toBeGreaterThan(0);
  });
});
