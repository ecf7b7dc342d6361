import { describe, expect, test } from 'vitest';
import type { BuiltPage } from '#smo/built/built-page.ts';
import { readBuiltPage } from '#smo/built/read-built-page.ts';

const read = (html: string, file = 'blog/x/index.html') => readBuiltPage(new TextEncoder().encode(html), file, 'https://example.org');
const cut = (page: BuiltPage, span: { start: number; end: number } | undefined) => span && page.html.slice(span.start, span.end);

describe('an address', () => {
  test.each([
    ['index.html', '/', 'https://example.org/'],
    ['blog/x/index.html', '/blog/x/', 'https://example.org/blog/x/'],
    ['a.html', '/a.html', 'https://example.org/a.html'],
    ['perché/index.html', '/perché/', 'https://example.org/perch%C3%A9/'],
    ['what?/50%#1.html', '/what?/50%#1.html', 'https://example.org/what%3F/50%25%231.html'],
    ['half\ud800.html', '/half\ud800.html', 'https://example.org/half%EF%BF%BD.html'],
  ])('of %s is escaped as a host expects it', (file, path, url) => {
    expect(read('', file)).toMatchObject({ path, url });
  });
});

describe('the head', () => {
  const rest = '<meta name="late" content="1"></head><body><p>Text</p></body>';

  test.each([
    ['a block', `<head><title>A</title><div>x</div>${rest}`, 'div', '<div>x</div>'],
    ['stray text', `<head><title>A</title>oops${rest}`, '#text', 'oops'],
    ['a frame', `<head><iframe src="/a"></iframe>${rest}`, 'iframe', '<iframe src="/a"></iframe>'],
    ['an element of the site', `<head><x-banner>hi</x-banner>${rest}`, 'x-banner', '<x-banner>hi</x-banner>'],
    ['a picture', `<head><!-- c --> <img src="/a.png">${rest}`, 'img', '<img src="/a.png">'],
    ['a picture for those without scripts', `<head><noscript><img src="/pixel"></noscript>${rest}`, 'img', '<img src="/pixel">'],
    ['a block, with scripts behind it', `<head><div></div><script>"</head>"</script><!-- </head> -->${rest}`, 'div', '<div></div>'],
  ])('is closed early by %s', (_what, html, what, source) => {
    const page = read(`<!doctype html><html>${html}</html>`);
    expect([page.headClosedBy?.what, cut(page, page.headClosedBy?.span)]).toEqual([what, source]);
    expect(page.metas.map(({ key, inHead }) => [key, inHead])).toEqual([['late', false]]);
  });

  test.each([
    ['complete', '<html><head><meta name="a"> <!-- c -->\n</head><body><div></div></body></html>'],
    ['without its end tag', '<html><head><meta name="a"><body><div></div></body></html>'],
    ['without its end tag, with one in a script', '<head><meta name="a"><div></div><script>write("</head>")</script>'],
    ['without its end tag, with one in a comment', '<head><meta name="a"><div></div><!-- </head> --><textarea></head></textarea>'],
    ['without its end tag, with a stray one in a body that was opened', '<head><meta name="a"><body><div></div></head></body>'],
    ['without any tag of its own', '<!doctype html><meta name="a"><p>Text</p>'],
    ['without a start tag', '<meta name="a"></head><body><p>Text</p>'],
    ['with elements for those without scripts', '<head><noscript><meta name="a"><style></style></noscript></head><body></body>'],
    ['with a template', '<head><template><div><meta name="b"></div></template><meta name="a"></head><body><p>x'],
    ['never closed', '<head><meta name="a">'],
  ])('is sound: %s', (_what, html) => {
    const page = read(html);
    expect([page.headClosedBy, page.metas.map(({ key, inHead }) => [key, inHead])]).toEqual([undefined, [['a', true]]]);
  });

  test('is none in a page of frames, which says what it can', () => {
    const page = read('<html><head><title>Frames</title></head><frameset cols="*"><frame src="/a"><noframes><a href="/a">in</a></noframes></frameset></html>');
    expect([page.titles[0]?.text, page.headClosedBy, page.anchors]).toEqual(['Frames', undefined, []]);
  });

  test.each([
    ['<meta charset=" UTF-8 ">', 'utf-8', 'charset'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', 'iso-8859-1', 'http-equiv'],
    ['<meta charset="utf-8"><meta charset="latin1">', 'utf-8', 'charset'],
    ['<meta http-equiv="refresh" content="0; charset=x">', undefined, undefined],
  ])('declares its encoding by %s', (html, label, form) => {
    expect([read(html).charset?.label, read(html).charset?.form]).toEqual([label, form]);
  });

  test('has a doctype or none', () => {
    expect(['<!DOCTYPE html><p>', '<html>', ''].map((html) => read(html).doctype)).toEqual([true, false, false]);
  });
});

test('an element with two keys is two metas, with their span in the file', () => {
  const tag = '<meta property="og:title" name=" Title " content="A &amp; B">';
  const page = read(`<head>\n  ${tag}`);
  expect(page.metas.map(({ key, form, content, span }) => [key, form, content, cut(page, span)])).toEqual([
    ['og:title', 'property', 'A & B', tag],
    ['title', 'name', 'A & B', tag],
  ]);
});

test('structured data that is none says why, and so does what nests without end', () => {
  const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
  const page = read(['{"a":[1]}', '{"a":}', '', `${'['.repeat(300)}${']'.repeat(300)}`, '{"a":"[[{{\\"[["}'].map(script).join(''));
  expect(page.jsonLd.map(({ value, error }) => error ?? value)).toEqual([
    { a: [1] },
    expect.stringContaining('JSON'),
    expect.stringContaining('JSON'),
    'nested deeper than 200 levels',
    { a: '[[{{"[[' },
  ]);
});

describe('texts', () => {
  test.each([
    ['<a href="/">  A \n link </a>', 'A link', false],
    ['<a href="/"><img alt="A cat"> and <b>more</b></a>', 'A cat and more', false],
    ['<a href="/" aria-label=" Say  this ">that</a>', 'Say this', false],
    ['<a href="/">A<span aria-hidden="true"> →</span><style>b{}</style></a>', 'A', false],
    ['<a href="/" aria-hidden="true">#</a>', '', true],
    ['<div aria-hidden="true"><a href="/">Twice</a></div>', 'Twice', true],
    ['<div hidden><a href="/">Later</a></div>', 'Later', true],
    ['<noscript><a href="/">Without</a></noscript>', 'Without', false],
  ])('of the link %s', (html, text, hidden) => {
    expect(read(`<body>${html}`).anchors.map((anchor) => [anchor.text, anchor.hidden])).toEqual([[text, hidden]]);
  });

  test('of headings hold those of the links in them, but not their marks', () => {
    const page = read('<h2 id="a">How <a href="/x">it <em>works</em></a><a href="#a" aria-hidden="true">#</a> </h2><h3> </h3>');
    expect([page.headings.map(({ rank, text, id }) => [rank, text, id]), page.anchors.map(({ text }) => text)]).toEqual([
      [
        [2, 'How it works', 'a'],
        [3, '', undefined],
      ],
      ['it works', ''],
    ]);
  });

  test('what stands in a template is inert', () => {
    expect(read('<template><a href="/">x</a><h1>y</h1><img src="/z"></template>')).toMatchObject({ anchors: [], headings: [], images: [], prose: '' });
  });

  test.each([
    ['<main>frame<article>art<div data-content>The <b>text</b>.<pre>code</pre><p>More</p></div></article></main>', 'The text. More'],
    ['<main>frame <article>art<nav>x</nav></article></main>', 'art x'],
    ['<body>frame<main>main</main></body>', 'main'],
    ['<body>just <script>no()</script><svg><text>no</text></svg>this', 'just this'],
    ['<article> </article><main>main</main>', 'main'],
  ])('of the prose, from the surest part: %s', (html, prose) => {
    expect(read(html).prose).toBe(prose);
  });
});

test('files that a page loads, the ids it has, the times it names', () => {
  const page = read(
    '<video src="/v.mp4" poster="/p.jpg"><track src="/t.vtt"></video><object data="/o"></object><script src="/s.js"></script><p id="a"><i id="a"></i><time datetime="2026-01-02">x</time><constructor id="b">',
  );
  expect([page.loads.map(({ tag, url }) => `${tag} ${url}`), [...page.ids], page.times.map(({ datetime }) => datetime)]).toEqual([
    ['video /v.mp4', 'video /p.jpg', 'track /t.vtt', 'object /o', 'script /s.js'],
    [
      ['a', 2],
      ['b', 1],
    ],
    ['2026-01-02'],
  ]);
});
