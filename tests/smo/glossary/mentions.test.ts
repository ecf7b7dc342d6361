import { describe, expect, test } from 'vitest';
import type { ArticleEntry, Passage, TermEntry } from '#smo';
import { aBody, anArticleEntry, aPageEntry, aSite, aTermEntry } from '../../support/a-site.ts';

const aPassage = (text: string, over: Partial<Passage> = {}): Passage => ({ text, section: 0, free: [[0, text.length]], ...over });
const saying = (...texts: string[]) => aBody({ passages: texts.map((text) => aPassage(text)) });
const aPost = (id: string, text: string, over: Partial<ArticleEntry> = {}) => anArticleEntry({ id, slug: id, title: id, body: saying(text), ...over });
const openGraph = (over: Partial<TermEntry> = {}) => aTermEntry({ topics: ['previews'], ...over });
const siteOf = (...entries: (ArticleEntry | TermEntry | ReturnType<typeof aPageEntry>)[]) => aSite({ content: { entries } });
const termIn = (site: ReturnType<typeof siteOf>, id = 'open-graph') => site.find('term', id, 'en');

describe('a page knows the terms that it links', () => {
  test('in the order of the text, each once, the editor’s own links among them', () => {
    const feed = aTermEntry({ id: 'feed', slug: 'feed', title: 'Web feed' });
    const text = 'A feed and Open Graph.';
    const post = aPost('a', '', { body: aBody({ passages: [aPassage(text, { free: [[6, 22]], links: [{ start: 0, end: 6, href: 'term:feed' }] })] }) });
    expect(siteOf(openGraph(), feed, post).find('article', 'a', 'en')?.mentions).toEqual([
      { id: 'feed', title: 'Web feed', path: '/glossary/feed/', definition: feed.description },
      { id: 'open-graph', title: 'Open Graph', path: '/glossary/open-graph/', definition: openGraph().description },
    ]);
  });
});

describe('a term knows', () => {
  test('the listed pages that name it, the most recent first, with the very sentence', () => {
    const site = siteOf(
      openGraph({ body: saying('Open Graph is itself.') }),
      aPost('old', 'Nothing yet. We read Open Graph tags (and more)! Then not.', { published: '2026-03-01T00:00:00Z' }),
      aPost('new', 'Open Graph, again Open Graph.', { published: '2026-04-01T00:00:00Z' }),
      aPost('hidden', 'Open Graph', { unlisted: true }),
      aPost('draft', 'Open Graph', { draft: true }),
      aPageEntry({ body: saying('We use Open Graph.') }),
    );
    expect(termIn(site)?.mentionedIn.map(({ path, kind, published, sentence }) => ({ path, kind, published, sentence }))).toEqual([
      { path: '/blog/new/', kind: 'article', published: '2026-04-01T00:00:00Z', sentence: ['', 'Open Graph', ', again Open Graph.'] },
      { path: '/blog/old/', kind: 'article', published: '2026-03-01T00:00:00Z', sentence: ['We read ', 'Open Graph', ' tags (and more)!'] },
      { path: '/about/', kind: 'page', published: undefined, sentence: ['We use ', 'Open Graph', '.'] },
    ]);
  });

  test('the articles on its topic that speak of its neighbours and not of it, the nearest first', () => {
    const neighbours = ['Share card', 'Link preview', 'Web feed'].map((title, index) => aTermEntry({ id: `n${index}`, slug: `n${index}`, title }));
    const topics = ['previews'];
    const site = siteOf(
      openGraph({ related: ['n0', 'n1'], broader: ['n2'] }),
      ...neighbours,
      aPost('two', 'A share card and a link preview.', { topics }),
      aPost('three', 'A share card, a link preview, a web feed.', { topics }),
      aPost('one', 'A share card alone.', { topics }),
      aPost('names', 'A share card, a link preview, Open Graph.', { topics }),
      aPost('elsewhere', 'A share card and a link preview.', { topics: ['social'] }),
    );
    expect(termIn(site)?.couldMention).toEqual([
      { title: 'three', path: '/blog/three/' },
      { title: 'two', path: '/blog/two/' },
    ]);
  });
});

test('the glossary of a site is frozen data’s companion: its digest changes with what it links', () => {
  const digest = (over: Partial<TermEntry> = {}) => siteOf(openGraph(over)).glossary('en').digest;
  expect(digest()).toBe(digest());
  expect(digest()).toBe(digest({ body: saying('Other words.') }));
  expect(new Set([digest(), digest({ title: 'Open graph' }), digest({ match: 'all' }), digest({ slug: 'x' }), digest({ aliases: ['OGP'] })]).size).toBe(5);
});

test('a language without terms has an empty glossary', () => {
  expect(siteOf(openGraph()).glossary('xx').terms).toEqual([]);
});
