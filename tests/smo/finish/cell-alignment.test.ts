import { expect, test } from 'vitest';
import { finishPage } from '#smo/finish/index.ts';
import { aContext, aPageWith } from './finished.ts';

const table = (cells: string) => aPageWith(`<table><tbody><tr>${cells}</tr></tbody></table>`);

test('the alignment of a column is a class, since a strict policy refuses styles in attributes', () => {
  const html = table('<th style="text-align: center">a</th><td style="text-align:right;">b</td><td>c</td>');
  expect(finishPage(html, aContext())).toBe(table('<th class="align-center" >a</th><td class="align-right" >b</td><td>c</td>'));
});

test('other styles are not ours to say otherwise', () => {
  const html = table('<td style="color:red">a</td>');
  expect(finishPage(html, aContext())).toBe(html);
});
