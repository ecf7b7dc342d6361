import { describe, expect, test } from 'vitest';
import { renderKeys, type RenderKeysOptions } from '#astro/render-keys.ts';
import { aBody, aConfig, anArticleEntry, anAuthor, aPageEntry, aSite, aTermEntry, aTopic } from '../support/a-site.ts';
import type { ArticleEntry, Content } from '#smo';

const text = 'See [the other](post:other), [a page](/about/) and ![a field](./field.jpg).';
const titles = (over: Partial<ArticleEntry> = {}) =>
  anArticleEntry({ body: aBody({ passages: [{ text: 'A card travels.', section: 0, free: [[0, 15]] }] }), ...over });
const alone = (over: Partial<ArticleEntry> = {}) => anArticleEntry({ id: 'alone', topics: [], body: aBody({ text: 'Bread and butter.' }), ...over });
const other = (over: Partial<ArticleEntry> = {}) => anArticleEntry({ id: 'other', published: '2026-03-20T09:00:00Z', ...over });
const card = aTermEntry({ id: 'card', title: 'Card' });
const entries = [titles(), other(), alone({ published: '2026-05-01T09:00:00Z' }), card, aPageEntry()];

interface State extends Partial<Omit<RenderKeysOptions, 'site'>> {
  readonly content?: Partial<Content>;
  readonly config?: Parameters<typeof aConfig>[0];
  readonly now?: string;
  readonly texts?: Readonly<Record<string, string>>;
}

/** The keys of all pages by their paths. */
function keysOf({ content = {}, config = {}, texts = {}, now, ...over }: State = {}): Record<string, string | undefined> {
  const site = aSite({ content: { entries, ...content }, config: aConfig(config), ...(now !== undefined && { clock: { now } }) });
  const stamps = new Map([
    ['content/blog/en/field.jpg', '1 100'],
    ['content/blog/en/other.jpg', '1 200'],
    ['content/blog/en/my photo.jpg', '1 300'],
  ]);
  const keyOf = renderKeys({
    site,
    sources: 'sources',
    stamps,
    textOf: (file) => texts[file] ?? (file.endsWith('/titles.mdx') ? text : 'Bread and butter.'),
    cardOf: ({ path }) => path,
    ...over,
  });
  return Object.fromEntries(site.all.map((page) => [page.path, keyOf(page)]));
}

const before = keysOf();
/** Paths of the entries' pages whose key is another one. */
const changed = (state: State) => {
  const after = keysOf(state);
  return Object.keys(before).filter(
    (path) =>
      /^\/(?:blog|glossary|about)\/(?:.|$)/u.test(path) && !path.includes('page') && path !== '/blog/' && path !== '/glossary/' && after[path] !== before[path],
  );
};
const withEntries = (...over: readonly Content['entries'][number][]): State => ({
  content: { entries: entries.map((entry) => over.find(({ kind, id }) => kind === entry.kind && id === entry.id) ?? entry) },
});
const all = ['/blog/alone/', '/blog/other/', '/blog/titles/', '/glossary/card/', '/about/'].toSorted();

