import { describe, expect, test } from 'vitest';
import { makeSite, type Entry } from '#smo';
import {
  changesText,
  emptyLedger,
  ledgerChanges,
  ledgerText,
  manifestText,
  planRedirects,
  readLedger,
  readManifest,
  watchedPages,
  type Ledger,
} from '#smo/ledger/index.ts';
import en from '#site/i18n/en.ts';
import it from '#site/i18n/it.ts';
import { sha256 } from '#astro/read-ledger.ts';
import { textHash } from '#smo/ledger/watched.ts';
import { aPost, checked } from '../../support/a-content.ts';
import { aBody, aConfig, aContent, anArticleEntry, aPageEntry, aTermEntry } from '../../support/a-site.ts';

interface Published {
  readonly ledger?: Ledger;
  readonly entries: readonly Entry[];
  readonly now?: string;
  readonly card?: string;
}

function publish({ ledger = emptyLedger, entries, now = '2026-06-01T12:00:00.000Z', card }: Published) {
  const content = aContent({ entries });
  const site = makeSite({ content, config: aConfig(), words: { en, it }, clock: { now } });
  const { next } = planRedirects({
    ledger,
    site,
    content,
    cardOf: (page) => (card && page.kind === 'article' ? card : undefined),
    isFile: () => false,
    lineOf: () => 1,
  });
  const living = watchedPages(site);
  const isLiving = (key: string) => living.has(key);
  const changes = ledgerChanges({ before: ledger.entries, after: next.entries, isLiving });
  return {
    next,
    isLiving,
    changes: changes.map(({ kind, key, path, from }) => [kind, key, path, ...(from === undefined ? [] : [from])].join(' ')),
    text: changesText(changes, living.size),
  };
}

const post = anArticleEntry();
const later = '2026-07-01T12:00:00.000Z';

describe('the first publication', () => {
  test('writes down entries with their words, dates and feed ids, and the addresses of pages made of them', () => {
    const entries = [
      post,
      anArticleEntry({ id: 'draft', draft: true }),
      anArticleEntry({ id: 'later', published: '2027-01-01T00:00:00Z' }),
      aTermEntry(),
      aPageEntry({ unlisted: true }),
    ];
    expect(ledgerText(publish({ entries, card: 'en-blog-titles-0123456789abcdef.jpg' }).next)).toMatchInlineSnapshot(`
      "{
      "about:en": {"path":"/about/","published":"2026-06-01T12:00:00.000Z","unlisted":true,"hash":"5f28c6a3f81abefb","changed":"2026-06-01T12:00:00.000Z"},
      "author/ada:en": {"path":"/authors/ada/","published":"2026-06-01T12:00:00.000Z"},
      "list/blog:en": {"path":"/blog/","published":"2026-06-01T12:00:00.000Z"},
      "list/follow:en": {"path":"/follow/","published":"2026-06-01T12:00:00.000Z"},
      "list/glossary:en": {"path":"/glossary/","published":"2026-06-01T12:00:00.000Z"},
      "list/home:en": {"path":"/","published":"2026-06-01T12:00:00.000Z"},
      "open-graph:en": {"path":"/glossary/open-graph/","published":"2026-06-01T12:00:00.000Z","hash":"b2f26d42e43ada7d","changed":"2026-06-01T12:00:00.000Z","feed":"tag:notes.example.org,2026:open-graph:en"},
      "titles:en": {"path":"/blog/titles/","published":"2026-03-03T09:00:00+01:00","hash":"7de49a3e69522d1d","changed":"2026-03-03T09:00:00+01:00","feed":"tag:notes.example.org,2026:titles:en","cards":["en-blog-titles-0123456789abcdef.jpg"]},
      "topic/previews:en": {"path":"/topics/previews/","published":"2026-06-01T12:00:00.000Z"},
      "sites": ["https://notes.example.org"],
      "version": 1
      }
      "
    `);
  });

  test('is the same when nothing has changed, a month later', () => {
    const first = publish({ entries: [post, aTermEntry()] });
    const second = publish({ ledger: first.next, entries: [post, aTermEntry()], now: later });
    expect([ledgerText(second.next), second.changes]).toEqual([ledgerText(first.next), []]);
  });
});

