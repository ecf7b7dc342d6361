import { expect, test } from 'vitest';
import { formerCardNames } from '#smo/cards/index.ts';

const name = (slug: string, digit: string) => `en-blog-${slug}-${digit.repeat(16)}.jpg`;
const at = (file: string) => ({ path: `/cards/${file}` });

test('every former name of a card is to be linked, once; the present one is there already', () => {
  const former = [name('old', '1'), name('new', '2'), name('old', '1'), name('new', '3')];
  expect(formerCardNames(former, [at(name('new', '3'))])).toEqual([name('old', '1'), name('new', '2')]);
});

test('a name that another page has taken over stays that page’s', () => {
  expect(formerCardNames([name('post', '1')], [at(name('post', '2')), at(name('post', '1'))])).toEqual([]);
});

test.each(['../../index.html', 'en-blog-post.jpg', '/cards/en-blog-1111111111111111.jpg', 'en-1111111111111111.jpg/x'])('%j is no name of a card', (former) => {
  expect(formerCardNames([former], [])).toEqual([]);
});
