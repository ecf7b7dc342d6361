import { describe, expect, test } from 'vitest';
import { surfacesOf } from './fixtures/surfaces-of.ts';

const feed = (content: string) => surfacesOf(content).feed;

describe('HTML for feeds', () => {
  test.each([
    [
      'pictures are plain',
      '<picture><source srcset="/x.avif"><img src="/x.jpg" srcset="/x2.jpg 2x" alt="x" width="3" height="2" loading="lazy"></picture>',
      '<img src="https://notes.example.org/x.jpg" alt="x" width="3" height="2">',
    ],
    [
      'code has no colours',
      '<pre class="language-js" data-language="js"><code class="language-js"><span class="token">let</span> <span>x</span>\n<b>1</b><br>2</code><button>copy</button></pre>',
      '<pre><code>let x\n1\n2</code></pre>',
    ],
    ['drawings in letters stay as they are', '<pre>\n  a\n   b</pre>', '<pre><code>  a\n   b</code></pre>'],
    [
      'questions are headings below the one before',
      '<h3>About</h3><details><summary>Why <b>so</b>?</summary><p>Because.</p></details>',
      '<h3>About</h3><h4>Why <b>so</b>?</h4><p>Because.</p>',
    ],
    ['questions that are headings stay so', '<details><summary><h2>Why?</h2></summary><p>Because.</p></details>', '<h2>Why?</h2><p>Because.</p>'],
    ['passages set apart are quoted', '<aside role="note"><p>A note.</p></aside>', '<blockquote><p>A note.</p></blockquote>'],
    [
      'tasks are signs',
      '<ul><li><input type="checkbox" checked disabled> done</li><li><input type=checkbox> open</li></ul>',
      '<ul><li>☑ done</li><li>☐ open</li></ul>',
    ],
    [
      'tables keep what their cells mean',
      '<table class="x"><tr><th scope="col" align="right" width="9">a</th></tr><tr><td colspan="2" rowspan="900">b</td></tr></table>',
      '<table><tbody><tr><th scope="col" align="right">a</th></tr><tr><td colspan="2" rowspan="20">b</td></tr></tbody></table>',
    ],
    [
      'formulas stay',
      '<math display="block" class="x"><msup><mi mathvariant="normal" style="x">x</mi><mn>2</mn></msup></math>',
      '<math display="block"><msup><mi mathvariant="normal">x</mi><mn>2</mn></msup></math>',
    ],
    [
      'boxes and spans without meaning go',
      '<div class="a"><div><p>x <span class="b">y</span> <span lang="it">z</span></p></div></div><div>words</div>',
      '<p>x y <span lang="it">z</span></p><div>words</div>',
    ],
    ['empty phrases go', '<p>a<em></em><a href="/x"><span></span></a></p>', '<p>a</p>'],
    ['links in links lose their tags', '<a href="/x">a <object><a href="/y">b</a></object></a>', '<a href="https://notes.example.org/x">a b</a>'],
  ])('%s', (_, content, expected) => {
    expect(feed(content)).toBe(expected);
  });
});