describe('what has really changed', () => {
  const first = publish({ entries: [post] }).next;
  const again = (over: Partial<typeof post>) => publish({ ledger: first, entries: [{ ...post, ...over }], now: later });
  const changed = (next: Ledger) => next.entries.get('titles:en')?.changed;

  test.each<[string, Partial<typeof post>, string]>([
    ['white space: nothing', { title: ' Titles  that\ntravel ', description: `${post.description}\u00a0` }, post.published],
    ['a date alone: nothing', { updated: '2026-06-20T00:00:00Z' }, post.published],
    ['the text: now', { body: aBody({ text: 'A link is a threat.' }) }, later],
    ['the title: now', { title: 'Other' }, later],
    ['the description: now', { description: 'Other' }, later],
    ['the text, with the date that the editor gives', { title: 'Other', updated: '2026-06-20T00:00:00Z' }, '2026-06-20T00:00:00Z'],
    ['the text, with a date before the change before', { title: 'Other', updated: '2026-01-20T00:00:00Z' }, later],
  ])('%s', (_, over, expected) => {
    expect(changed(again(over).next)).toBe(expected);
  });

  test('other line breaks, emphasis and code in a file: nothing; other words: something', () => {
    const hashOf = (body: string) => checked({ 'content/blog/en/a.mdx': aPost({}, body) }).content.entries.map((entry) => textHash(entry));
    const hash = hashOf('A link is a promise.\n\n```js\nlet a;\n```');
    expect(hash).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/u)]);
    expect(hashOf('A *link* is\na   promise.\n\n```js\nlet b;\n```')).toEqual(hash);
    expect(hashOf('A link is a threat.')).not.toEqual(hash);
  });

  test('never changes the first publication nor the id in feeds', () => {
    const { next } = again({ published: '2026-05-05T00:00:00Z', slug: 'moved' });
    const { published, feed } = next.entries.get('titles:en') ?? {};
    expect([published, feed]).toEqual([post.published, 'tag:notes.example.org,2026:titles:en']);
  });
});

test('cards are kept, the present one first, up to twenty', () => {
  let ledger = emptyLedger;
  const names = Array.from({ length: 25 }, (_, index) => `en-blog-titles-${index.toString(16).padStart(16, '0')}.jpg`);
  for (const card of names) ledger = publish({ ledger, entries: [post], card }).next;
  expect(ledger.entries.get('titles:en')?.cards).toEqual(names.toReversed().slice(0, 20));
  const back = publish({ ledger, entries: [post], card: names[23] ?? '' }).next.entries.get('titles:en')?.cards;
  expect(back?.slice(0, 3)).toEqual([names[23], names[24], names[22]]);
});

