import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { isElement, valueOf } from '#smo/finish/html-tree.ts';
import { tidyElement } from '#smo/surfaces/tidy-html.ts';
import { attacks } from './fixtures/attacks.ts';

const body = (content: string) => `<body><header><a href="/">Notes</a></header><main><div data-content>${content}</div></main></body>`;
const tidy = (content: string) => tidyElement(body(content), 'data-content');

/** A tree as values; of a drawing and of raw text only that they are there. */
function shape(node: DefaultTreeAdapterTypes.Node): unknown {
  if ('value' in node) return node.value;
  if (!isElement(node)) return node.nodeName;
  const content = 'content' in node ? node.content : undefined;
  if (['script', 'style', 'iframe', 'svg'].includes(node.tagName)) return [node.tagName, node.namespaceURI];
  const template = isTemplateContent(content) ? content.childNodes.map(shape) : undefined;
  return [node.tagName, node.namespaceURI, node.attrs.map(({ name, value }) => [name, value]), node.childNodes.map(shape), template];
}
const isTemplateContent = (content: unknown): content is DefaultTreeAdapterTypes.DocumentFragment =>
  typeof content === 'object' && content !== null && 'childNodes' in content;

function parsed(content: string): DefaultTreeAdapterTypes.Element | undefined {
  const pending: DefaultTreeAdapterTypes.Node[] = [parse(body(content), { scriptingEnabled: false })];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isElement(node) && valueOf(node, 'data-content') !== undefined) return node;
    if ('childNodes' in node) pending.push(...node.childNodes.toReversed());
  }
  return undefined;
}
const shapeOf = (element: DefaultTreeAdapterTypes.Element | undefined) => element && shape(element);

describe('HTML that is tidy', () => {
  test.each([
    '<p>one &amp; two, &#39;three&#x27; &lt;b> &nbsp;&amp;amp;</p>\n<h2 id="a">A <code>b</code></h2><hr>',
    '<ul><li>a<ol><li><p>b</p></li></ol></li></ul><dl><dt>c</dt><dd><p>d</p></dd></dl>',
    '<table>\n<caption>a</caption><colgroup><col span="2"></colgroup><thead><tr><th>b</th></tr></thead><tbody>\n<tr><td><table><tbody></tbody></table></td></tr></tbody></table>',
    '<pre>\n\n<code>a\n</code></pre><template data-surface="feed"><p>b</p></template><x-y>c</x-y>',
    '<svg viewBox="0 0 1 1" aria-label="d"><g><path d="M0 0"/></g><title>e</title></svg><script>"<p>"</script><style>p>b{}</style><iframe src="/x"></iframe>',
    '<img src="/a.png" alt="a > b" hidden/><a href=\'/b?c&amp;d\' title="e & f"><span>g</span></a><details><summary>h</summary><p>i</p></details>',
  ])('is read as the parser reads it: %s', (content) => {
    expect(tidy(content)).toBeDefined();
    expect(shapeOf(tidy(content))).toEqual(shapeOf(parsed(content)));
  });

  test('is read from its body to the end of the element, whatever follows', () => {
    expect(shapeOf(tidyElement(`${body('<p>a</p>')}<p><b></p><table>x`, 'data-content'))).toEqual(shapeOf(parsed('<p>a</p>')));
  });
});

describe('HTML that only a parser can read', () => {
  test.each([
    '<p>a<p>b',
    '<p><div>a</div></p>',
    '<b><p>a</b></p>',
    '<a href="/x"><span><a href="/y">a</a></span></a>',
    '<li>a</li>',
    '<table><tr><td>a</td></tr></table>',
    '<table><tbody>a<tr><td>b</td></tr></tbody></table>',
    '<table><tbody><p>a</p></tbody></table>',
    '<h2><h3>a</h3></h2>',
    '<div/>a',
    '<P>a</P>',
    '<p CLASS="a">a</p>',
    '<p id="a" id="b">a</p>',
    '<p id=a>a</p>',
    '<p>&copy; &#0; &amp</p>',
    '<pre>&#10;a</pre>',
    '<p>a < b</p>',
    '<p>a\r\nb</p>',
    '<!-- a --><p>b</p>',
    '<select><option>a</option></select>',
    '<math><mi>a</mi></math>',
    '<svg><p>a</p></svg>',
    '<svg><title><b>a</b></title></svg>',
    '<script><!-- <script> --></script>',
    '<button><button>a</button></button>',
    '<form><form></form></form>',
    '<frameset></frameset>',
    '<div>'.repeat(500) + '</div>'.repeat(500),
  ])('is left to it: %s', (content) => {
    expect(tidy(content)).toBeUndefined();
  });

  test('is what stands in a template, which is no part of the page', () => {
    expect(tidyElement('<body><template><div data-content>a</div></template></body>', 'data-content')).toBeUndefined();
  });
});

const names =
  'p div a b li ul ol table tbody tr td svg g title h2 h3 pre template dl dt dd button form code section span summary em x-y caption thead th colgroup ruby rt select option'.split(
    ' ',
  );
const words = ['word ', '\n', ' a &amp; b', '<br>', '&#39;', '<img src="i.png">', '<hr>', '<!-- c -->', '</p>', '<td>', '<path d="x"/>'];

/** Trees that nobody writes, from a number: elements in each other at random, now and then a tag that belongs to none. */
function anything(seed: number): string {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  const below = (most: number) => ((state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 8) % most;
  const some = (depth: number): string =>
    Array.from({ length: below(4) }, () => {
      if (depth === 0 || below(10) < 3) return words[below(below(8) === 0 ? words.length : 7)] ?? '';
      const name = names[below(names.length)] ?? '';
      return `<${name}>${some(depth - 1)}</${name}>`;
    }).join('');
  return some(5);
}

test('no tree is read otherwise than the parser reads it', () => {
  const contents = [...Object.values(attacks), ...Array.from({ length: 5000 }, (_, seed) => anything(seed))];
  const read = contents.filter((content) => tidy(content));
  expect(read.length).toBeGreaterThan(1000);
  for (const content of read) expect([content, shapeOf(tidy(content))]).toEqual([content, shapeOf(parsed(content))]);
});
