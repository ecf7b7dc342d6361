import { describe, expect, it } from 'vitest';
import { feedsFor, feedsOf, type FeedPlan } from '#smo/feeds/index.ts';
import { aConfig, anArticleEntry, aPageEntry, aSite, aTermEntry, aTopic } from '../../support/a-site.ts';
import { pathsOf } from './a-feed.ts';

const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}T09:00:00Z`;
const articles = (count: number) => Array.from({ length: count }, (_, index) => anArticleEntry({ id: `a${index + 1}`, published: day(index + 1) }));
const brief = ({ path, title, locale }: FeedPlan) => `${path} ${locale} ${title}`;

describe('feedsOf', () => {
  it('plans blog, glossary, topics and authors in each language and format', () => {
    const config = aConfig({ feeds: { formats: ['rss', 'json'] } });
    const site = aSite({ config, content: { entries: [anArticleEntry(), anArticleEntry({ locale: 'it' }), aTermEntry({ published: day(1) })] } });
    expect(feedsOf(site).map(brief)).toEqual([
      '/blog/rss.xml en Notes: Blog',
      '/blog/feed.json en Notes: Blog',
      '/glossary/rss.xml en Notes: Glossary',
      '/glossary/feed.json en Notes: Glossary',
      '/glossary/rss-week.xml en Notes: Term of the week',
      '/glossary/feed-week.json en Notes: Term of the week',
      '/topics/previews/rss.xml en Notes: Link previews',
      '/topics/previews/feed.json en Notes: Link previews',
      '/authors/ada/rss.xml en Notes: Ada Rossi',
      '/authors/ada/feed.json en Notes: Ada Rossi',
      '/it/blog/rss.xml it Notes: Blog',
      '/it/blog/feed.json it Notes: Blog',
      '/it/topics/previews/rss.xml it Notes: Anteprime',
      '/it/topics/previews/feed.json it Notes: Anteprime',
      '/it/authors/ada/rss.xml it Notes: Ada Rossi',
      '/it/authors/ada/feed.json it Notes: Ada Rossi',
    ]);
  });

  it('holds the base path in addresses, not in paths', () => {
    const site = aSite({ config: aConfig({ url: 'https://example.org/docs' }) });
    expect(feedsOf(site)[0]).toMatchObject({ path: '/blog/rss.xml', url: 'https://example.org/docs/blog/rss.xml' });
  });

  it('gives ids that a preview elsewhere shares, and that only the configured authority changes', () => {
    const id = (config: ReturnType<typeof aConfig>) => feedsOf(aSite({ config }))[0]?.id;
    expect(id(aConfig())).toBe('tag:notes.example.org,2026:feed/blog:en');
    expect(id(aConfig({}, { SITE_URL: 'https://preview.example.net/pr-1' }))).toBe('tag:notes.example.org,2026:feed/blog:en');
    expect(id(aConfig({ url: 'https://new.example.com', feeds: { authority: 'notes.example.org', authorityYear: 2019 } }))).toBe(
      'tag:notes.example.org,2019:feed/blog:en',
    );
  });

  it('plans no feed without items, and none for terms without a date', () => {
    expect(feedsOf(aSite({ content: { entries: [aPageEntry(), aTermEntry()] } }))).toEqual([]);
  });

  it('has new and changed terms, the latest change first', () => {
    const entries = [
      aTermEntry({ id: 'old', published: day(1) }),
      aTermEntry({ id: 'changed', published: day(2), updated: day(20) }),
      aTermEntry({ id: 'new', published: day(10) }),
      aTermEntry({ id: 'undated' }),
    ];
    const [feed] = feedsOf(aSite({ content: { entries } }));
    expect(feed?.documents.map(({ items }) => items.map(({ id }) => id))).toEqual([['changed', 'new', 'old']]);
  });

  it('leaves out unlisted articles and those of other topics', () => {
    const entries = [anArticleEntry(), anArticleEntry({ id: 'hidden', unlisted: true }), anArticleEntry({ id: 'other', topics: ['social'] })];
    const site = aSite({ content: { entries, topics: [aTopic(), aTopic({ id: 'social' })] } });
    const ids = (about: string) =>
      feedsOf(site)
        .find((feed) => feed.about === about)
        ?.documents[0]?.items.map(({ id }) => id);
    expect([ids('blog'), ids('topic')]).toEqual([['other', 'titles'], ['titles']]);
  });
});

describe('archives', () => {
  const documents = (count: number) =>
    feedsOf(aSite({ config: aConfig({ feeds: { formats: ['atom'], limit: 2 } }), content: { entries: articles(count) } }))[0]?.documents.map(
      ({ path, items, archive, previousArchive, nextArchive }) => ({ path, items: items.map(({ id }) => id), archive, previousArchive, nextArchive }),
    );

  it('begin where the feed no longer holds everything', () => {
    expect(documents(2)?.map(({ path }) => path)).toEqual(['/blog/atom.xml']);
    expect(documents(3)?.map(({ path }) => path)).toEqual(['/blog/atom.xml', '/blog/atom-1.xml']);
  });

  it('lead from the feed to the oldest item and back', () => {
    const url = (name: string) => `https://notes.example.org/blog/${name}`;
    expect(documents(5)).toEqual([
      { path: '/blog/atom.xml', items: ['a5', 'a4'], archive: false, previousArchive: url('atom-2.xml') },
      { path: '/blog/atom-1.xml', items: ['a2', 'a1'], archive: true, nextArchive: url('atom-2.xml') },
      { path: '/blog/atom-2.xml', items: ['a4', 'a3'], archive: true, previousArchive: url('atom-1.xml') },
    ]);
  });

  it.each([3, 4, 5, 6, 7, 8, 9])('of %i articles hold, with the feed, every one of them', (count) => {
    const held = new Set(documents(count)?.flatMap(({ items }) => items));
    expect(held.size).toBe(count);
  });

  it('hold the same items when others have been published since', () => {
    const archives = (count: number) =>
      documents(count)
        ?.filter(({ archive }) => archive)
        .map(({ items }) => items) ?? [];
    expect(archives(8).slice(0, archives(5).length)).toEqual(archives(5));
  });

  it('are not written where the configuration forbids it, and never for the glossary', () => {
    const terms = [1, 2, 3].map((n) => aTermEntry({ id: `t${n}`, published: day(n) }));
    const config = aConfig({ feeds: { formats: ['rss'], limit: 1, archives: false } });
    expect(pathsOf(aSite({ config, content: { entries: articles(3) } }))[0]).toBe('/blog/rss.xml');
    expect(pathsOf(aSite({ config, content: { entries: articles(3) } }))).toHaveLength(3);
    expect(pathsOf(aSite({ config: aConfig({ feeds: { formats: ['rss'], limit: 1 } }), content: { entries: terms } }))).toEqual([
      '/glossary/rss.xml',
      '/glossary/rss-week.xml',
    ]);
  });
});

