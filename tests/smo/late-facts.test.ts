import { expect, test } from 'vitest';
import { withLateFacts, withoutLateFacts } from '#smo/late-facts.ts';
import type { Passage } from '#smo';
import { aBody, aConfig, anArticleEntry, aPageEntry, aSite, aTermEntry } from '../support/a-site.ts';

test('who asks a page for its prose, or for what a reading of it tells, is told of; titles and dates are free', () => {
  const told: string[] = [];
  const entries = [aTermEntry({ topics: ['previews'] }), anArticleEntry({ id: 'a', slug: 'a' }), aPageEntry()];
  const site = aSite({ content: { entries }, onProse: (path) => told.push(path) });
  const [article, term, about] = [site.find('article', 'a', 'en'), site.find('term', 'open-graph', 'en'), site.find('page', 'about', 'en')];
  expect([article?.title, article?.minutes, term?.definition, about?.description].includes(undefined)).toBe(false);
  expect(told).toEqual([]);
  expect([
    article?.body,
    article?.mentions,
    article?.related,
    term?.body,
    term?.mentions,
    term?.mentionedIn,
    term?.couldMention,
    about?.body,
    about?.mentions,
  ]).not.toContain(undefined);
  expect(told).toEqual([...Array(3).fill(article?.path), ...Array(4).fill(term?.path), ...Array(2).fill(about?.path)]);
});

test('what is known of a page without a reading is all else, in the same order, and nobody is told of it', () => {
  const told: string[] = [];
  const entries = [aTermEntry({ topics: ['previews'] }), anArticleEntry({ id: 'a', slug: 'a' }), aPageEntry()];
  const site = aSite({ content: { entries }, onProse: (path) => told.push(path) });
  const late: Readonly<Record<string, readonly string[]>> = {
    article: ['body', 'mentions', 'related'],
    term: ['body', 'mentions', 'mentionedIn', 'couldMention'],
    page: ['body', 'mentions'],
  };
  const known = site.all.map((page) => Object.entries(withoutLateFacts(page)));
  expect(told).toEqual([]);
  expect(known).toEqual(site.all.map((page) => Object.entries(page).filter(([name]) => !late[page.kind]?.includes(name))));
  expect(new Set(site.all.map(({ kind }) => kind))).toEqual(new Set(['home', 'list', 'article', 'term', 'topic', 'author', 'page']));
});

test('no text is read before somebody asks, and then each once', () => {
  const read: string[] = [];
  const passages: Passage[] = [{ text: 'Open Graph.', section: 0, free: [[0, 11]] }];
  const entries = [aTermEntry({ topics: ['previews'] }), ...['a', 'b'].map((id) => anArticleEntry({ id, slug: id, title: id, body: aBody({ passages }) }))];
  const site = aSite({ content: { entries } });
  const noting = site.all.map((page) => {
    if (!('body' in page)) return page;
    const body = {
      ...page.body,
      get passages() {
        read.push(page.path);
        return page.body.passages;
      },
    };
    return { ...page, body };
  });
  const { pages } = withLateFacts(noting, aConfig(), site);
  const at = (path: string) => pages.find((page) => page.path === path);
  expect(read).toEqual([]);
  const article = at('/blog/a/');
  expect(article?.kind === 'article' && article.mentions.map(({ id }) => id)).toEqual(['open-graph']);
  expect(read).toEqual(['/blog/a/']);
  const term = at('/glossary/open-graph/');
  expect(term?.kind === 'term' && term.mentionedIn.map(({ path }) => path).toSorted()).toEqual(['/blog/a/', '/blog/b/']);
  expect(new Set(read)).toEqual(new Set(pages.flatMap((page) => ('body' in page ? [page.path] : []))));
  expect(article?.kind === 'article' && article.mentions).toBe(article?.kind === 'article' && article.mentions);
});
