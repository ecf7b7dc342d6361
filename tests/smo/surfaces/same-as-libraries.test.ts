import { toHtml } from 'hast-util-to-html';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { readFileSync } from 'node:fs';
import type { Link, Root, Text } from 'mdast';
import { expect, test } from 'vitest';
import { readArticle } from '#smo/surfaces/index.ts';
import { htmlText } from '#smo/surfaces/html-text.ts';
import { markdownText } from '#smo/surfaces/markdown-text.ts';
import { attacks } from './fixtures/attacks.ts';
import { page, pageUrl } from './fixtures/surfaces-of.ts';

const odd =
  '<p title="a">&quot; &#39; ` &lt; &amp; </p><img src="/a?b&amp;c" alt="&quot;\'`<"><ol start="3"><li value="4">a</li></ol><input type="checkbox" checked><p></p>';
const everything = readFileSync(new URL('fixtures/every-component.html', import.meta.url), 'utf8');

test.each([...Object.entries(attacks), ['odd letters', odd], ['every component', everything]])('the HTML of %s is what the library writes', (_, content) => {
  const { root } = readArticle(content.includes('<html') ? content : page(content), { url: pageUrl });
  expect(htmlText(root)).toBe(toHtml(root));
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

test('a text as Markdown is what the library writes, wherever it stands', () => {
  for (const value of texts) {
    const text: Text = { type: 'text', value };
    const link: Link = { type: 'link', url: 'https://example.org/', children: [text] };
    const tree: Root = {
      type: 'root',
      children: [
        { type: 'paragraph', children: [text, { type: 'footnoteReference', identifier: '1' }, text, { type: 'emphasis', children: [text] }] },
        { type: 'heading', depth: 2, children: [link, text, { type: 'break' }, text] },
        { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text] }] }] },
      ],
    };
    const write = (...more: { handlers: { text: typeof markdownText } }[]) => toMarkdown(tree, { extensions: [gfmToMarkdown(), ...more] });
    expect([value, write({ handlers: { text: markdownText } })]).toEqual([value, write()]);
  }
});
