import { expect, test } from 'vitest';
import { neededFaces } from '#astro/needed-faces.ts';

const core = '@font-face{font-family:A;src:url("/core.woff2");unicode-range:U+0020-007E,U+00A0,U+00E8-00E9;font-weight:400;}';
const polish = '@font-face{font-family:A;src:url("/polish.woff2");unicode-range:U+0100-0130,U+0142;font-weight:400;}';
const fallback = '@font-face{font-family:"A fallback";src:local("Arial");size-adjust:101%;}';
const names = ':root{--font-text:A,"A fallback",serif;}';
const css = core + polish + fallback + names;

test('a page gets the fonts of the letters that it has, and what is for all letters', () => {
  expect(neededFaces(css, '<p>Perché</p>')).toBe(core + fallback + names);
  expect(neededFaces(css, '<p>Łódź i Małgorzata</p>')).toBe(css);
});

test('a page that shows the texts of others gets them all', () => {
  expect(neededFaces(css, '<form data-search="/pagefind/pagefind.js">Search</form>')).toBe(css);
});

test('letters that are written as references are not overlooked', () => {
  expect(neededFaces(css, '<p>Ma&lstrok;gorzata</p>')).toBe(css);
  expect(neededFaces(css, '<p>A &amp; B &lt; &quot;C&quot; &#39;</p>')).toBe(core + fallback + names);
});

test('a range with question marks is all that they stand for', () => {
  const any = '@font-face{font-family:A;src:url("/x.woff2");unicode-range:U+01??;}';
  expect(neededFaces(any, '<p>Łódź</p>')).toBe(any);
  expect(neededFaces(any, '<p>Perché</p>')).toBe('');
});

test('letters beyond the first plane are one letter', () => {
  const signs = '@font-face{font-family:A;src:url("/x.woff2");unicode-range:U+1F600-1F64F;}';
  expect([neededFaces(signs, '<p>😀</p>'), neededFaces(signs, '<p>🚀</p>')]).toEqual([signs, '']);
});

test('each page is judged by its own fonts', () => {
  expect(neededFaces(core + polish, '<p>a</p>')).toBe(core);
  expect(neededFaces(polish, '<p>ł</p>')).toBe(polish);
  expect(neededFaces(core + polish, '<p>ł</p>')).toBe(core + polish);
});
