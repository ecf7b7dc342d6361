import { parse, type DefaultTreeAdapterTypes, type Token } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '#smo/parse-html.ts';
import { rules } from '#smo/checks/rules/index.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** A tree as a text: its nodes without the way up, its places without lines and columns. */
const told = (document: Node): string =>
  JSON.stringify(document, (key, value: unknown) => (key === 'parentNode' ? undefined : key === 'sourceCodeLocation' ? placeOf(value) : value), 1);

/** `12–40, <12–20>, </36–40>, id 15–19`. */
function placeOf(value: unknown): string {
  const place: Partial<Token.ElementLocation> = Object(value);
  const { startTag, endTag, attrs } = place;
  const span = (of: Partial<Token.Location> | undefined) => of && `${of.startOffset}–${of.endOffset}`;
  const written = Object.entries(attrs ?? {});
  return [span(place), `<${span(startTag)}>`, `</${span(endTag)}>`, ...written.map(([name, at]) => `${name} ${span(at)}`)].join(', ');
}

const plain = (html: string, scriptingEnabled: boolean): string => told(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled }));

function expectSame(html: string): void {
  for (const scriptingEnabled of [false, true]) expect(told(parseHtml(html, { scriptingEnabled }))).toBe(plain(html, scriptingEnabled));
}

const css = 'a>b{color:red}\n/* <b> & &amp; 🎉 é */';

