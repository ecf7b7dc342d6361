import { expect, test } from 'vitest';
import { sameConcept } from '#smo/metadata/json-ld/same-concept.ts';

const of = (title: string, aliases: readonly string[], ...urls: string[]) =>
  sameConcept({ title, aliases, sources: urls.map((url) => ({ title: 'Source', url })) });

test('an item of Wikidata stands for the very concept', () => {
  const items = ['https://www.wikidata.org/wiki/Q18609332', 'http://www.wikidata.org/entity/Q1'];
  expect(of('Web feed', [], ...items, 'https://www.wikidata.org/wiki/Property:P31', 'https://notwikidata.org/wiki/Q1')).toEqual(items);
});

test.each([
  ['Blogger', [], 'https://en.wikipedia.org/wiki/Blogger_(service)'],
  ['Google+', [], 'https://en.wikipedia.org/wiki/Google%2B'],
  ['Customer care', ['customer service'], 'https://en.wikipedia.org/wiki/Customer_service'],
  ['Affinità', [], 'https://it.wikipedia.org/wiki/Affinit%C3%A0'],
])('an article of Wikipedia on %s, or on another name of it, does', (title, aliases, url) => {
  expect(of(title, aliases, url)).toEqual([url]);
});

test.each([
  ['on something near', 'https://en.wikipedia.org/wiki/EdgeRank'],
  ['of which only a section is meant', 'https://en.wikipedia.org/wiki/Affinity#Marketing'],
  ['that is no article', 'https://en.wikipedia.org/wiki/Affinity/History'],
  ['with a broken address', 'https://en.wikipedia.org/wiki/%E0%A4%A'],
  ['elsewhere', 'https://example.org/wiki/Affinity'],
])('a source %s does not', (_, url) => {
  expect(of('Affinity', [], url)).toEqual([]);
});
