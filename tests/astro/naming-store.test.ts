import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openNamingStore } from '#astro/naming-store.ts';
import type { ArticleEntry, TermEntry } from '#smo';
import { Matcher } from '#smo/glossary/index.ts';
import { aBody, anArticleEntry, aSite, aTermEntry } from '../support/a-site.ts';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'namings-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(cache, { recursive: true });
});

const saying = (text: string) => aBody({ passages: [{ text, section: 0, free: [[0, text.length]] }] });
const post = (id: string, text: string, over: Partial<ArticleEntry> = {}) => anArticleEntry({ id, slug: id, title: id, body: saying(text), ...over });
const one = post('one', 'Open Graph travels.');
const two = post('two', 'A preview is a promise.');
/** `preview` is an everyday word: it means the term on pages with its topic alone. */
const card = (over: Partial<TermEntry> = {}) => aTermEntry({ aliases: ['preview'], topics: ['previews'], ...over });

/** Makes a site with what the last one has left; gives the texts that were searched for terms, and the terms that each post links. */
function made(entries: readonly (ArticleEntry | TermEntry)[], { readBy = 'v1', topics = ['previews'] } = {}) {
  const searched = vi.spyOn(Matcher.prototype, 'namings').mockClear();
  const store = openNamingStore(join(cache, 'namings'), readBy);
  const tagged = entries.map((entry) => (entry.kind === 'article' ? { ...entry, topics } : entry));
  const site = aSite({ content: { entries: tagged }, keepNamings: store.keep });
  const linked = Object.fromEntries(site.of('article', 'en').map(({ id, mentions }) => [id, mentions.map((term) => term.id)]));
  store.settle();
  store.save();
  return { searched: searched.mock.calls.map(([text]) => text), linked };
}

const both = { one: ['open-graph'], two: ['open-graph'] };

describe('the terms that texts name', () => {
  test('are not looked for again by the next making of the site, and are what they were', () => {
    expect(made([card(), one, two])).toEqual({ searched: ['Open Graph travels.', 'A preview is a promise.'], linked: both });
    expect(made([card(), one, two])).toEqual({ searched: [], linked: both });
  });

  test('are looked for in a text that has changed, and in no other', () => {
    made([card(), one, two]);
    expect(made([card(), one, post('two', 'Nothing.')])).toEqual({ searched: ['Nothing.'], linked: { one: ['open-graph'], two: [] } });
  });

  test.each<[string, readonly (ArticleEntry | TermEntry)[], Parameters<typeof made>[1], ReturnType<typeof made>['linked']]>([
    ['a term gets another form', [card({ aliases: [] }), one, two], {}, { one: ['open-graph'], two: [] }],
    [
      'a term comes',
      [card(), aTermEntry({ id: 'promise', slug: 'promise', title: 'Promise' }), one, two],
      {},
      { one: ['open-graph'], two: ['open-graph', 'promise'] },
    ],
    ['posts have another topic', [card(), one, two], { topics: [] }, { one: ['open-graph'], two: [] }],
    ['a programme changes', [card(), one, two], { readBy: 'v2' }, both],
  ])('are looked for anew when %s', (_, entries, state, linked) => {
    made([card(), one, two]);
    expect(made(entries, state)).toEqual({ searched: ['Open Graph travels.', 'A preview is a promise.'], linked });
  });

  test('are found once for a text as it is written and as its page is finished', () => {
    const store = openNamingStore(join(cache, 'namings'), 'v1');
    const site = aSite({ content: { entries: [card(), one] }, keepNamings: store.keep });
    const page = site.find('article', 'one', 'en');
    expect(page?.mentions.map(({ id }) => id)).toEqual(['open-graph']);
    const searched = vi.spyOn(Matcher.prototype, 'namings').mockClear();
    const links = page && site.glossary('en').linksOf(page, page.body.passages, site).links;
    expect([searched.mock.calls, links?.map(({ start, end, term }) => [start, end, term.id])]).toEqual([[], [[0, 10, 'open-graph']]]);
  });

  test('are forgotten when no text asks for them, and not written again when all do', async () => {
    const file = join(cache, 'namings');
    made([card(), one, two]);
    const { ino } = await stat(file);
    made([card(), one, two]);
    expect((await stat(file)).ino).toBe(ino);
    made([card(), one]);
    expect(made([card(), one, two]).searched).toEqual(['A preview is a promise.']);
  });
});
