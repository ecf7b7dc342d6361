import { describe, expect, test } from 'vitest';
import { keyedPages } from '#astro/keyed-pages.ts';
import { anArticleEntry, aSite, aTermEntry } from '../support/a-site.ts';

const site = aSite({ content: { entries: [anArticleEntry(), aTermEntry()] } });
const files = ['index.html', 'blog/index.html', 'blog/titles/index.html', 'blog/titles/embed/index.html', 'glossary/open-graph/index.html', '404.html'];
const finished = new Map(files.map((file) => [file, `digest of ${file}`]));
const keptOf = (...borrowers: string[]) => [...keyedPages(finished, { site, borrowers: new Set(borrowers) }).keys()];

describe('the pages that a later build may take over', () => {
  test('are all where none shows the prose of another', () => {
    expect(keptOf()).toEqual(files);
  });

  test('are neither those that show prose of others nor any list beside them, which may show what was asked for once', () => {
    expect(keptOf('blog/titles/index.html')).toEqual(['blog/titles/embed/index.html', 'glossary/open-graph/index.html']);
    expect(keptOf('index.html')).toEqual(['blog/titles/index.html', 'blog/titles/embed/index.html', 'glossary/open-graph/index.html']);
  });
});
