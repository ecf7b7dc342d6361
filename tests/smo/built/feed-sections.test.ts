import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { readBuiltFeed } from '#smo/built/read-built-feed.ts';

const read = (text: string) => readBuiltFeed(new TextEncoder().encode(text), 'feed.xml', 'https://example.org');

/** What the parser tells of a text that it gets as a whole: of each item where it starts and what it describes; undefined for a broken one. */
function plainly(text: string): { start: number; html: string }[] | undefined {
  const items: { start: number; html: string }[] = [];
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const hear = (words: string) => {
    const item = items.at(-1);
    if (item && path.join(' ') === 'rss channel item description') item.html += words;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    path.push(name);
    if (path.join(' ') === 'rss channel item') items.push({ start: text.lastIndexOf('<', parser.position - 1), html: '' });
  });
  parser.on('closetag', () => void path.pop());
  parser.on('text', hear);
  parser.on('cdata', hear);
  try {
    parser.write(text).close();
  } catch {
    return undefined;
  }
  return items;
}

const item = (description: string) => `<item><description>${description}</description></item>`;
const feed = (...items: string[]) => `<?xml version="1.0"?><?style href="a"?><rss version="2.0"><channel><title>x</title>${items.join('\n')}</channel></rss>`;

/** Reads the feed as readers do, and as the parser does alone. */
function expectSame(text: string): void {
  const [found, expected] = [read(text), plainly(text)];
  expect([text, found?.damage === undefined]).toEqual([text, expected !== undefined]);
  if (expected) expect(found?.items.map(({ start, html }) => ({ start, html }))).toEqual(expected);
}

test.each([
  ['sections one after the other', feed(item('<![CDATA[<p>1</p>]]> &amp; <![CDATA[2]]>'), item('<![CDATA[]]>3'), item('<![CDATA[a]]]]><![CDATA[>b]]>'))],
  ['a section in a comment', feed(item('a<!-- <![CDATA[ -->b<!-- ]]> -->c'), item('<![CDATA[d]]>'))],
  ['a section behind a comment', feed(item('<!-- a --><![CDATA[b]]>'), '<!-- c -->', item('<![CDATA[ <!-- d ]]>'))],
  ['a section in an instruction', feed('<?a <![CDATA[ ?>', item('b'), '<?c ]]> ?>', item('<![CDATA[d]]>'))],
  ['a comment in a section', feed(item('<![CDATA[a <!-- b]]>'), item('<![CDATA[c]]>'), item('<![CDATA[d --> <?e]]>'), item('<![CDATA[f]]>'))],
  ['line ends of Windows in a section', feed(item('<![CDATA[a\r\nb\rc\r]]>\r\n'), item('<![CDATA[d]]>'))],
  ['a document type with a section', `<!DOCTYPE rss [<!ENTITY a "<![CDATA[b]]>">]>${feed(item('<![CDATA[c]]>')).replace(/^.*?(?=<rss)/u, '')}`],
  ['faces in a section', feed(item('<![CDATA[🎉 é 漢]]>'), item('<![CDATA[\u0085\u2028]]>'))],
  ['line ends of XML 1.1', feed(item('<![CDATA[a\u0085b\u2028c]]>')).replace('1.0', '1.1')],
])('%s are read as a parser reads them', (_name, text) => {
  expectSame(text);
});

test.each([
  ['a control character in a section', feed(item('<![CDATA[a]]>'), item('<![CDATA[b\u0001]]>')), '\u0001'],
  ['a section that nobody closes', feed(item('<![CDATA[a]]>'), item('<![CDATA[b')), undefined],
  ['an ampersand behind a section', feed(item('<![CDATA[a & b]]>'), item('c & d')), '& d'],
  ['a section in an attribute', feed(item('<a b="<![CDATA[c]]>"/>')), '<![CDATA[c'],
])('%s is damage, at its place', (_name, text, place) => {
  expectSame(text);
  const offset = read(text)?.damage?.offset ?? -1;
  const expected = place === undefined ? text.length : text.indexOf(place);
  // The parser has read the character that it complains of.
  expect([expected, expected + 1]).toContain(offset);
});

test('whatever stands in any order is read as a parser reads it', () => {
  const pieces = [
    '<![CDATA[',
    ']]>',
    ']]',
    '<!--',
    '-->',
    '<?a',
    '?>',
    '<b>',
    '</b>',
    '<!D',
    '&amp;',
    ' ',
    'x',
    '\r\n',
    '🎉',
    '</description></item><item><description>',
  ];
  let state = 11;
  const random = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
  for (let round = 0; round < 1500; round++) {
    const inner = Array.from({ length: 1 + random(9) }, () => pieces[random(pieces.length)] ?? '').join('');
    expectSame(feed(item(`<![CDATA[${inner}]]>`), item(inner), item('<![CDATA[end]]>')));
  }
});
