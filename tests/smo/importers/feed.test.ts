import { describe, expect, test } from 'vitest';
import { feed } from '../../../src/smo/importers/feed.ts';
import { anExport, readExport, toldOf } from '../../support/an-export.ts';

describe('a feed', () => {
  test('of any form is recognised, less surely than the exports that look like one', async () => {
    for (const text of ['<rss version="2.0">', '<feed xmlns="http://www.w3.org/2005/Atom">', '<rdf:RDF>', '{"version":"https://jsonfeed.org/version/1.1"}'])
      expect(await feed.recognises(anExport({ 'a.json': text }))).toBe(0.5);
    expect(await feed.recognises(anExport({ 'a.xml': '<html></html>' }))).toBe(0);
  });

  test('in RSS gives what its modules say', async () => {
    const rss = `<rss version="2.0" xmlns:content="x" xmlns:dc="y" xmlns:media="z"><channel><title>Blog</title>
<item><title>A &lt;b&gt; C</title><link>https://old.example/2019/a.html?utm_source=rss</link><guid>https://old.example/?p=1</guid><pubDate>Wed, 1 May 2019 10:00:00 +0200</pubDate>
<dc:creator>Ada</dc:creator><category>Feeds</category><category>Feeds</category><description>Short.</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded>
<enclosure url="https://old.example/1.mp3" type="audio/mpeg" length="1"/><media:content url="https://old.example/1.jpg" medium="image"/></item>
<item><title>Only this</title><author>bo@example.org (Bo)</author><description>Some words</description></item><item></item></channel></rss>`;
    const read = await readExport(feed, { 'rss.xml': rss });
    expect(read.documents).toMatchInlineSnapshot(`
      [
        {
          "address": "/2019/a.html",
          "authors": [
            {
              "key": "Ada",
              "name": "Ada",
            },
          ],
          "body": {
            "format": "html",
            "line": 3,
            "text": "<p><audio src="https://old.example/1.mp3" controls=""></audio></p>
      <p>Long.</p>",
          },
          "cover": {
            "from": "https://old.example/1.jpg",
          },
          "description": "Short.",
          "draft": false,
          "kind": "article",
          "left": [],
          "locale": undefined,
          "place": {
            "file": "rss.xml",
            "line": 2,
          },
          "published": "2019-05-01T10:00:00+02:00",
          "redirects": [],
          "slug": "a",
          "title": "A C",
          "topics": [
            {
              "key": "Feeds",
              "label": "Feeds",
            },
          ],
          "updated": undefined,
        },
        {
          "address": undefined,
          "authors": [
            {
              "key": "Bo",
              "name": "Bo",
            },
          ],
          "body": {
            "format": "html",
            "line": 5,
            "text": "Some words",
          },
          "cover": undefined,
          "description": undefined,
          "draft": false,
          "kind": "article",
          "left": [],
          "locale": undefined,
          "place": {
            "file": "rss.xml",
            "line": 5,
          },
          "published": undefined,
          "redirects": [],
          "slug": undefined,
          "title": "Only this",
          "topics": [],
          "updated": undefined,
        },
      ]
    `);
    expect(toldOf(read)).toMatchInlineSnapshot(`
      [
        "rss.xml:5 import-summary-only: the feed gives of "Only this" what may be a summary only",
        "rss.xml:5 import-empty: an item has neither title nor text, and was left",
      ]
    `);
  });

  test('in Atom gives entries with XHTML, several authors and both dates', async () => {
    const atom =
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><entry xml:lang="it"><title type="text">A < B</title><link rel="self" href="/x"/><link href="https://old.example/a/"/>
<published>2019-05-01T10:00:00Z</published><updated>2019-06-01T10:00:00Z</updated><author><name>Ada</name></author><author><name>Bo</name><email>bo@example.org</email></author><category term="feeds" label="Feeds"/>
<summary>Short.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One<br/>two &amp; three</p></div></content></entry></feed>`.replace(
        'A < B',
        'A &lt; B',
      );
    const [entry] = (await readExport(feed, { 'atom.xml': atom })).documents;
    expect(entry).toMatchObject({
      title: 'A < B',
      locale: 'it',
      address: '/a/',
      description: 'Short.',
      published: '2019-05-01T10:00:00Z',
      updated: '2019-06-01T10:00:00Z',
      topics: [{ key: 'Feeds', label: 'Feeds' }],
    });
    expect(entry?.authors.map(({ name }) => name)).toEqual(['Ada', 'Bo']);
    expect(entry?.body.text).toBe('<div xmlns="http://www.w3.org/1999/xhtml"><p>One<br>two &amp; three</p></div>');
  });

  test('in JSON gives items with their own or the feed’s authors', async () => {
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      authors: [{ name: 'Ada' }],
      items: [
        { id: '1', url: 'https://old.example/a', title: 'A', content_text: 'One\n\nTwo\nthree', date_published: '2019-05-01T10:00:00Z', tags: ['feeds'] },
        { id: '2', content_html: '<p>B</p>', author: { name: 'Bo' } },
      ],
    };
    const read = await readExport(feed, { 'feed.json': JSON.stringify(json, undefined, 1) });
    expect(read.documents.map(({ place, authors, body }) => [place.line, authors[0]?.name, body.text])).toEqual([
      [10, 'Ada', '<p>One</p>\n<p>Two<br>three</p>'],
      [20, 'Bo', '<p>B</p>'],
    ]);
  });

  test('that is none is named', async () => {
    expect(toldOf(await readExport(feed, { 'a.xml': '<html><body>x</body></html>', 'b.json': '{' }))).toMatchInlineSnapshot(`
      [
        "a.xml:1 import-form-unknown: the file holds no items of a feed",
        "b.json:1 import-json: the JSON cannot be read: Expected property name or '}' in JSON at position 1",
        "b.json:1 import-form-unknown: the file holds no items of a feed",
      ]
    `);
  });
});
