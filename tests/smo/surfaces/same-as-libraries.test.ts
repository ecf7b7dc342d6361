import type { Element, ElementContent, Root as Article } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { readFileSync } from 'node:fs';
import type { Html, Image, Link, Root, Text } from 'mdast';
import { expect, test } from 'vitest';
import { parseHtml } from '#smo';
import { readArticle } from '#smo/surfaces/index.ts';
import { htmlText } from '#smo/surfaces/html-text.ts';
import { markdownHandlers } from '#smo/surfaces/markdown-handlers.ts';
import { markdownText } from '#smo/surfaces/markdown-text.ts';
import { markdownTree } from '#smo/surfaces/markdown-tree.ts';
import { attacks } from './fixtures/attacks.ts';
import { page, pageUrl } from './fixtures/surfaces-of.ts';

const odd =
  '<p title="a">&quot; &#39; ` &lt; &amp; </p><img src="/a?b&amp;c" alt="&quot;\'`<"><ol start="3"><li value="4">a</li></ol><input type="checkbox" checked><p></p>';
const everything = readFileSync(new URL('fixtures/every-component.html', import.meta.url), 'utf8');

const contents = [...Object.entries(attacks), ['odd letters', odd], ['every component', everything]] as const;
const pageOf = (content: string) => (content.includes('<html') ? content : page(content));

test.each(contents)('the HTML of %s is what the library writes', (_, content) => {
  const { root } = readArticle(pageOf(content), { url: pageUrl });
  expect(htmlText(root)).toBe(toHtml(root));
});

test.each(contents)('the article of %s is the same from a page that is parsed already', (_, content) => {
  const options = { url: pageUrl };
  expect(readArticle(parseHtml(pageOf(content)), options)).toEqual(readArticle(pageOf(content), options));
});

const libraryTree = (article: Article) => toMdast(article, { document: true, handlers: markdownHandlers, quotes: ['“”', '‘’'] });

test.each(contents)('the Markdown tree of %s is what the library makes', (_, content) => {
  const { root } = readArticle(pageOf(content), { url: pageUrl });
  expect(markdownTree(root)).toEqual(libraryTree(root));
});

const tags = [
  'p',
  'em',
  'a',
  'del',
  'code',
  'pre',
  'br',
  'img',
  'input',
  'ul',
  'li',
  'blockquote',
  'table',
  'tr',
  'td',
  'q',
  'rp',
  'div',
  'math',
  'sup',
  'wbr',
];
const spaces = ['', ' ', '\n', ' a', 'a ', ' a ', 'a', '\t \na\n  b\v', '\u00A0', ' ,', '\u2028'];

/** Trees that follow from a number, the same in each run. */
function treeOf(number: number): Article {
  let seed = Math.imul(number + 1, 2_654_435_761) >>> 0;
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T | undefined =>
    list[((seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) >>> 8) % list.length];
  const nodes = (depth: number): ElementContent[] => Array.from({ length: pick([1, 2, 3, 4, 5]) ?? 1 }, () => node(depth));
  const node = (depth: number): ElementContent =>
    depth > 4 || pick([true, false]) ? { type: 'text', value: pick(spaces) ?? '' } : elementOf(pick(tags) ?? 'p', depth);
  const elementOf = (tagName: string, depth: number): Element => ({ type: 'element', tagName, properties: {}, children: nodes(depth + 1) });
  return { type: 'root', children: nodes(0) };
}

test('white space vanishes where the library lets it vanish', () => {
  const others = Array.from({ length: 300 }, (_, number) => number).filter((number) => {
    const article = treeOf(number);
    return JSON.stringify(markdownTree(article)) !== JSON.stringify(libraryTree(article));
  });
  expect(others).toEqual([]);
});

const pieces = [
  'a',
  'W',
  'www',
  '1',
  ' ',
  '.',
  ',',
  ':',
  '!',
  '-',
  '(',
  ')',
  '"',
  "'",
  '/',
  's',
  'é',
  '—',
  'word ',
  '*',
  '_',
  '[',
  '|',
  '~',
  '\n',
  '@',
  '&',
  '<',
  '#',
];

/** Up to four pieces, all of them at one place or another. */
const texts = pieces.flatMap((first) => pieces.flatMap((second) => [`${first}${second}`, `a${first}${second}a`, `${first}a${second} `, ` ${second}${first}`]));

const extensions = [gfmToMarkdown()];

test('a text as Markdown is what the library writes, wherever it stands', () => {
  const others = texts.filter((value) => {
    const text: Text = { type: 'text', value };
    const link: Link = { type: 'link', url: `https://example.org/${value}`, title: null, children: [text] };
    const image: Image = { type: 'image', url: `/${value}` };
    const [letter, digit]: [Html, Html] = [
      { type: 'html', value: 'w' },
      { type: 'html', value: '1' },
    ];
    const tree: Root = {
      type: 'root',
      children: [
        { type: 'paragraph', children: [text, { type: 'footnoteReference', identifier: '1' }, text, { type: 'emphasis', children: [text] }] },
        { type: 'paragraph', children: [letter, text, image, digit, text] },
        { type: 'heading', depth: 2, children: [link, text, { type: 'break' }, text] },
        { type: 'heading', depth: 3, children: [text, text] },
        { type: 'heading', depth: 1, children: [text] },
        { type: 'heading', depth: 6, children: [] },
        { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text] }] }] },
      ],
    };
    return markdownText(tree) !== toMarkdown(tree, { extensions });
  });
  expect(others).toEqual([]);
});