const documents: Readonly<Record<string, string>> = {
  'a style sheet and a script': `<!DOCTYPE html><html lang="en"><head><style>${css}</style><script type="application/ld+json">{"a": "<b>"}</script></head><body><p id=x>1</p></body></html>`,
  'empty elements': '<style></style><script src=a></script><p>1',
  'white space alone': '<style> \n </style> <script>\n</script>\n<p>1',
  'tags of any case': `<STYLE>${css}</sTyLe ><Script>1</sCRIPT/>x`,
  'an end tag with attributes': `<style>${css}</style class=a b>x<script>1</script\tid="x"\n>y`,
  'an end tag with a line break of Windows': `<style>${css}</style\r\n>x`,
  'end tags that only look like it': '<style>a</styles></style-x></ style></style>x<script></scripts></script>',
  'letters that fold to those of a tag': '<style>a</\u017Ftyle>b</style>x<script>a</\u017Fcript>b</\u212A></script>',
  'elements that nobody closes': `<p>1<style>${css}</p><script>`,
  'an end tag that nobody closes': `<style>${css}</style`,
  'an end tag that is cut in its attributes': `<style>${css}</style a="`,
  'a self-closing form': '<style/>a</style><script src=x />1</script>y',
  'a style sheet in a comment': `<!-- <style>${css}</style> --><p>1<style>b</style>`,
  'a style sheet in an attribute': `<p title="<style>${css}</style>">1</p><style>b</style><p>2`,
  'a style sheet in a text field': `<textarea><style>${css}</style></textarea><style>b</style><p>2`,
  'a script in a title': '<title><script>1</script></title><script>2</script><p>2',
  'a style sheet in a script': `<script>"<style>${css}</style>"</script><style>b</style>`,
  'a script in a style sheet': '<style>"<script>1</script>"</style><script>2</script>',
  'a style sheet in svg': `<svg><style>a<b>c</b>&amp;</style><script>1<i/></script><foreignObject><style>d<b></style></foreignObject></svg><style>e</style>`,
  'a script in mathml': '<math><mi><script>1<b></script></mi><style>a<b></style></math><script>2</script>',
  'raw text of other elements': '<iframe><style>a</style></iframe><xmp><script>1</script></xmp><noembed><style>b</style></noembed><style>c</style>',
  'what a bot without scripts sees': `<head><noscript><style>${css}</style><script>1</script></noscript></head><body><noscript><p><style>b</style></noscript>x`,
  'a script that holds a script': '<script><!-- <script>1</script> --></script>x<script>2</script>',
  'a script with a comment that nobody closes': '<script><!-- <script>1</script>x<script>2</script>',
  'a script with the start of a comment': '<script>"<!--"</script>x<script>"<!-" + "-"</script>y',
  'a style sheet with a comment of HTML': '<style><!-- a{} --></style>x',
  'characters that are none': '<style>a\0b</style><script>\0</script>\0x<p title="\0">\0',
  'line breaks of Windows': '<style>a\r\nb\rc</style>\r\n<script>1\r\n2\r</script>\r\n<p\r\nid=x>1\r\n2',
  'halves of characters': '<style>🎉\ud83cx\udf89</style\ud83c>🎉</style>🎉<p id="🎉">🎉<script>"\udf89🎉"</script>🎉',
  'a line break at the start': '<pre>\n1</pre><style>\na</style><script>\n1</script><textarea>\n1</textarea>',
  'a table': '<table><style>a{}</style><tr><script>1</script><td><style>b</style>x<script>2</script>y</table><p>z',
  'a select': '<select><script>1</script><style>a</style><option>x</select>y',
  'a frameset': '<frameset><script>1</script><style>a</style><noframes><style>b</style></noframes></frameset>',
  'a template': '<template><style>a</style><script>1</script><p>x</template><style>b</style>',
  'what comes after the head': '<head></head><style>a</style><script>1</script><title>t</title><body>x',
  'what comes after the body': '<body>x</body><style>a</style></html><script>1</script><!-- c -->',
  'crossed formatting': '<b><i><style>a</style></b>x<script>1</script></i>y<p><b><style>c</style><p>z',
  'prose in each place that takes it otherwise':
    '<p>a b <b> c\n</b>d<table> e f<tr> g<td> h i<caption>j k</table>l<select> m n<option>o p</select><svg> q r <text>s t</text></svg>',
  'prose before its place': ' \n a b<html> c d<head> e <title> f g\n</title> h i</head> j </body> k l </html> m n',
  'references in prose and values':
    '<p title="a &amp; b&lt c&nbsp" lang=en>a &amp; b &#32; c&#10;&nbsp;d &notit; &copy &#0; &#x110000; e&</p><textarea>&amp; a b</textarea>',
  'a line break that the parser drops': '<pre>\n\na b</pre><pre>\r\n\r\na</pre><textarea>\n\n a</textarea><listing> \n a</listing><pre>&#10;a</pre>',
  'line breaks between tags and in values': 'a\r<p>\nb\r\n<p title="c\r\nd\re\nf">g\r\n\r\nh\r<br>\n',
  'attributes in every form': `<p a b=c d="e" f='g' h = "i" j="" k=''l="m"n="o"/p="q" r/><p a =b><p a= "b"><p a="b" a="c" A="d"><p A="b"><p aB="c" d-e="f" g:h="i" 0="j"><p =a =b><p a"b="c"><br/><br a /><br a="b"/><br a="b" />`,
  'attributes that nobody ends': '<p a="b" c="d>e<p f=\'g\'>',
  'a tag that ends with a value': '<p a="b" c="d"',
  'attributes of an end tag': '<p>a</p b="c" d>e</p f="&amp;">',
  'attributes that are written again': '<html a="b"><body c="d" e><html a="f" g="h"><body e="i" j="k">',
  'attributes of svg': '<svg viewBox="0 0 1 1" viewbox="1" xlink:href="#a" xmlns:xlink="b"><path d="M0 0"/><use href="#a" /></svg>',
  'more attributes than a few': `<p ${Array.from({ length: 80 }, (_, index) => `a${index % 70}="${index}"`).join(' ')}>x`,
  'names that are alike': '<div><dic><ab><bC><ba><p><pre><x-y a-b="c" a:b="d"><h1></h1></x-y></ab>',
  'letters beyond the first plane at ends': '🎉<p title="🎉">a 🎉</p>🎉 🎉<i>🎉</i>🎉',
  'a text that nobody closes': '<plaintext>a b</plaintext> &amp; \0c',
  nothing: '',
  'text alone': 'x',
  'a mark of the byte order': '\ufeff<style>a</style>x',
};

