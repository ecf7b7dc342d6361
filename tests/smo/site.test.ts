import { exists, makeSite, type ArticleEntry, type Site } from '#smo';
import { describe, expect, it } from 'vitest';
import { aRule } from '../support/a-rule.ts';
import { aBody, aConfig, anArticleEntry, anAuthor, aPageEntry, aSite, aTermEntry, aTopic } from '../support/a-site.ts';

const paths = (site: Site) => site.all.map((page) => page.path);
const listedPaths = (site: Site) => site.listed.map((page) => page.path);
const articles = (count: number, over: (index: number) => Partial<ArticleEntry> = () => ({})) =>
  Array.from({ length: count }, (_, index) => {
    const day = String(index + 1).padStart(2, '0');
    return anArticleEntry({ id: `a${index + 1}`, title: `Article ${index + 1}`, published: `2026-03-${day}T09:00:00Z`, ...over(index) });
  });

describe('which entries exist', () => {
  const clock = { now: '2026-03-29T01:30:00Z' };
  it.each([
    ['an entry without dates', {}, true],
    ['a published one', { published: '2026-03-29T03:00:00+02:00' }, true],
    ['one published at this very moment', { published: '2026-03-29T03:30:00+02:00' }, true],
    ['a scheduled one, by a minute', { published: '2026-03-29T03:31:00+02:00' }, false],
    ['a draft', { draft: true }, false],
    ['an expired one', { expires: '2026-03-29T00:00:00Z' }, false],
    ['one that expires at this very moment', { expires: '2026-03-29T01:30:00Z' }, false],
    ['one that expires later', { expires: '2026-03-29T01:31:00Z' }, true],
  ])('%s', (_, entry, expected) => {
    expect(exists({ draft: false, ...entry }, clock)).toBe(expected);
  });

  it('drafts and scheduled ones exist where drafts are wanted, expired ones never', () => {
    const review = { ...clock, drafts: true };
    const shown = [{ draft: true }, { draft: false, published: '2027-01-01T00:00:00Z' }, { draft: false, expires: '2026-01-01T00:00:00Z' }];
    expect(shown.map((entry) => exists(entry, review))).toEqual([true, true, false]);
  });
});

