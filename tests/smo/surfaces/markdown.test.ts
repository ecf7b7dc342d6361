import { describe, expect, test } from 'vitest';
import { surfacesOf } from './fixtures/surfaces-of.ts';

const markdown = (content: string) => surfacesOf(content).markdown;

describe('Markdown', () => {
  test.each([
    ['code has its language', '<pre data-language="js"><code>let `x`;\n</code></pre>', '```js\nlet `x`;\n```\n'],
    ['code has as many fences as it needs', '<pre><code>```\nx</code></pre>', '````\n```\nx\n````\n'],
    [
      'formulas stand between dollars',
      '<p>so <math alttext="x^2"><mi>x</mi></math></p><math display="block"><semantics><mi>x</mi><annotation encoding="application/x-tex">\\frac{1}{x}</annotation></semantics></math>',
      'so $`x^2`$\n\n```math\n\\frac{1}{x}\n```\n',
    ],
    [
      'struck out words, tasks and tables have GitHub’s signs',
      '<p><del>no</del></p><ul><li><input type="checkbox" checked> a</li></ul><table><tr><th align="right">a</th></tr><tr><td>b|c</td></tr></table>',
      '~~no~~\n\n- [x] a\n\n|    a |\n| ---: |\n| b\\|c |\n',
    ],
    [
      'notes are Markdown’s own',
      '<p>a<sup><a href="#user-content-fn-x" id="user-content-fnref-x" data-footnote-ref="true">1</a></sup></p><section data-footnotes="true"><h2>Footnotes</h2><ol><li id="user-content-fn-x"><p>b <a href="#user-content-fnref-x" data-footnote-backref>↩</a></p></li></ol></section>',
      'a[^x]\n\n[^x]: b\n',
    ],
    [
      'a picture stands above its caption',
      '<figure><img src="/x.jpg" alt="x"><figcaption>A <b>caption</b></figcaption></figure>',
      '![x](https://notes.example.org/x.jpg)\n\n*A __caption__*\n',
    ],
    ['definitions are paragraphs', '<dl><dt>SMO</dt><dd>Being passed on.</dd></dl>', '**SMO**\n\nBeing passed on.\n'],
    ['what has no sign keeps its tag, in lists too', '<ul><li>H<sub>2</sub>O <kbd>a</kbd></li></ul>', '- H<sub>2</sub>O <kbd>a</kbd>\n'],
    ['abbreviations are explained', '<p><abbr title="Social Media Optimization">SMO</abbr></p>', 'SMO (Social Media Optimization)\n'],
    [
      'players are links',
      '<video src="/v.mp4" poster="/p.jpg" title="A film"></video>',
      '[![](https://notes.example.org/p.jpg)\\\nA film](https://notes.example.org/v.mp4)\n',
    ],
    [
      'a player goes where its caption links to the same',
      '<figure><figcaption><a href="/a.mp3">A sound</a></figcaption><audio><source src="/a.mp3"></audio></figure>',
      '*[A sound](https://notes.example.org/a.mp3)*\n',
    ],
    ['emphasis in the same emphasis counts once', '<p><em>a <i>b</i></em></p>', '*a b*\n'],
    ['words that look like Markdown stay words', '<p>*a* [b](c) # d &lt;e></p><p># f</p><p>1. g</p>', '\\*a\\* \\[b]\\(c) # d \\<e>\n\n\\# f\n\n1\\. g\n'],
  ])('%s', (_, content, expected) => {
    expect(markdown(content)).toBe(expected);
  });
});