describe('the key of a page', () => {
  test('is the same for the same site', () => {
    expect(keysOf()).toEqual(before);
    expect(Object.values(before).every((key) => key !== undefined)).toBe(true);
  });

  test('is another one for each page, and for each language', () => {
    expect(new Set(Object.values(before)).size).toBe(Object.keys(before).length);
  });

  test.each<[string, State, readonly string[]]>([
    ['its text changes', { texts: { 'content/blog/en/alone.mdx': 'Bread, and butter.' } }, ['/blog/alone/']],
    ['its title changes, which its neighbours name', withEntries(other({ title: 'Another title' })), ['/blog/alone/', '/blog/other/', '/blog/titles/']],
    [
      'a picture in its text changes',
      {
        stamps: new Map([
          ['content/blog/en/field.jpg', '2 100'],
          ['content/blog/en/other.jpg', '1 200'],
          ['content/blog/en/my photo.jpg', '1 300'],
        ]),
      },
      ['/blog/titles/'],
    ],
    [
      'a file changes whose name may be written in several ways',
      {
        stamps: new Map([
          ['content/blog/en/field.jpg', '1 100'],
          ['content/blog/en/other.jpg', '1 200'],
          ['content/blog/en/my photo.jpg', '2 300'],
        ]),
      },
      all,
    ],
    ['its card changes', { cardOf: ({ path }) => (path === '/blog/alone/' ? 'new' : path) }, ['/blog/alone/']],
    ['what its text links moves', withEntries({ ...aPageEntry(), slug: 'who' }), all],
    [
      'the definition of a term changes that it names',
      withEntries(aTermEntry({ id: 'card', title: 'Card', description: 'Something else.' })),
      ['/blog/titles/', '/glossary/card/'],
    ],
    ['a term gets another form', withEntries(aTermEntry({ id: 'card', title: 'Card', aliases: ['butter'] })), all],
    ['an author is called otherwise', { content: { entries, authors: [anAuthor({ name: 'Ada Bianchi' })] } }, all],
    ['a topic is called otherwise', { content: { entries, topics: [aTopic({ label: { en: 'Previews' } })] } }, all],
    ['the site is called otherwise', { config: { name: 'Other notes' } }, all],
    ['a programme changes', { sources: 'others' }, all],
  ])('changes when %s, and for no more pages than need be', (_, state, expected) => {
    expect(changed(state).toSorted()).toEqual([...expected].toSorted());
  });

  const lists = ['/', '/blog/', '/glossary/', '/topics/previews/', '/authors/ada/'];
  const field = { file: 'content/blog/en/field.jpg', width: 1600, height: 900, alt: 'A field' };
  test.each<[string, State]>([
    ['a description', withEntries(other({ description: 'Another description.' }))],
    ['a cover', withEntries(other({ cover: field }))],
    ['the time that a text takes to read', withEntries(other({ body: aBody({ words: 5000 }) }))],
    ['the definition of a term', withEntries(aTermEntry({ id: 'card', title: 'Card', description: 'Something else.' }))],
    ['a picture', { stamps: new Map([['content/blog/en/field.jpg', '2 100']]) }],
    ['a card', { cardOf: ({ path }) => (path === '/blog/other/' ? 'new' : path) }],
    ['the day', { now: '2026-07-01T12:00:00Z' }],
  ])('changes for home and lists with %s', (_, state) => {
    const after = keysOf(state);
    expect(lists.filter((path) => after[path] === before[path])).toEqual([]);
  });

  test('stays for home and lists when prose alone changes, even where it names a term and is read next', () => {
    const passages = [{ text: 'Bread, butter and a card.', section: 0, free: [[0, 25]] as const }];
    const after = keysOf({
      ...withEntries(other({ body: aBody({ text: passages[0]?.text ?? '', passages }) })),
      texts: { 'content/blog/en/other.mdx': 'Other.' },
    });
    expect(lists.filter((path) => after[path] !== before[path])).toEqual([]);
    expect(['/blog/other/', '/glossary/card/'].filter((path) => after[path] === before[path])).toEqual([]);
  });

  test('is made for home and lists without a look at any text', () => {
    const asked: string[] = [];
    const site = aSite({ content: { entries }, onProse: (path) => asked.push(path) });
    const keyOf = renderKeys({ site, sources: 'sources', stamps: new Map(), textOf: () => '', cardOf: () => undefined });
    expect(lists.map((path) => typeof keyOf(site.at(path)!))).toEqual(lists.map(() => 'string'));
    expect(asked).toEqual([]);
  });

  test('changes when a link that is written with an escape may lead elsewhere', () => {
    const escaped = { texts: { 'content/blog/en/alone.mdx': '[x](post\\:other)' } };
    const [here, moved] = [keysOf(escaped), keysOf({ ...escaped, ...withEntries(other({ slug: 'moved' })) })];
    expect(here['/blog/alone/']).not.toBe(moved['/blog/alone/']);
  });

  test('changes with the definition of a term that a component of its text shows', () => {
    const shown = { texts: { 'content/blog/en/alone.mdx': '<Definition term="card" />' } };
    const [here, edited] = [keysOf(shown), keysOf({ ...shown, ...withEntries(aTermEntry({ id: 'card', title: 'Card', description: 'Something else.' })) })];
    expect(here['/blog/alone/']).not.toBe(edited['/blog/alone/']);
  });

  test('changes with the cover of a post that it shows as one to read next', () => {
    const cover = { file: 'content/blog/en/other.jpg', width: 1600, height: 900, alt: 'A field' };
    const shown = withEntries(other({ cover }));
    const stamps = (state: string) => ({ ...shown, stamps: new Map([['content/blog/en/other.jpg', state]]) });
    const [here, edited] = [keysOf(stamps('1 200')), keysOf(stamps('2 200'))];
    expect(['/blog/other/', '/blog/titles/', '/glossary/card/'].map((path) => here[path] === edited[path])).toEqual([false, false, true]);
  });

  test('is none for a text that is a programme', () => {
    const keys = keysOf({ config: { trust: { full: ['content/blog/'] } } });
    expect([keys['/blog/alone/'], typeof keys['/about/']]).toEqual([undefined, 'string']);
  });
});
