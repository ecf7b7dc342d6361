import { describe, expect, it } from 'vitest';
import { frequencyLimits, frequentPhrases } from '#smo/coverage/index.ts';

const anyNumber = { word: { count: 2, pages: 1 }, phrase: { count: 2, pages: 1 } };

/** What is asked for of texts, each a page, as `phrase count/pages`. */
function asked(texts: readonly string[], locale = 'en', names: readonly string[] = [], limits = anyNumber): string[] {
  const counted = texts.map((text, index) => ({ path: `/${index}/`, blocks: [text] }));
  return frequentPhrases(counted, { locale, names, limits }).map(({ phrase, count, pages }) => `${phrase} ${count}/${pages.length}`);
}

describe('frequentPhrases', () => {
  it.each<[string, string, readonly string[], readonly string[], readonly string[]]>([
    ['counts the forms of a word together', 'en', ['A newsletter grows. Newsletters shrink.'], [], ['newsletter 2/1']],
    [
      'counts Italian forms together, whatever article is elided',
      'it',
      ['L’algoritmo decide.', 'Gli algoritmi decidono, un algoritmo sbaglia.'],
      [],
      ['algoritmo 3/2'],
    ],
    ['finds a phrase, and not its parts besides', 'en', ['The bounce rate fell.', 'A bounce rate rose.'], [], ['bounce rate 2/2']],
    ['finds a phrase with a small word inside', 'it', ['Il tasso di abbandono cala.', 'Un tasso di abbandono alto.'], [], ['tasso di abbandono 2/2']],
    ['finds a phrase of words that everybody uses, where they stand together', 'en', ['A landing page.', 'The landing page.'], [], ['landing page 2/2']],
    ['takes no words that only meet by chance', 'en', ['New, page, page, new, page, new.', 'A new page. A new page, new, page.'], [], []],
    ['leaves out what has a term, in any form', 'en', ['Open Graph tags. An open graph tag.'], ['Open Graph', 'tags'], []],
    ['sees a word that stands outside of its term as well', 'en', ['Graph theory, graph theory, Open Graph.'], ['Open Graph'], ['graph theory 2/1']],
    ['crosses no punctuation', 'en', ['We bounce, rate, bounce. Rate it.'], [], ['bounce 2/1', 'rate 2/1']],
    ['leaves out capitalised names inside of sentences', 'en', ['We met Ada Rossi. Then Ada Rossi left.'], [], []],
    ['leaves out a capitalised word inside of sentences', 'en', ['We use Zapier and Zapier again.'], [], []],
    ['keeps an acronym', 'en', ['The CMS is slow. Every CMS is.'], [], ['CMS 2/1']],
    ['keeps German nouns, and leaves out German names', 'de', ['Der Newsletter von Ada Rossi. Ein Newsletter für Ada Rossi.'], [], ['newsletter 2/1']],
    ['takes Japanese words by the segmenter', 'ja', ['拡散する。拡散した。'], [], ['拡散 2/1']],
    ['takes no numbers', 'en', ['In 2026, in 2026.'], [], []],
    ['finds nothing in nothing', 'en', [], [], []],
  ])('%s', (_, locale, texts, names, expected) => {
    expect(asked(texts, locale, names)).toEqual(expected);
  });

  it('asks for a word from eight times on four pages on, for a phrase from three times on two', () => {
    const word = (times: number, pages: number) => Array.from({ length: pages }, (_, page) => 'A widget. '.repeat(page === 0 ? times - pages + 1 : 1));
    const phrase = (times: number, pages: number) => word(times, pages).map((text) => text.replaceAll('widget', 'widget store'));
    expect([word(8, 4), word(7, 4), word(8, 3), phrase(3, 2), phrase(2, 2), phrase(3, 1)].map((texts) => asked(texts, 'en', [], frequencyLimits))).toEqual([
      ['widget 8/4'],
      [],
      [],
      ['widget store 3/2'],
      [],
      [],
    ]);
  });

  it('takes words of a language without a list for grammar where they stand nearly everywhere', () => {
    const texts = Array.from({ length: 8 }, (_, index) => (index < 4 ? 'bir anahtar ve bir kapı' : 'bir pencere ve bir oda'));
    expect(asked(texts, 'tr').filter((found) => /^(?:bir|ve) /u.test(found))).toEqual([]);
  });

  it('puts what weighs most first, and the pages that use it most first', () => {
    const counted = ['A widget.', 'A widget store. A widget store. A gizmo.', 'A widget store. A gizmo.'].map((text, index) => ({
      path: `/${index}/`,
      blocks: [text],
    }));
    expect(frequentPhrases(counted, { locale: 'en', names: [], limits: anyNumber })).toEqual([
      { phrase: 'widget store', count: 3, pages: ['/1/', '/2/'] },
      { phrase: 'gizmo', count: 2, pages: ['/1/', '/2/'] },
    ]);
  });
});