describe('the changes of a publication', () => {
  const before = publish({ entries: [post, aTermEntry(), aPageEntry()], card: 'en-a-0000000000000000.jpg' }).next;

  test.each<[string, Partial<Published>, string[]]>([
    ['new', { entries: [post, aTermEntry(), aPageEntry(), aTermEntry({ id: 'new' })] }, ['new new:en /glossary/new/']],
    [
      'moved and changed',
      { entries: [{ ...post, slug: 'x', title: 'X' }, aTermEntry(), aPageEntry()] },
      ['moved titles:en /blog/x/ /blog/titles/', 'changed titles:en /blog/titles/'.replace('titles/', 'x/')],
    ],
    ['a new card', { entries: [post, aTermEntry(), aPageEntry()], card: 'en-a-0000000000000001.jpg' }, ['card titles:en /blog/titles/']],
    ['gone', { entries: [post, { ...aTermEntry(), expires: '2026-01-01T00:00:00Z' }, aPageEntry()] }, ['gone open-graph:en /glossary/open-graph/']],
    ['vanished', { entries: [post, aPageEntry()] }, ['vanished open-graph:en /glossary/open-graph/']],
    [
      'recreated by another',
      { entries: [post, aTermEntry({ id: 'other', slug: 'open-graph' }), aPageEntry()] },
      ['recreated other:en /glossary/open-graph/ open-graph:en', 'gone open-graph:en /glossary/open-graph/'],
    ],
  ])('%s', (_, over, expected) => {
    expect(publish({ ledger: before, entries: [], card: 'en-a-0000000000000000.jpg', ...over }).changes).toEqual(expected);
  });

  test('are told in words', () => {
    const entries = [{ ...post, slug: 'x', title: 'X' }, aTermEntry({ id: 'new' })];
    expect(`\n${publish({ ledger: before, entries }).text}\n`).toMatchInlineSnapshot(`
      "
      1 new
        new:en  /glossary/new/

      1 moved; the old address becomes a redirect
        titles:en  /blog/titles/ → /blog/x/

      1 changed in title, description or text
        titles:en  /blog/x/

      2 missing, without a redirect or a word that it is gone
        about:en  /about/
        open-graph:en  /glossary/open-graph/

      8 pages published
      "
    `);
  });

  test('none are told as that', () => {
    expect(publish({ ledger: before, entries: [post, aTermEntry(), aPageEntry()] }).text).toBe('9 pages published, nothing to write down');
  });
});

test('the manifest tells of listed pages what they show themselves, and of nothing else', () => {
  const { next, isLiving } = publish({
    ledger: publish({ entries: [post, aTermEntry({ id: 'lost' })] }).next,
    entries: [{ ...post, slug: 'x' }, aTermEntry({ unlisted: true }), aTermEntry({ id: 'draft', draft: true })],
    card: 'en-a-0000000000000000.jpg',
  });
  const text = manifestText(next, isLiving);
  expect(text).toMatchInlineSnapshot(`
    "{"version": 1, "pages": {
    "author/ada:en": {"path":"/authors/ada/"},
    "list/blog:en": {"path":"/blog/"},
    "list/follow:en": {"path":"/follow/"},
    "list/glossary:en": {"path":"/glossary/"},
    "list/home:en": {"path":"/"},
    "titles:en": {"path":"/blog/x/","hash":"7de49a3e69522d1d","cards":["en-a-0000000000000000.jpg"]},
    "topic/previews:en": {"path":"/topics/previews/"}
    }}
    "
  `);
  expect(readManifest(text)?.get('titles:en')?.path).toBe('/blog/x/');
  expect(readManifest('{"version":1}')).toBeUndefined();
});

test('twenty thousand entries are read, compared, planned and written', { timeout: 60_000 }, () => {
  const prose = 'A link is a promise that somebody else keeps for you. '.repeat(55);
  const entries = Array.from({ length: 20_000 }, (_, index) =>
    aPageEntry({ id: `page-${index}`, slug: `page-${index}`, title: `Page ${index}`, body: aBody({ text: `${index} ${prose}` }) }),
  );
  const content = aContent({ entries });
  const config = aConfig();
  const site = makeSite({ content, config, words: { en, it }, clock: { now: '2026-06-01T12:00:00Z' } });
  const moved = makeSite({
    content: aContent({ entries: entries.map((entry, index) => (index % 20 === 0 ? { ...entry, slug: `moved-${index}` } : entry)) }),
    config,
    words: { en, it },
    clock: { now: later },
  });
  const options = { content, cardOf: () => 'en-a-0000000000000000.jpg', isFile: () => false, lineOf: () => 1, sha256 };
  const { next: ledger } = planRedirects({ ...options, ledger: emptyLedger, site });
  const text = ledgerText(ledger);
  const plan = planRedirects({ ...options, ledger: readLedger(text).ledger, site: moved });
  const written = ledgerText(plan.next);
  expect([plan.redirects.length, plan.problems.length, written.split('\n').length]).toEqual([1000, 0, text.split('\n').length]);
});
