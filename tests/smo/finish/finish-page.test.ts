import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { finishPage } from '#smo/finish/index.ts';
import { aContext, aPageWith, contentOf, finished, withoutAnchors } from './finished.ts';

const context = aContext('/it/blog/titoli/', { url: 'https://notes.example.org/docs' });

describe('finishPage', () => {
  test('gives a page without content back as it is', () => {
    const html = '<h2>x</h2><ol data-toc data-toc-frame></ol><a href="post:titles">data-content</a>';
    expect(finishPage(html, context)).toBe(html);
  });

  test('changes nothing around the content', () => {
    const frame =
      '<!DOCTYPE  html><HTML><head><script>"<h2>data-content</h2><a href=post:x>"</script><style>a::after{content:"<h2>"}</style></HEAD><body class=\'a\'><!-- <div data-content> --><h1>A&nbsp;B</h1><a href=/x/>x</a>%<footer><h2>x</h2><a href="https://example.com" >&copy;</a><template><div data-content><h2>x</h2></div></template>';
    expect(finishPage(frame.replace('%', '<div data-content><h2>T</h2></div>'), aContext())).toBe(
      frame.replace(
        '%',
        '<div data-content><h2 id="t">T</h2><a class="anchor" href="#t" aria-label="Link to this section: T" data-surface="web"><span aria-hidden="true">#</span></a></div>',
      ),
    );
  });

  test('leaves text alone that looks like tags', () => {
    const content =
      '<!-- <h2>x</h2> --><script>"<h2>x</h2><a href=post:x>"</script><style>/* <h2> */</style><textarea><h2>x</h2></textarea><template data-surface="feed"><h2>x</h2><a href="post:draft">x</a><img src="/x.png"></template><pre><code>&lt;h2&gt;x&lt;/h2&gt;</code></pre><svg><title>&lt;h2></title></svg>';
    expect(finished(content, context)).toBe(content);
  });

  test('reads what stands in noscript', () => {
    expect(finished('<noscript><a href="post:titles">x</a></noscript>')).toBe('<noscript><a href="/blog/titles/">x</a></noscript>');
  });

  test('counts line breaks and characters of all planes right', () => {
    const content = '<p>\r\n😀 é 日本 𝒳 👨‍👩‍👧\r\n\r</p>\r\n<h2\r\nclass=x>🎉 a\r\n</h2>\r\n<a\thref="post:titles"\r\n>\u{1F600}</a>\u0000\uFFFF';
    expect(finished(content)).toBe(content.replace('<h2', '<h2 id="-a"').replace('post:titles', '/blog/titles/'));
    expect(withoutAnchors(finishPage(`\uFEFF${aPageWith(content)}`, aContext()))).toBe(`\uFEFF${aPageWith(finished(content))}`);
  });

  test.each([
    ['unclosed headings get an id, and no anchor that would fall into them', '<h2>A<h3>B<p>c', '<h2 id="a">A<h3 id="bc">B<p>c'],
    ['headings closed by another end tag', '<h2>A</h3><p>b', '<h2 id="a">A</h3><p>b'],
    ['headings that fall out of a table', '<table><h2>A</h2><tr><td>b</table>', '<table><h2 id="a">A</h2><tr><td>b</table>'],
    ['headings within headings', '<h2><div><h3>A</h3></div></h2>', '<h2 id="a"><div><h3 id="a-1">A</h3></div></h2>'],
    ['links closed in the wrong order', '<b><a href=post:titles><p>x</b>y</a>z</p>', '<b><a href="/docs/it/blog/titoli/"><p>x</b>y</a>z</p>'],
    ['links that run over paragraphs', '<p><a id=x href=/x/>a</p><p>b</a></p>', '<p><a id=x href="/docs/x/">a</p><p>b</a></p>'],
    ['a link that does not exist and is not closed', '<p><a href=post:draft>a<a href=post:titles>b</a>', '<p>a<a href="/docs/it/blog/titoli/">b</a>'],
    ['a tag that is cut off', '<p>a</p><h2 id=', '<p>a</p><h2 id='],
  ])('stands %s', (_, content, expected) => {
    const html = withoutAnchors(finishPage(`<div data-content>${content}`, context));
    expect(html).toBe(`<div data-content>${expected}`);
  });
});

