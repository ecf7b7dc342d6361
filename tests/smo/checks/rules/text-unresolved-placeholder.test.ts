import { expect, test } from 'vitest';
import { textUnresolvedPlaceholder } from '#smo/checks/rules/text-unresolved-placeholder.ts';
import { findingsIn } from '../../../support/example-site.ts';

const inTitle = (title: string, file?: string) => findingsIn(textUnresolvedPlaceholder, { head: { title: `<title>${title}</title>` }, file });
const inImage = (address: string) => findingsIn(textUnresolvedPlaceholder, { head: { 'og:image': `<meta property="og:image" content="${address}">` } });

test.each([
  '{{ page.title }} | Notes',
  '{{ title | escape }}',
  '${title}',
  '%%title%% %%sep%%',
  '%s and %title%',
  '<%= title %>',
  '[object Object]',
  'Notes - undefined',
  'null | Notes',
  'NaN',
  'Lorem ipsum dolor',
])('%s is a placeholder', (title) => {
  expect(inTitle(title.replace('<', '&lt;'))).toHaveLength(1);
});

test.each(['What null and undefined mean', '100% of readers, 50% of links', 'nullable types', 'Banana | Notes', 'A $100 launch', 'Escaping {{ in templates'])(
  '%s is a text',
  (title) => {
    expect(inTitle(title)).toEqual([]);
  },
);

test.each([
  ['null', 'glossary/null/index.html'],
  ['Lorem ipsum', 'glossary/lorem-ipsum/index.html'],
  ['[object Object]', 'blog/why-object-object/index.html'],
])('%s is the subject of the page whose address says so', (title, file) => {
  expect(inTitle(title, file)).toEqual([]);
});

test('addresses are read by their parts', () => {
  expect(inImage('https://notes.example.org/cards/undefined')).toHaveLength(1);
  expect(inImage('https://notes.example.org/undefined/card.jpg')).toHaveLength(1);
  expect(inImage('https://notes.example.org/%7B%7Bcard%7D%7D.jpg')).toHaveLength(1);
  expect(inImage('https://notes.example.org/caf%C3%A9%20nullable.jpg?w=%C3%A8')).toEqual([]);
});