describe('the pages of a site', () => {
  it('are the home page, lists, entries, topics, authors and service pages, one path each', () => {
    expect(paths(aSite())).toEqual([
      '/',
      '/blog/',
      '/blog/titles/',
      '/glossary/',
      '/glossary/open-graph/',
      '/topics/previews/',
      '/authors/ada/',
      '/about/',
      '/follow/',
      '/search/',
      '/404.html',
    ]);
  });

  it('exist without any content', () => {
    expect(paths(aSite({ content: { entries: [] } }))).toEqual(['/', '/blog/', '/glossary/', '/follow/', '/search/', '/404.html']);
  });

  it.each([
    ['drafts', { draft: true }],
    ['scheduled entries', { published: '2026-06-01T12:00:01Z' }],
    ['expired entries', { expires: '2026-06-01T12:00:00Z' }],
  ])('hold nothing of %s, nor of topics and authors that only those have', (_, over) => {
    const secret = anArticleEntry({ id: 'secret', title: 'Secret', topics: ['hidden'], authors: ['mallory'], ...over });
    const content = {
      entries: [anArticleEntry(), secret, aTermEntry({ id: 'dark', title: 'Dark', draft: true })],
      authors: [anAuthor(), anAuthor({ id: 'mallory', name: 'Mallory' })],
      topics: [aTopic(), aTopic({ id: 'hidden', label: { en: 'Hidden' } })],
    };
    expect(JSON.stringify(aSite({ content }).all).match(/secret|hidden|mallory|dark/giu)).toBeNull();
  });

  it('hold drafts where they are wanted, marked', () => {
    const site = aSite({ content: { entries: [anArticleEntry({ draft: true })] }, clock: { now: '2026-06-01T12:00:00Z', drafts: true } });
    expect(site.find('article', 'titles', 'en')?.draft).toBe(true);
  });

  it('keep unlisted entries at their address and out of every list', () => {
    const site = aSite({
      content: {
        entries: [...articles(2), anArticleEntry({ id: 'quiet', unlisted: true, published: '2026-03-01T10:00:00Z', topics: ['quiet'], authors: ['eve'] })],
        topics: [aTopic(), aTopic({ id: 'quiet' })],
        authors: [anAuthor(), anAuthor({ id: 'eve' })],
      },
    });
    expect(listedPaths(site)).toEqual(['/', '/blog/', '/blog/a2/', '/blog/a1/', '/glossary/', '/topics/previews/', '/authors/ada/', '/follow/']);
    const quiet = site.find('article', 'quiet', 'en');
    expect(quiet).toMatchObject({ path: '/blog/quiet/', listed: false, related: [] });
    expect([quiet?.previous, quiet?.next]).toEqual([undefined, undefined]);
    expect(site.find('list', 'blog', 'en')?.items).toEqual(['/blog/a2/', '/blog/a1/']);
    expect(site.find('article', 'a2', 'en')?.previous).toEqual({ title: 'Article 1', path: '/blog/a1/' });
  });

  it('have absolute addresses under the base path, and paths without it', () => {
    const page = aSite({ config: aConfig({ url: 'https://example.org/docs/' }) }).find('article', 'titles', 'en');
    expect([page?.path, page?.url, page?.canonical]).toEqual([
      '/blog/titles/',
      'https://example.org/docs/blog/titles/',
      'https://example.org/docs/blog/titles/',
    ]);
  });

  it('declare the original of a republished article', () => {
    const site = aSite({ content: { entries: [anArticleEntry({ canonical: 'https://elsewhere.example.org/a' })] } });
    const page = site.find('article', 'titles', 'en');
    expect([page?.url, page?.canonical]).toEqual(['https://notes.example.org/blog/titles/', 'https://elsewhere.example.org/a']);
  });

  it('are found by path and by identity', () => {
    const site = aSite();
    const term = site.find('term', 'open-graph', 'en');
    expect(term?.definition).toBe('Tags in the head of a page that say what its preview shall show.');
    expect(site.at('/glossary/open-graph/')).toBe(term);
    expect([site.at('/glossary/'), site.at('/nothing/')]).toEqual([site.find('list', 'glossary', 'en'), undefined]);
    expect([site.find('article', 'open-graph', 'en'), site.find('term', 'open-graph', 'it')]).toEqual([undefined, undefined]);
  });

  it('are frozen through and through, and made alike from the same input', () => {
    const site = aSite();
    const article = site.find('article', 'titles', 'en');
    const values = [site, site.all, site.listed, article, article?.topics, article?.topics[0]?.label, article?.breadcrumbs[0], article?.source?.fields];
    expect(values.map(Object.isFrozen)).toEqual(values.map(() => true));
    expect(aSite().all).toEqual(site.all);
  });

  it('leave what the owner hands over as a value alone: a rule with its options', () => {
    const rule = aRule();
    const { config } = aSite({ config: aConfig({ extend: { rules: [rule] } }) });
    expect([Object.isFrozen(config.extend.rules), Object.isFrozen(rule.options)]).toEqual([true, false]);
    expect(config.extend.rules[0]?.options.parse({})).toEqual({ max: 1 });
  });
});