describe('feedsFor', () => {
  const config = aConfig({ feeds: { formats: ['rss', 'atom'] } });
  const site = aSite({
    config,
    content: { entries: [anArticleEntry(), anArticleEntry({ locale: 'it' }), aTermEntry({ published: day(1) }), aPageEntry()] },
  });

  it.each([
    ['/topics/previews/', ['/topics/previews/', '/blog/']],
    ['/authors/ada/', ['/authors/ada/', '/blog/']],
    ['/glossary/open-graph/', ['/glossary/', '/blog/']],
    ['/blog/', ['/blog/', '/glossary/']],
    ['/blog/titles/', ['/blog/']],
    ['/', ['/blog/', '/glossary/']],
    ['/about/', ['/blog/', '/glossary/']],
    ['/it/blog/titles/', ['/it/blog/']],
    ['/it/topics/previews/', ['/it/topics/previews/', '/it/blog/']],
  ])('offers on %s the feeds of %j', (path, folders) => {
    const page = site.at(path);
    if (!page) throw new Error(`no page at ${path}`);
    expect(feedsFor(page, site).map((feed) => feed.path)).toEqual(folders.flatMap((folder) => [`${folder}rss.xml`, `${folder}atom.xml`]));
  });

  it('offers on the glossary its feeds, the term of the week and the blog', () => {
    const page = site.at('/glossary/');
    expect(page && feedsFor(page, site).map((feed) => feed.path)).toEqual([
      '/glossary/rss.xml',
      '/glossary/atom.xml',
      '/glossary/rss-week.xml',
      '/glossary/atom-week.xml',
      '/blog/rss.xml',
      '/blog/atom.xml',
    ]);
  });
});
