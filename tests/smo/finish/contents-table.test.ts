import { describe, expect, test } from 'vitest';
import { finishPage } from '#smo/finish/index.ts';
import { aContext } from './finished.ts';

const aPage = (content: string, table = '<ol data-toc></ol>'): string =>
  `<nav data-toc-frame><p>Contents</p>${table}</nav>\n<div data-content>${content}</div>`;
const tableOf = (html: string): string | undefined => /<nav.*<\/nav>/su.exec(html)?.[0];
const finish = (html: string): string => finishPage(html, aContext());

describe('table of contents', () => {
  test('lists each h2 with the h3 below it', () => {
    expect(tableOf(finish(aPage('<h2>One</h2><h3>One a</h3><h4>deep</h4><h3>One b</h3><h2>Two</h2>')))).toBe(
      '<nav data-toc-frame><p>Contents</p><ol data-toc><li><a href="#one">One</a><ol><li><a href="#one-a">One a</a></li><li><a href="#one-b">One b</a></li></ol></li><li><a href="#two">Two</a></li></ol></nav>',
    );
  });

  test('lists h3 before the first h2 by themselves', () => {
    expect(tableOf(finish(aPage('<h3>A</h3><h3>B</h3><h2>C</h2>')))).toContain(
      '<ol data-toc><li><a href="#a">A</a></li><li><a href="#b">B</a></li><li><a href="#c">C</a></li></ol>',
    );
  });

  test('leads to the ids that the headings have at last, and shows their text alone', () => {
    const html = finish(
      aPage('<h2 id="x">A &lt;b&gt; <em>c</em>\n d</h2><h2 id="x">E</h2><h2>  <img alt="F" src="f.png"></h2><h2></h2><h2 class="sr-only">Footnotes</h2>'),
    );
    expect(tableOf(html)).toContain(
      '<ol data-toc><li><a href="#x">A &lt;b&gt; c d</a></li><li><a href="#x-1">E</a></li><li><a href="#section">F</a></li></ol>',
    );
  });

  test('is taken away with its frame where there are fewer than three headings', () => {
    expect(finish(`<p>a</p>${aPage('<h2 id="one">One</h2>')}<p>b</p>`)).toMatch(/^<p>a<\/p>\n<div data-content>/u);
    expect(finish(aPage('<p>No heading</p>'))).toBe('\n<div data-content><p>No heading</p></div>');
    expect(finish('<ol data-toc data-toc-frame></ol><div data-content></div>')).toBe('<div data-content></div>');
  });

  test('stays empty without a frame', () => {
    expect(finish('<ol data-toc></ol><div data-content></div>')).toBe('<ol data-toc></ol><div data-content></div>');
  });

  test('takes the nearest frame away and no other', () => {
    const html = '<div data-toc-frame><p>a</p><nav data-toc-frame><ol data-toc></ol></nav></div><div data-content></div>';
    expect(finish(html)).toBe('<div data-toc-frame><p>a</p></div><div data-content></div>');
  });

  test('leaves lists of the content alone', () => {
    const html = '<div data-content><div data-toc-frame><ol data-toc></ol></div></div>';
    expect(finish(html)).toBe(html);
  });

  test('is refused when its frame holds the content', () => {
    expect(() => finish('<div data-toc-frame><ol data-toc></ol><main data-content><p>x</p></main></div>')).toThrowErrorMatchingInlineSnapshot(
      `[Error: <div data-toc-frame> holds the page's content, which would be taken away with it; put data-toc-frame on an element that holds the table of contents alone]`,
    );
  });

  test('is not changed by a second finish', () => {
    const once = finish(aPage('<h2>One</h2><h3>Two</h3><h2>Three</h2>'));
    expect(finish(once)).toBe(once);
  });
});