describe('any page', () => {
  test('has an id at each heading, no id twice and no link by id', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const content = randomContent(seed, [...pieces, ...looseLinks]);
      const { ids, nameless, addresses } = factsOf(finishPage(aPageWith(content), context));
      expect(nameless, content).toEqual([]);
      expect(ids.length, content).toBe(new Set(ids).size);
      expect(
        addresses.filter((address) => address.startsWith('post:')),
        content,
      ).toEqual([]);
    }
  });

  test('does not change when it is finished again', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const content = randomContent(seed, [...pieces, ...links]);
      const once = finishPage(aPageWith(content), context);
      expect(finishPage(once, context), content).toBe(once);
    }
  });

  test('keeps all that the finishers do not write', () => {
    const written = / (?:id|rel)=(?:"[^"]*"|\w+)|<a class="anchor".*?<\/a>/gsu;
    const context = aContext();
    for (let seed = 1; seed <= 300; seed++) {
      const content = randomContent(seed, pieces);
      expect(contentOf(finishPage(aPageWith(content), context)).replaceAll(written, ''), content).toBe(content.replaceAll(written, ''));
    }
  });
});

const pieces = [
  '<h2>A</h2>',
  '<h3>\r\nÉ 😀</h3>',
  '<h2>',
  '</h2>',
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<i>',
  '</i>',
  '<div>',
  '</div>',
  '<table>',
  '<tr><td>',
  '</table>',
  '<ul><li>',
  '</ul>',
  'text\r\n',
  '😀',
  '<h4 id=a>x</h4>',
  '<h2 id="b">b</h2>',
  '<p id=a>',
  '<em id=c>',
  '</em>',
  '<a href=https://example.com/>x</a>',
  '<a href=#a>x</a>',
  '&amp;',
  '&',
  '<',
  '<!-- c -->',
  '<br/>',
  '<template><h2>x</h2>',
  '</template>',
  '<details><summary>',
  '</details>',
  '<svg><path d="">',
  '</svg>',
  '<img src=x.png>',
];
const links = [
  '<a href=post:titles>x</a>',
  '<a href="post:draft"><h3>x</h3></a>',
  "<a href='post:draft' id=d>x</a>",
  '<a href="/x/"><h2>x</h2></a>',
  '<img src=/x.png>',
  '<a href=/it/ rel>x</a>',
];
const looseLinks = ['<a href=post:titles>', '<a href="post:draft">', "<a href='post:draft' id=d>", '</a>', '<a href=https://example.com/>', '</a>'];

/** Pieces of HTML in an order that only depends on the seed (a linear congruential generator). */
function randomContent(seed: number, from: readonly string[]): string {
  let state = seed * 7919;
  const next = (below: number) => (state = (state * 1664525 + 1013904223) % 2 ** 32) % below;
  return Array.from({ length: 3 + next(20) }, () => from[Math.floor((next(2 ** 20) / 2 ** 20) * from.length)] ?? '').join('');
}

/** Ids of the document, each start tag counted once, the headings that have none, and the addresses of links. */
function factsOf(html: string): { ids: string[]; nameless: string[]; addresses: string[] } {
  const ids = new Map<number, string>();
  const nameless: string[] = [];
  const addresses: string[] = [];
  const read = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      const { id, href } = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      if (node.tagName === 'a' && href !== undefined) addresses.push(href);
      if (id !== undefined && node.sourceCodeLocation) ids.set(node.sourceCodeLocation.startOffset, id);
      if (/^h[1-6]$/u.test(node.tagName) && !id) nameless.push(node.tagName);
    }
    if ('childNodes' in node) node.childNodes.forEach(read);
  };
  read(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  return { ids: [...ids.values()], nameless, addresses };
}