describe('reads a document as parse5 does', () => {
  test.each(Object.entries(documents))('with %s', (_name, html) => {
    expectSame(html);
  });

  test('of more than the parser keeps at once', () => {
    const long = `<style>${css.repeat(1500)}</style><p id="a">🎉${'x '.repeat(20_000)}</p><script>${'1;'.repeat(40_000)}</script>`;
    expectSame(`${long}<p id="b">🎉\r\n<b>${long}</b>${long}\0${long.slice(0, -3)}`);
  });

  test('with every example of the rules', () => {
    const examples = Object.values(rules).flatMap(({ examples: { fails, passes } }) => [fails, passes]);
    const htmls = examples.flatMap(({ html, body, head }) => [html ?? '', body ?? '', Object.values(head ?? {}).join('')]);
    for (const html of new Set(htmls)) expectSame(html.slice(0, 20_000));
  });

  test('with whatever stands in any order', () => {
    const random = numbers(7);
    for (let round = 0; round < 3000; round++) {
      const length = 1 + random(14);
      expectSame(Array.from({ length }, () => pieces[random(pieces.length)] ?? '').join(''));
    }
  });

  test('with a page in which letters are lost, doubled and moved', () => {
    const random = numbers(11);
    for (let round = 0; round < 600; round++) {
      let html = page;
      for (let change = random(6); change >= 0; change--) {
        const [from, to, place] = [random(html.length), random(40), random(html.length)];
        const letters = random(2) === 0 ? html.slice(from, from + to) : (pieces[random(pieces.length)] ?? '');
        html = html.slice(0, place) + letters + html.slice(place + random(3));
      }
      expectSame(html);
    }
  });
});

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A &amp; b 🎉</title><meta name="description" content="What it &quot;is&quot;"><style>a{b:c}</style></head>
<body class="x y"><h1 id="a">One  two</h1><p data-x title='t'>Some <b>bold <i>text</b> and</i> é <a href="/b/?c=d&amp;e=f" rel="a b">more</a>.
<pre>
 code &lt;b&gt;</pre><table class="t"><tr><td style="text-align:left">1</td><th>2</table><img src="a.png" srcset="a.png 1x, b.png 2x" alt=""><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>
<ul><li>x<li>y</ul><template><p>in</template><textarea> z </textarea></body></html>
`;

const pieces = [
  '<style>',
  '</style>',
  '<STYLE a="b">',
  '</Style >',
  '<style/>',
  '</styl',
  '</style',
  '<script>',
  '</script>',
  '<script type=x>',
  '</SCRIPT\n>',
  '</script/',

  '<!--',
  '-->',
  '<!-',
  '--',
  '->',
  '<!doctype html>',
  '<![CDATA[',
  ']]>',
  '<',
  '</',
  '>',
  '"',
  "'",
  '=',
  '&amp;',
  '&',
  '&lt;style&gt;',
  '<p ',
  'id="',
  ' id="a b"',
  ' hidden',
  ' a=b ',

  '<svg>',
  '</svg>',
  '<math>',
  '<mi>',
  '<foreignObject>',
  '<title>',
  '</title>',
  '<textarea>',
  '</textarea>',
  '<noscript>',
  '</noscript>',
  '<iframe>',
  '</iframe>',

  '<template>',
  '</template>',
  '<table>',
  '<tr>',
  '<td>',
  '</table>',
  '<select>',
  '<option>',
  '</select>',
  '<head>',
  '</head>',
  '<body>',
  '</body>',
  '</html>',
  '<frameset>',

  '<b>',
  '</b>',
  '<i>',
  '</i>',
  '<a href=x>',
  '</a>',
  '<p>',
  '</p>',
  '<plaintext>',
  '<pre>',
  '\n',
  '\r\n',
  '\r',
  '\0',
  ' ',
  '\t',
  'x',
  'é',
  '🎉',
  '\ud83c',
  '\udf89',
  'a{b:c}',
];

/** Numbers below a limit, the same in each run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
}
