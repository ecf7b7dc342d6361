import { describe, expect, test } from 'vitest';
import { plainText } from '#smo/surfaces/index.ts';
import { articleOf, surfacesOf } from './fixtures/surfaces-of.ts';

const plain = (content: string) => surfacesOf(content).text;
const rule = '-'.repeat(40);

describe('plain text', () => {
  test('numbers links, each address once, and leaves links within the page alone', () => {
    expect(
      plain(
        '<p><a href="/a">A</a>, <a href="/b">B</a>, <a href="/a">A again</a>, <a href="#c">here</a>, <a href="https://c.example/">https://c.example/</a></p>',
      ),
    ).toBe(`A [1], B [2], A again [1], here, https://c.example/\n\n${rule}\n\n[1] https://notes.example.org/a\n[2] https://notes.example.org/b`);
  });

  test.each([
    ['underlines headings', '<h2>One</h2><h3>Two</h3><p>x</p>', 'One\n===\n\nTwo\n---\n\nx'],
    ['says what pictures show', '<p><img src="/x.jpg" alt="A desk"><img src="/y.jpg" alt=""></p>', '[A desk]'],
    ['raises and lowers digits', '<p>H<sub>2</sub>O, x<sup>10</sup>, 4<sup>th</sup></p>', 'H₂O, x¹⁰, 4^(th)'],
    ['indents code', '<pre><code>if (x) {\n\n  y\n}</code></pre>', '    if (x) {\n\n      y\n    }'],
    ['quotes and explains', '<p><q>Yes</q>, <abbr title="Social Media Optimization">SMO</abbr></p>', '“Yes”, SMO (Social Media Optimization)'],
    ['writes formulas as their authors did', '<p><math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math></p>', 'x^2'],
    [
      'tells wide tables row by row',
      `<table><tr>${'abcde'.replace(/./gu, '<th>$&</th>')}</tr><tr>${'12345'.replace(/./gu, '<td>$&</td>')}</tr></table>`,
      'a: 1\nb: 2\nc: 3\nd: 4\ne: 5',
    ],
  ])('%s', (_, content, expected) => {
    expect(plain(content)).toBe(expected);
  });

  test('shares the line between the columns of a table', () => {
    const cell = 'The quick brown fox jumps over the lazy dog. '.repeat(2);
    const lines = plain(`<table><tr><th>a</th><th>b</th><th>c</th></tr><tr><td>${cell}</td><td>${cell}</td><td>${cell}</td></tr></table>`).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'a                          b                          c',
      '-                          -                          -',
      'The quick brown fox        The quick brown fox        The quick brown fox',
    ]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  test('is wrapped at 78 columns, at others, or not at all', () => {
    const article = articleOf(`<p>${'word '.repeat(40)}</p>`);
    const longest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
    expect([plainText(article), plainText(article, { width: 40 }), plainText(article, { width: false })].map(longest)).toEqual([74, 39, 199]);
  });
});
