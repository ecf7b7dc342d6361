import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment } from 'parse5';
import rehypeSlug from 'rehype-slug';
import { describe, expect, test } from 'vitest';
import { finishPage } from '#smo/finish/index.ts';
import { aContext, aPageWith, finished, withoutAnchors } from './finished.ts';

const idsIn = (html: string): string[] => Array.from(html.matchAll(/<h[1-6][^>]* id="([^"]*)"/gu), ([, id = '']) => id);

describe('heading ids', () => {
  test('every heading gets one, whatever made it', () => {
    expect(finished('<h1>Top</h1><h2>Markdown</h2><h3 class="raw">Raw <em>HTML</em></h3><section><h6>Deep</h6></section>')).toBe(
      '<h1 id="top">Top</h1><h2 id="markdown">Markdown</h2><h3 id="raw-html" class="raw">Raw <em>HTML</em></h3><section><h6 id="deep">Deep</h6></section>',
    );
  });

  test('are those that rehype-slug gives on the page as hast', () => {
    const content =
      '<h2>Für Elise &amp; «x» 日本語 🎉 ok</h2><h2>Intro</h2><h3>Intro</h3><h2>intro-1</h2><h2>a  b</h2><h3>What’s <code>og:image</code>?</h3><h2>ΑΣ. İstanbul</h2><h2>Здравствуй</h2><h2>مرحبا</h2>';
    const tree = fromParse5(parseFragment(content));
    if (tree.type !== 'root') throw new Error('expected a root');
    rehypeSlug()(tree);
    const expected = tree.children.map((node) => (node.type === 'element' ? node.properties['id'] : undefined));
    expect(idsIn(finished(content))).toEqual(expected);
    expect(expected.slice(0, 4)).toEqual(['für-elise--x-日本語--ok', 'intro', 'intro-1', 'intro-1-1']);
  });

  test('that are written stay byte for byte', () => {
    const content = `<h2 id=plain>A</h2><h2 id='single "x"'>B</h2><H2 ID="Ünïcode &amp; more">C</H2><h2 id="">D</h2>`;
    expect(finished(content)).toBe(content.replace('id=""', 'id="d"'));
  });

  test('leave those alone that stand anywhere on the page, before or after', () => {
    const html = `<p id="intro"></p><div data-content><h2>Intro</h2><h2>More</h2><p id="more-1"></p><h2>More</h2></div><footer id="more"></footer>`;
    expect(withoutAnchors(finishPage(html, aContext()))).toBe(
      `<p id="intro"></p><div data-content><h2 id="intro-1">Intro</h2><h2 id="more-2">More</h2><p id="more-1"></p><h2 id="more-3">More</h2></div><footer id="more"></footer>`,
    );
  });

  test('of Markdown come before those that are made up for other headings', () => {
    expect(finished('<h3>Intro</h3><h2 id="intro">Intro</h2>')).toBe('<h3 id="intro-1">Intro</h3><h2 id="intro">Intro</h2>');
  });

  test('that stand twice are renamed in the content, and what names them follows', () => {
    const html = `<nav id="search"></nav><div data-content id="main"><h2 id=search>Search</h2><a href="#search">x</a><p aria-labelledby="search other"></p><h2 id="main">M</h2><p id="twice"></p><p id='twice'></p><a href="#twice">y</a></div><a href="#search">z</a>`;
    expect(withoutAnchors(finishPage(html, aContext()))).toBe(
      `<nav id="search"></nav><div data-content id="main"><h2 id="search-1">Search</h2><a href="#search-1">x</a><p aria-labelledby="search-1 other"></p><h2 id="main-1">M</h2><p id="twice"></p><p id="twice-1"></p><a href="#twice">y</a></div><a href="#search">z</a>`,
    );
  });

  test('that are renamed are found behind percent signs too', () => {
    const html = `<p id="über 50%"></p><div data-content><h2 id="über 50%">x</h2><a href="#%C3%BCber%2050%25">x</a></div>`;
    expect(withoutAnchors(finishPage(html, aContext()))).toBe(
      `<p id="über 50%"></p><div data-content><h2 id="über 50%-1">x</h2><a href="#über%2050%25-1">x</a></div>`,
    );
  });

  test('stand twice nowhere when a page has several contents', () => {
    const html = `<div data-content><h2>Same</h2></div><div data-content><div data-content><h2>Same</h2></div><h2>Same</h2></div>`;
    expect(idsIn(finishPage(html, aContext()))).toEqual(['same', 'same-1', 'same-2']);
  });

  test('have a name to fall back on where a heading has no letter', () => {
    expect(idsIn(finished('<h2>🎉</h2><h2></h2><h2>  </h2><h2 id="">!</h2><h3>Section</h3><h4><img alt="A" src="a.png"></h4>'))).toEqual([
      'section-1',
      'section-2',
      'section-3',
      'section-4',
      'section',
      'section-5',
    ]);
  });

  test('do not tell of white space around a text in a template', () => {
    expect(idsIn(finished('<h3>\n  Fees\n</h3><h3> Fees </h3>'))).toEqual(['fees', 'fees-1']);
  });

  test('are no ids of anything in the language', () => {
    expect(idsIn(finished('<h2>constructor</h2><h2>__proto__</h2><h2>toString</h2>'))).toEqual(['constructor', '__proto__', 'tostring']);
  });

  test('are not given to headings outside of the content, nor in templates', () => {
    const html = `<h1>Title</h1><div data-content><template><h2>Feed</h2></template></div><h2>Related</h2>`;
    expect(finishPage(html, aContext())).toBe(html);
  });

  test('do not depend on what was finished before', () => {
    const html = aPageWith('<h2>Intro</h2>');
    expect(finishPage(html, aContext())).toBe(finishPage(html, aContext()));
  });
});