describe('articles', () => {
  it('stand newest first whatever their zone, and know their neighbours', () => {
    const entries = [
      anArticleEntry({ id: 'rome', title: 'Rome', published: '2026-03-03T09:00:00+01:00' }),
      anArticleEntry({ id: 'tokyo', title: 'Tokyo', published: '2026-03-03T16:30:00+09:00' }),
      anArticleEntry({ id: 'lima', title: 'Lima', published: '2026-03-03T03:30:00-05:00' }),
    ];
    const found = aSite({ content: { entries } }).of('article', 'en');
    expect(found.map(({ id, previous, next }) => [next?.title, id, previous?.title])).toEqual([
      [undefined, 'lima', 'Rome'],
      ['Lima', 'rome', 'Tokyo'],
      ['Rome', 'tokyo', undefined],
    ]);
  });

  it('of the same moment stand by id', () => {
    const entries = ['b', 'c', 'a'].map((id) => anArticleEntry({ id }));
    expect(
      aSite({ content: { entries } })
        .of('article', 'en')
        .map((page) => page.id),
    ).toEqual(['a', 'b', 'c']);
  });

  it('fill the blog page by page', () => {
    const site = aSite({ content: { entries: articles(5) }, config: aConfig({ pageSize: 2 }) });
    const lists = site.of('list', 'en').filter((page) => page.list === 'blog');
    const all = ['/blog/', '/blog/page/2/', '/blog/page/3/'];
    expect(lists.map(({ id, path, title, items, pagination }) => ({ id, path, title, items, pagination }))).toEqual([
      { id: 'blog', path: '/blog/', title: 'Blog', items: ['/blog/a5/', '/blog/a4/'], pagination: { current: 1, paths: all } },
      { id: 'blog-page-2', path: '/blog/page/2/', title: 'Blog (Page 2 of 3)', items: ['/blog/a3/', '/blog/a2/'], pagination: { current: 2, paths: all } },
      { id: 'blog-page-3', path: '/blog/page/3/', title: 'Blog (Page 3 of 3)', items: ['/blog/a1/'], pagination: { current: 3, paths: all } },
    ]);
    expect(lists[2]?.breadcrumbs).toEqual([
      { title: 'Home', path: '/' },
      { title: 'Blog', path: '/blog/' },
      { title: 'Page 3 of 3', path: '/blog/page/3/' },
    ]);
  });

  it('that fill the last page exactly open no empty one', () => {
    const site = aSite({ content: { entries: articles(4) }, config: aConfig({ pageSize: 2 }) });
    expect(site.find('list', 'blog', 'en')?.pagination?.paths).toEqual(['/blog/', '/blog/page/2/']);
  });

  it('of a series know their part, oldest first', () => {
    const series = [{ id: 'start', title: { en: 'Where to start', it: 'Da dove si comincia' }, description: {} }];
    const entries = [...articles(3, (index) => (index === 1 ? {} : { series: 'start' })), anArticleEntry({ id: 'quiet', series: 'start', unlisted: true })];
    const site = aSite({ content: { entries, series } });
    const parts = [
      { title: 'Article 1', path: '/blog/a1/' },
      { title: 'Article 3', path: '/blog/a3/' },
    ];
    expect(['a1', 'a2', 'a3'].map((id) => site.find('article', id, 'en')?.series)).toEqual([
      { id: 'start', title: 'Where to start', part: 1, parts },
      undefined,
      { id: 'start', title: 'Where to start', part: 2, parts },
    ]);
    expect(site.find('article', 'quiet', 'en')?.series).toBeUndefined();
  });

  it('name up to three articles of the same subject, not those of their series', () => {
    const about = (text: string) => ({ description: text, body: aBody({ text }), topics: [] });
    const entries = [
      ...articles(5, () => about('Preview cards and pictures for networks.')),
      anArticleEntry({ id: 'bread', title: 'Sourdough', ...about('Flour, water, salt, patience.') }),
      anArticleEntry({ id: 'part-1', title: 'Rye', series: 's', ...about('Flour, rye.') }),
      anArticleEntry({ id: 'part-2', title: 'Rye again', series: 's', ...about('Flour, rye, water.') }),
    ];
    const site = aSite({ content: { entries, series: [{ id: 's', title: { en: 'S' }, description: {} }] } });
    const related = (id: string) => site.find('article', id, 'en')?.related;
    expect(related('part-1')).toEqual(['/blog/bread/']);
    expect(related('bread')?.toSorted()).toEqual(['/blog/part-1/', '/blog/part-2/']);
    expect(related('a1')).toHaveLength(3);
    expect(related('a1')).not.toContain('/blog/a1/');
  });
});

describe('terms', () => {
  it('stand in the order of the language and know what is broader and narrower', () => {
    const entries = [
      aTermEntry({ id: 'z', title: 'Zebra' }),
      aTermEntry({ id: 'e', title: 'émile', broader: ['z', 'gone'], related: ['a', 'secret'] }),
      aTermEntry({ id: 'a', title: 'Apple' }),
      aTermEntry({ id: 'secret', title: 'Secret', draft: true, broader: ['z'] }),
    ];
    const terms = aSite({ content: { entries } }).of('term', 'en');
    expect(terms.map(({ title, broader, narrower, related }) => [title, broader, narrower, related])).toEqual([
      ['Apple', [], [], []],
      ['émile', [{ title: 'Zebra', path: '/glossary/z/' }], [], [{ title: 'Apple', path: '/glossary/a/' }]],
      ['Zebra', [], [{ title: 'émile', path: '/glossary/e/' }], []],
    ]);
  });
});

