import { expect, test } from 'vitest';
import { withLateFacts } from '#smo/late-facts.ts';
import type { Passage } from '#smo';
import { aBody, aConfig, anArticleEntry, aSite, aTermEntry } from '../support/a-site.ts';

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
