import { describe, expect, test } from 'vitest';
import { compareSnapshots, isEmptyDiff } from '#smo/diff/compare-snapshots.ts';
import type { FeedSnapshot, PageSnapshot, Snapshot } from '#smo/diff/snapshot.ts';

const page = (over: Partial<PageSnapshot> = {}): PageSnapshot => ({
  path: '/blog/titles/',
  title: 'Titles that travel | Notes',
  shareTitle: 'Titles that travel',
  description: 'Why a title is read without its page.',
  image: 'https://notes.example.org/cards/titles-1.jpg',
  canonical: 'https://notes.example.org/blog/titles/',
  prose: '0123456789abcdef',
  ...over,
});
const item = (over: Partial<FeedSnapshot['items'][number]> = {}): FeedSnapshot['items'][number] => ({
  id: 'tag:notes.example.org,2026:titles:en',
  title: 'Titles that travel',
  link: 'https://notes.example.org/blog/titles/',
  published: '2026-03-03T09:00:00+01:00',
  updated: '2026-03-03T09:00:00+01:00',
  content: 'aaaa',
  ...over,
});
const state = (over: Partial<Snapshot> = {}): Snapshot => ({
  version: 2,
  url: 'https://notes.example.org',
  pages: [page()],
  feeds: [{ path: '/blog/feed.xml', items: [item()] }],
  ...over,
});
const feed = (items: FeedSnapshot['items']): FeedSnapshot[] => [{ path: '/blog/feed.xml', items }];

describe('pages', () => {
  test('of two equal states nothing is told', () => {
    const diff = compareSnapshots(state(), state());
    expect([isEmptyDiff(diff), diff.stale]).toEqual([true, []]);
  });

  test('tell each field that changed, with both values', () => {
    const { changed } = compareSnapshots(state(), state({ pages: [page({ shareTitle: 'Titles, again', imageAlt: 'A card' })] }));
    expect(changed).toEqual([
      {
        path: '/blog/titles/',
        fields: [
          { field: 'shareTitle', before: 'Titles that travel', after: 'Titles, again' },
          { field: 'imageAlt', before: undefined, after: 'A card' },
        ],
        isPreview: true,
      },
    ]);
  });

  test('whose text alone changed leave all previews true', () => {
    const diff = compareSnapshots(state(), state({ pages: [page({ prose: 'fedcba9876543210' })] }));
    expect([diff.changed.map(({ isPreview }) => isPreview), diff.stale]).toEqual([[false], []]);
  });

  test('whose preview changed name the networks that hold the former one, and how they read again', () => {
    const { stale } = compareSnapshots(state(), state({ pages: [page({ shareTitle: 'New' })] }));
    expect(stale.find(({ name }) => name === 'LinkedIn')).toEqual({
      name: 'LinkedIn',
      keeps: 'about 7 days',
      refresh: 'Post Inspector, https://www.linkedin.com/post-inspector/',
      isCertain: false,
    });
  });

  test('come and go; a redirect is where a page has gone, not a page', () => {
    const after = state({ pages: [page({ path: '/blog/headlines/' }), { path: '/blog/titles/', redirect: '/blog/headlines/' }] });
    const { added, vanished, changed } = compareSnapshots(state(), after);
    expect({ added, vanished, changed }).toEqual({
      added: [{ path: '/blog/headlines/', title: 'Titles that travel | Notes' }],
      vanished: [{ path: '/blog/titles/', title: 'Titles that travel | Notes', redirect: '/blog/headlines/' }],
      changed: [],
    });
  });

  test('that are built at another address are the same pages', () => {
    const moved = page({ image: 'https://pr-7.example.net/cards/titles-1.jpg', canonical: 'https://pr-7.example.net/blog/titles/' });
    expect(isEmptyDiff(compareSnapshots(state(), state({ url: 'https://pr-7.example.net', pages: [moved] })))).toBe(true);
  });
});

describe('items of feeds', () => {
  const repeated = (items: FeedSnapshot['items']) => {
    const { repeated: again, newItems } = compareSnapshots(state(), state({ feeds: feed(items) }));
    return { again: again.map(({ title, why }) => `${title}: ${why}`), newItems };
  };

  test('with a new id alert those who have read them', () => {
    expect(repeated([item({ id: 'https://notes.example.org/blog/titles/' })])).toEqual({
      again: ['Titles that travel: its id was tag:notes.example.org,2026:titles:en and is https://notes.example.org/blog/titles/'],
      newItems: [],
    });
  });

  test('with a new date of change and the same content alert for nothing', () => {
    expect(repeated([item({ updated: '2026-05-01T00:00:00Z' })])).toEqual({
      again: ['Titles that travel: its date of change is 2026-05-01T00:00:00Z, its content is the same'],
      newItems: [],
    });
    expect(repeated([item({ updated: '2026-05-01T00:00:00Z', content: 'bbbb' })])).toEqual({ again: [], newItems: [] });
  });

  test('that nobody knows are new, but for old ones that another page of a feed has brought back', () => {
    const fresh = item({ id: 'tag:notes.example.org,2026:cards:en', title: 'Cards', link: 'https://notes.example.org/blog/cards/', published: '2026-05-02' });
    expect(repeated([fresh, item()])).toEqual({ again: [], newItems: ['Cards'] });
    expect(repeated([item(), { ...fresh, published: '2019-01-01' }])).toEqual({ again: [], newItems: [] });
  });

  test('say once what several feeds say, and feeds that are gone are named', () => {
    const before = state({ feeds: ['/blog/feed.xml', '/blog/atom.xml', '/old.xml'].map((path) => ({ path, items: [item()] })) });
    const after = state({ feeds: ['/blog/feed.xml', '/blog/atom.xml'].map((path) => ({ path, items: [item({ id: 'x' })] })) });
    const diff = compareSnapshots(before, after);
    expect([diff.repeated.map(({ feeds }) => feeds), diff.lostFeeds]).toEqual([[['/blog/feed.xml', '/blog/atom.xml']], ['/old.xml']]);
  });
});
