import { describe, expect, test } from 'vitest';
import { glossaryLines, type TermEntry } from '#smo';
import { aSite, aTermEntry, aTopic } from '../support/a-site.ts';

const topics = [aTopic(), aTopic({ id: 'farming', label: { en: 'Farming', it: 'Agricoltura' } })];

/** The index in short: `A: Title (note), name → Title`. */
function index(terms: Partial<TermEntry>[], locale = 'en') {
  const entries = terms.map((term, position) => aTermEntry({ id: `term-${position}`, locale, ...term }));
  const site = aSite({ content: { entries, topics }, words: { en: words, [locale]: words } });
  return glossaryLines(site.of('term', locale), locale, 'en').map(({ letter, items }) => {
    const lines = items.map((line) =>
      line.kind === 'term' ? `${line.name}${line.note ? ` (${line.note})` : ''}` : `${line.name} → ${line.terms.map(({ title }) => title).join(' + ')}`,
    );
    return `${letter}: ${lines.join(', ')}`;
  });
}
const words = aSite().wordsOf('en');

describe('another name of a term', () => {
  test('gets a line under a letter under which the term does not stand', () => {
    expect(index([{ title: 'Web feed', aliases: ['RSS', 'web feeds', 'newsfeed'] }])).toEqual(['N: newsfeed → Web feed', 'R: RSS → Web feed', 'W: Web feed']);
  });

  test('gets one line for its shortest form', () => {
    expect(index([{ title: 'Instant messaging', aliases: ['chat apps', 'chat app', 'Chat App'] }])).toEqual([
      'C: chat app → Instant messaging',
      'I: Instant messaging',
    ]);
  });

  test('that several terms have leads to all of them', () => {
    expect(
      index([
        { title: 'Web feed', aliases: ['stream'] },
        { title: 'Live video', aliases: ['Stream'] },
      ]),
    ).toEqual(['L: Live video', 'S: Stream → Live video + Web feed', 'W: Web feed']);
  });

  test('gets no line where it is the title of another term', () => {
    expect(index([{ title: 'Web feed', aliases: ['Aggregator'] }, { title: 'aggregator' }])).toEqual(['A: aggregator', 'W: Web feed']);
  });
});

describe('two terms of one name', () => {
  test('are told apart by a topic that only one has', () => {
    expect(
      index([
        { title: 'Feed', topics: ['previews'] },
        { title: 'feed', topics: ['previews', 'farming'] },
      ]),
    ).toEqual(['F: Feed, feed (Farming)']);
  });

  test('are told apart by another of their names where topics do not help', () => {
    expect(
      index([
        { title: 'Feed', aliases: ['feeds', 'fodder'] },
        { title: 'Feed', aliases: ['feeds', 'feed format'] },
      ]),
    ).toEqual(['F: Feed (fodder), Feed (feed format)']);
  });

  test('stand side by side where nothing tells them apart', () => {
    expect(index([{ title: 'Feed' }, { title: 'Feed' }])).toEqual(['F: Feed, Feed']);
  });
});

test('a Japanese term stands where its name in hiragana does', () => {
  expect(index([{ title: '口コミ', aliases: ['くちこみ', 'クチコミ'] }, { title: '投稿' }, { title: 'カード' }], 'ja')).toEqual([
    'か: カード, 口コミ',
    '漢字: 投稿',
  ]);
});
