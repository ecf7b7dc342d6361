import { describe, expect, test } from 'vitest';
import { isFindable, Matcher, type GlossaryTerm } from '#smo/glossary/index.ts';

const aTerm = (over: Partial<GlossaryTerm>): GlossaryTerm => ({ id: 'a', path: '/glossary/a/', title: 'Quietness', aliases: [], topics: [], ...over });
const found = (text: string, ...terms: Partial<GlossaryTerm>[]) =>
  new Matcher(terms.map(aTerm), 'en').namings(text, []).map(({ start, end, term }) => `${term.id}: ${text.slice(start, end)}`);

describe('forms that no one should write', () => {
  test.each(['.*', '[a-z]+', '(a+)+$', '\\bword\\b', '^', '$&', 'a|b'])('the pattern %s stands for itself', (alias) => {
    expect(found('aaaa word [b] c', { aliases: [alias] })).toEqual([]);
  });

  test('a pattern is found where it is written', () => {
    expect(found('Write foo.* here.', { aliases: ['foo.*'] })).toEqual(['a: foo.*']);
  });

  test.each(['', ' ', 'a', 'X', '—', '+++', '.', 'é', 'e\u0301', `${'long '.repeat(100)}`])('%j is not looked for', (form) => {
    expect(isFindable(form)).toBe(false);
    expect(found(`A text with ${form} in it`, { aliases: [form] })).toEqual([]);
  });

  test.each(['C++', 'C#', 'G+', 'AI', '.NET', '5G', '口碑', 'Ελλάδα'])('%s is looked for', (form) => {
    expect(found(`We like ${form}.`, { aliases: [form] })).toEqual([`a: ${form}`]);
  });

  test('markup stands for itself', () => {
    expect(found('A <b>bold</b> word', { aliases: ['<b>bold</b>'] })).toEqual(['a: <b>bold</b>']);
  });

  test('a name of two terms belongs to neither, and hides what it holds', () => {
    expect(found('A share card.', { id: 'a', aliases: ['share card'] }, { id: 'b', title: 'Share card' }, { id: 'c', title: 'Card' })).toEqual([]);
  });

  test('a form twice in one term is one form', () => {
    expect(found('A share card.', { aliases: ['share card', 'Share Card', 'share-card'] })).toEqual(['a: share card']);
  });

  test('words that every object has are words', () => {
    expect(found('A constructor and a __proto__.', { title: 'Constructor', aliases: ['__proto__'] })).toEqual(['a: constructor', 'a: __proto__']);
  });
});
