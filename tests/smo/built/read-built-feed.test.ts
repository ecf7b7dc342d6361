import { describe, expect, test } from 'vitest';
import { readBuiltFeed } from '#smo/built/read-built-feed.ts';

const read = (text: string | Uint8Array, file = 'feed.xml') =>
  readBuiltFeed(typeof text === 'string' ? new TextEncoder().encode(text) : text, file, 'https://example.org');
const rss = (channel: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:a="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><channel>${channel}</channel></rss>`;

test('RSS 2.0, with the names that others gave it', () => {
  const item = `<item><title>One &amp; two</title><link> https://example.org/1 </link><guid isPermaLink="false">tag:1</guid><pubDate>Mon, 02 Mar 2026 09:00:00 +0100</pubDate>
    <a:updated>2026-03-04T00:00:00Z</a:updated><description>short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>
    <enclosure url="/a.mp3" type="audio/mpeg" length="12"/><media:group><media:content url="/v.mp4" medium="video"/><media:content url="/p.jpg" type="image/jpeg"/></media:group></item>`;
  const text = rss(
    `<image><title>Not this</title></image><title> The  feed </title><a:link rel="self" href="https://example.org/feed.xml"/><lastBuildDate>Tue, 03 Mar 2026 09:00:00 +0100</lastBuildDate>${item}<item><guid>https://example.org/2</guid><description>only &lt;b&gt;this&lt;/b&gt;</description></item>`,
  );
  expect(read(text)).toEqual({
    file: 'feed.xml',
    path: '/feed.xml',
    url: 'https://example.org/feed.xml',
    bytes: text.length,
    format: 'rss',
    text,
    damage: undefined,
    title: 'The feed',
    self: 'https://example.org/feed.xml',
    updated: 'Tue, 03 Mar 2026 09:00:00 +0100',
    items: [
      {
        id: 'tag:1',
        isPermaLink: false,
        title: 'One & two',
        link: 'https://example.org/1',
        published: 'Mon, 02 Mar 2026 09:00:00 +0100',
        updated: '2026-03-04T00:00:00Z',
        html: '<p>Long</p>',
        enclosures: [{ url: '/a.mp3', type: 'audio/mpeg', length: '12' }],
        picture: '/p.jpg',
        start: text.indexOf('<item>'),
      },
      {
        id: 'https://example.org/2',
        isPermaLink: true,
        title: undefined,
        link: undefined,
        published: undefined,
        updated: undefined,
        html: 'only <b>this</b>',
        enclosures: [],
        picture: undefined,
        start: text.lastIndexOf('<item>'),
      },
    ],
  });
});

test('Atom, with its three forms of content', () => {
  const entry = (content: string) =>
    `<entry><id>tag:1</id><title>One</title><link rel="enclosure" href="/a.mp3" type="audio/mpeg" length="12"/><link href="/1"/><published>2026-03-02T09:00:00Z</published><updated>2026-03-03T09:00:00Z</updated>${content}</entry>`;
  const text = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><link rel="self" href="/atom.xml"/><updated>2026-03-03T09:00:00Z</updated>
    ${entry('<content type="html">&lt;p&gt;Hi&lt;/p&gt;</content>')}${entry('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hi</p></div></content>')}${entry('<summary>1 &lt; 2</summary>')}</feed>`;
  const feed = read(text);
  expect({ ...feed, text: '', items: feed?.items.map(({ html }) => html) }).toMatchObject({
    format: 'atom',
    title: 'Feed',
    self: '/atom.xml',
    updated: '2026-03-03T09:00:00Z',
    items: ['<p>Hi</p>', '<div xmlns="http://www.w3.org/1999/xhtml"><p>Hi</p></div>', '1 &lt; 2'],
  });
  expect(feed?.items[0]).toEqual({
    id: 'tag:1',
    isPermaLink: undefined,
    title: 'One',
    link: '/1',
    published: '2026-03-02T09:00:00Z',
    updated: '2026-03-03T09:00:00Z',
    html: '<p>Hi</p>',
    enclosures: [{ url: '/a.mp3', type: 'audio/mpeg', length: '12' }],
    picture: undefined,
    start: text.indexOf('<entry>'),
  });
});

test('JSON Feed, with the places of its items', () => {
  const text = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'items',
    feed_url: 'https://example.org/feed.json',
    authors: [{ name: '"items":[' }],
    items: [
      {
        id: 1,
        url: '/1',
        title: 'One',
        content_html: '<p>[{,</p>',
        image: '/p.jpg',
        date_published: '2026-03-02',
        attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 12 }],
      },
      'none',
      { id: 'two', content_text: '1 < 2' },
    ],
  });
  const feed = read(text, 'feed.json');
  expect([feed?.format, feed?.title, feed?.self, feed?.items.map(({ id, html, start }) => [id, html, text.slice(start, start + 8)])]).toEqual([
    'json',
    'items',
    'https://example.org/feed.json',
    [
      ['1', '<p>[{,</p>', '{"id":1,'],
      ['two', '1 &lt; 2', '{"id":"t'],
    ],
  ]);
  expect(feed?.items[0]?.enclosures).toEqual([{ url: '/a.mp3', type: 'audio/mpeg', length: '12' }]);
});

test.each([
  [
    'RDF',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Old</title></channel><item><title>x</title></item></rdf:RDF>',
  ],
  ['Atom 0.3', '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title></feed>'],
])('older formats are known by their title: %s', (_what, text) => {
  expect(read(text)).toMatchObject({ format: 'unknown', title: 'Old', items: [], damage: undefined });
});

test.each([
  ['a sitemap', '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>'],
  ['a page', '<!doctype html><html><p>x'],
  ['a broken sitemap', '<urlset><url></urlset>'],
  ['other RDF', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'],
  ['a feed of another namespace', '<feed xmlns="urn:other"/>'],
  ['JSON', '{"version":"1","items":[]}'],
  ['broken JSON', '{"version":'],
  ['a list', '[1]'],
  ['a text', 'rss'],
  ['nothing', ''],
])('%s is no feed', (_what, text) => {
  expect(read(text)).toBeUndefined();
});

describe('damage', () => {
  const damage = (text: string | Uint8Array) => {
    const feed = read(text);
    return (
      feed && [feed.format, feed.title, feed.items.length, feed.damage?.message, feed.damage && feed.text.slice(feed.damage.offset - 3, feed.damage.offset + 3)]
    );
  };

  test('is told with its place, and what stands before it is known', () => {
    const start = rss('').slice(0, -'</channel></rss>'.length);
    const one = '<title>T</title><item/>';
    expect([
      damage(`${start}${one}<item>`),
      damage(`${start}${one}<title>A & B</title>`),
      damage(rss(`${one}<title>&nbsp;</title>`)),
      damage(rss(`${one}<title>a\u0001b</title>`)),
      damage(rss(`${one}<x:y/>`)),
      damage(rss(`${one}</item>`)),
      damage(` ${rss(one)}`),
      damage('<rss'),
      damage('{"version":"https://jsonfeed.org/version/1.1","items":[}'),
      damage(Uint8Array.from(rss('<title>\u00e8</title>'), (letter) => letter.charCodeAt(0))),
    ]).toMatchInlineSnapshot(`
      [
        [
          "rss",
          "T",
          1,
          "unclosed tag: item",
          "em>",
        ],
        [
          "rss",
          "T",
          1,
          "an "&" that stands for itself, expected "&amp;"",
          ">A & B",
        ],
        [
          "rss",
          "T",
          1,
          "undefined entity",
          "sp;</t",
        ],
        [
          "rss",
          "T",
          1,
          "disallowed character",
          ">ab</",
        ],
        [
          "rss",
          "T",
          1,
          "unbound namespace prefix: "x"",
          "y/></c",
        ],
        [
          "rss",
          "T",
          1,
          "unexpected close tag",
          "em></c",
        ],
        [
          "rss",
          undefined,
          0,
          "an XML declaration must be at the start of the document",
          "ml ver",
        ],
        undefined,
        [
          "json",
          undefined,
          0,
          "Unexpected token '}', ...","items":[}" is not valid JSON",
          ":[}",
        ],
        [
          "rss",
          "�",
          0,
          "byte 213 is no UTF-8",
          "le>�</",
        ],
      ]
    `);
  });

  test('is none in another encoding that is declared', () => {
    const text = rss('<title>\u00e8</title>').replace('utf-8', 'ISO-8859-1');
    expect(damage(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toEqual(['rss', 'è', 0, undefined, undefined]);
  });

  test.each([
    ['entities that grow', `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${'<rss><channel><title>&b;</title></channel></rss>'}`, 'undefined entity'],
    ['depth', `<rss><channel>${'<a>'.repeat(1_000_000)}`, 'nested deeper than 500 levels'],
    ['items', `<rss><channel>${'<item/>'.repeat(100_000)}</channel></rss>`, 'more than 50000 items'],
    ['JSON in JSON', `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(300)}${']'.repeat(300)}}`, 'nested deeper than 200 levels'],
    ['items of JSON', `{"version":"https://jsonfeed.org/version/1","items":[${'{},'.repeat(60_000)}{}]}`, 'more than 50000 items'],
    ['size', `<rss><channel>${' '.repeat(21 * 1024 * 1024)}</channel></rss>`, 'larger than 20971520 bytes'],
  ])('without end is cut short: %s', (_what, text, message) => {
    expect(read(text)?.damage?.message).toBe(message);
  });
});