describe('languages', () => {
  const both = [anArticleEntry(), anArticleEntry({ locale: 'it', slug: 'titoli', title: 'Titoli che viaggiano' })];

  it('other than the default one stand under their prefix, each with its own lists', () => {
    const site = aSite({ content: { entries: both } });
    expect(site.locales).toEqual(['en', 'it']);
    expect(site.all.filter((page) => page.locale === 'it').map((page) => page.path)).toEqual([
      '/it/',
      '/it/blog/',
      '/it/blog/titoli/',
      '/it/glossary/',
      '/it/topics/previews/',
      '/it/authors/ada/',
      '/it/follow/',
      '/it/search/',
    ]);
    expect(site.find('topic', 'previews', 'it')?.title).toBe('Anteprime');
  });

  it('may have another default', () => {
    const site = aSite({ content: { entries: both }, config: aConfig({ defaultLocale: 'it' }) });
    expect([site.locales, site.find('article', 'titles', 'it')?.path, site.find('article', 'titles', 'en')?.path]).toEqual([
      ['it', 'en'],
      '/blog/titoli/',
      '/en/blog/titles/',
    ]);
  });

  it('without words of the interface have no pages', () => {
    expect(aSite({ content: { entries: [...both, anArticleEntry({ locale: 'de' })] } }).locales).toEqual(['en', 'it']);
  });

  it('link the versions of a page with each other by its id', () => {
    const site = aSite({ content: { entries: [...both, aTermEntry()] } });
    const translations = (path: string) => site.at(path)?.translations;
    expect(translations('/blog/titles/')).toEqual([{ locale: 'it', path: '/it/blog/titoli/', url: 'https://notes.example.org/it/blog/titoli/' }]);
    expect(translations('/it/blog/titoli/')).toEqual([{ locale: 'en', path: '/blog/titles/', url: 'https://notes.example.org/blog/titles/' }]);
    expect(translations('/glossary/open-graph/')).toEqual([]);
    expect(translations('/it/')).toEqual([{ locale: 'en', path: '/', url: 'https://notes.example.org/' }]);
  });

  it('do not know of a translation that does not exist yet', () => {
    const entries = [anArticleEntry(), anArticleEntry({ locale: 'it', draft: true }), aPageEntry({ locale: 'it' })];
    expect(aSite({ content: { entries } }).at('/blog/titles/')?.translations).toEqual([]);
  });

  it.each([
    ['changed since', { updated: '2026-05-01T00:00:00Z' }, {}, { locale: 'en', path: '/blog/titles/', updated: '2026-05-01T00:00:00Z' }, undefined],
    [
      'changed, and followed',
      { updated: '2026-05-01T00:00:00Z' },
      { updated: '2026-05-02T00:00:00Z' },
      undefined,
      { locale: 'it', path: '/it/blog/titoli/', updated: '2026-05-02T00:00:00Z' },
    ],
    ['translated a week later', {}, { published: '2026-03-10T09:00:00Z' }, undefined, undefined],
    ['changed before it was translated', { updated: '2026-03-05T09:00:00Z' }, { published: '2026-03-10T09:00:00Z' }, undefined, undefined],
  ])('tell a reader when the other version was changed later: %s', (_, en, it, olderItalian, olderEnglish) => {
    const site = aSite({ content: { entries: [anArticleEntry(en), anArticleEntry({ locale: 'it', slug: 'titoli', ...it })] } });
    expect([site.at('/it/blog/titoli/')?.olderThan, site.at('/blog/titles/')?.olderThan]).toEqual([olderItalian, olderEnglish]);
  });
});

describe('makeSite', () => {
  it('says so when there are no words at all', () => {
    const input = { content: { entries: [], authors: [], topics: [], series: [] }, config: aConfig(), words: {}, clock: { now: '2026-06-01T12:00:00Z' } };
    expect(() => makeSite(input)).toThrowErrorMatchingInlineSnapshot(`[Error: no words for the locale en]`);
  });
});
