import { describe, expect, test } from 'vitest';
import { Matcher, type GlossaryTerm } from '#smo/glossary/index.ts';
import { sentenceTables, type SentenceTable } from './sentences.ts';

const termsOf = (table: SentenceTable): GlossaryTerm[] => table.terms.map((term) => ({ path: `/glossary/${term.id}/`, aliases: [], topics: [], ...term }));

describe.each(sentenceTables)('the sentences in $locale', (table) => {
  const matcher = new Matcher(termsOf(table), table.locale);

  test.each(table.sentences.map((row) => (typeof row === 'string' ? [row] : row)))('%s', (marked, ...topics) => {
    const text = marked.replace(/\[([^\]]+)\]\([a-z\d-]+\)/gu, '$1');
    const named = new Set<string>();
    const namings = matcher.namings(text, topics).filter(({ term }) => term.match !== 'none' && !named.has(term.id) && named.add(term.id));
    const linked = namings
      .toReversed()
      .reduce((before, { start, end, term }) => `${before.slice(0, start)}[${before.slice(start, end)}](${term.id})${before.slice(end)}`, text);
    expect(linked).toBe(marked);
  });
});

test('the table holds at least 120 sentences, of which 45 must not link', () => {
  const rows = sentenceTables.flatMap(({ sentences }) => sentences.map((row) => (typeof row === 'string' ? row : row[0])));
  expect(rows.length).toBeGreaterThanOrEqual(240);
  expect(rows.filter((row) => !row.includes('](')).length).toBeGreaterThanOrEqual(90);
});
