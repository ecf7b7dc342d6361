import { expect, test } from 'vitest';
import { splitPoster } from '../../../../src/astro/components/mdx/poster.ts';

const picture = '<picture><source srcset="/x.avif"><img src="/x.jpg" alt="A wall"></picture>';

test('the picture at the start of the content is the poster, the rest is prose', () => {
  expect(splitPoster(`\n${picture}\n<p>The words.</p>`)).toEqual({ poster: picture, prose: '<p>The words.</p>' });
});

test('a picture in a paragraph of its own is the poster too, without the paragraph', () => {
  expect(splitPoster(`<p>${picture}</p><p>The words.</p>`)).toEqual({ poster: picture, prose: '<p>The words.</p>' });
});

test('a plain image is a poster', () => {
  expect(splitPoster('<img src="/x.jpg" alt="">')).toEqual({ poster: '<img src="/x.jpg" alt="">', prose: '' });
});

test('a picture after words stays where it is', () => {
  expect(splitPoster(`<p>The words.</p>${picture}`)).toEqual({ poster: '', prose: `<p>The words.</p>${picture}` });
  expect(splitPoster(`<p>${picture} and words.</p>`)).toEqual({ poster: '', prose: `<p>${picture} and words.</p>` });
});

test('no content gives neither', () => {
  expect(splitPoster('\n')).toEqual({ poster: '', prose: '' });
});
