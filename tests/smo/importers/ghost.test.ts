import { describe, expect, test } from 'vitest';
import { ghost } from '../../../src/smo/importers/ghost.ts';
import { anExport, readExport, toldOf } from '../../support/an-export.ts';

const db = (data: unknown) => JSON.stringify({ db: [{ meta: { exported_on: 1, version: '5.0.0' }, data }] });
const one = async (post: unknown) => readExport(ghost, { 'ghost.json': db({ posts: [post] }) });

describe('a Ghost export', () => {
  test('is recognised by what stands at its start', async () => {
    expect(await ghost.recognises(anExport({ 'a.json': db({ posts: [] }) }))).toBe(0.95);
    expect(await ghost.recognises(anExport({ 'a.json': '{"posts-start":0}', 'b.xml': '<a/>' }))).toBe(0);
  });

  test('gives a post with the tables around it', async () => {
    const data = {
      posts: [
        {
          id: '1',
          title: 'A <tag> & more',
          slug: 'a-tag',
          html: '<p><img src="__GHOST_URL__/content/images/2020/a.jpg"></p><!--kg-card-begin: html--><b>x</b><!--kg-card-end: html-->',
          feature_image: '__GHOST_URL__/content/images/2020/b.jpg',
          featured: 1,
          type: 'post',
          status: 'published',
          visibility: 'public',
          published_at: '2020-01-02T03:04:05.000Z',
          custom_excerpt: 'Short.',
          codeinjection_head: '<style></style>',
        },
      ],
      posts_meta: [{ post_id: '1', og_title: 'For previews', feature_image_alt: 'A bee', meta_description: 'For search.' }],
      users: [
        { id: 'u1', name: 'Ada', slug: 'ada', email: 'ada@example.org', bio: 'Writes.', twitter: 'ada' },
        { id: 'u2', name: 'Bo', slug: 'bo' },
      ],
      posts_authors: [
        { post_id: '1', author_id: 'u1', sort_order: 1 },
        { post_id: '1', author_id: 'u2', sort_order: 0 },
      ],
      tags: [
        { id: 't1', name: 'Feeds', slug: 'feeds', description: 'On feeds.' },
        { id: 't2', name: '#internal', slug: 'hash-internal' },
      ],
      posts_tags: [
        { post_id: '1', tag_id: 't1', sort_order: 0 },
        { post_id: '1', tag_id: 't2', sort_order: 1 },
      ],
      members: [{}, {}],
    };
    expect(await readExport(ghost, { 'ghost.json': db(data), 'content/images/2020/a.jpg': '' })).toMatchInlineSnapshot(`
      {
        "counted": {
          "members": 2,
        },
        "documents": [
          {
            "address": "/a-tag/",
            "authors": [
              {
                "bio": undefined,
                "key": "bo",
                "name": "Bo",
                "url": undefined,
              },
              {
                "accounts": {
                  "x": "@ada",
                },
                "bio": "Writes.",
                "key": "ada",
                "name": "Ada",
                "url": undefined,
              },
            ],
            "body": {
              "format": "html",
              "line": 1,
              "text": "<p><img src="content/images/2020/a.jpg"></p><b>x</b>",
            },
            "canonical": undefined,
            "cover": {
              "alt": "A bee",
              "credit": undefined,
              "from": "/content/images/2020/b.jpg",
            },
            "description": "For search.",
            "draft": false,
            "featured": true,
            "kind": "article",
            "left": [
              "custom_excerpt",
              "codeinjection_head",
            ],
            "locale": undefined,
            "place": {
              "file": "ghost.json",
              "line": 1,
            },
            "published": "2020-01-02T03:04:05Z",
            "redirects": [],
            "share": {
              "description": undefined,
              "image": undefined,
              "title": "For previews",
            },
            "slug": "a-tag",
            "title": "A <tag> & more",
            "topics": [
              {
                "description": "On feeds.",
                "key": "feeds",
                "label": "Feeds",
              },
            ],
            "updated": undefined,
          },
        ],
        "problems": [],
      }
    `);
  });

  test('keeps drafts, and what members paid for as drafts', async () => {
    const post = (fields: unknown) => ({ title: 'A', slug: 'a', html: '<p>x</p>', ...Object(fields) });
    const read = await readExport(ghost, {
      'a.json': db({
        posts: [post({ status: 'draft' }), post({ visibility: 'paid' }), post({ status: 'sent' }), post({ status: 'scheduled' }), post({ page: 1 })],
      }),
    });
    expect(read.documents.map(({ kind, draft }) => [kind, draft])).toEqual([
      ['article', true],
      ['article', true],
      ['article', true],
      ['article', false],
      ['page', false],
    ]);
    expect(toldOf(read)).toMatchInlineSnapshot(`
      [
        "a.json:1 import-hidden: "A" was for paid only; it comes in as a draft",
        "a.json:1 import-hidden: "A" was for readers of the mail only; it comes in as a draft",
      ]
    `);
  });

  test('of old has Markdown, and the dates in its addresses', async () => {
    const data = {
      posts: [{ title: 'A', slug: 'a', markdown: '# A\n\n* b', html: '<h1>A</h1>', published_at: 1_389_740_400_000 }],
      settings: [{ key: 'permalinks', value: '/:year/:month/:slug/' }],
    };
    const read = await readExport(ghost, { 'a.json': db(data) });
    expect(read.documents[0]).toMatchObject({ address: '/2014/01/a/', published: '2014-01-14T23:00:00Z', body: { format: 'markdown', text: '# A\n\n* b' } });
  });
});

describe('a text of Ghost', () => {
  test('in Mobiledoc becomes HTML, and Markdown where cards hold it', async () => {
    const cards = [
      ['image', { src: 'a.jpg', caption: 'Sea' }],
      ['code', { code: 'a < b', language: 'js' }],
      ['nonsense', {}],
    ];
    const mobiledoc = {
      markups: [['strong'], ['a', ['href', 'https://a.example']]],
      atoms: [['soft-return', '', {}]],
      cards,
      sections: [
        [
          1,
          'p',
          [
            [0, [0], 1, 'bold'],
            [0, [], 0, ' & '],
            [0, [1], 1, 'link'],
            [1, [], 0, 0],
          ],
        ],
        [3, 'ol', [[[0, [], 0, 'one']], [[0, [], 0, 'two']]]],
        [10, 0],
        [10, 1],
        [10, 2],
      ],
    };
    const read = await one({ title: 'A', mobiledoc: JSON.stringify(mobiledoc) });
    expect(read.documents[0]?.body).toMatchInlineSnapshot(`
      {
        "format": "html",
        "line": 1,
        "text": "<p><strong>bold</strong> &amp; <a href="https://a.example">link</a><br></p>
      <ol><li>one</li><li>two</li></ol>
      <figure><img src="a.jpg" alt=""><figcaption>Sea</figcaption></figure>
      <pre><code class="language-js">a &lt; b
      </code></pre>",
      }
    `);
    expect(toldOf(read)).toMatchInlineSnapshot(`
      [
        "ghost.json:1 import-part-lost: "A": left out card "nonsense"",
      ]
    `);
    const mixed = {
      ...mobiledoc,
      cards: [['markdown', { markdown: '## Two\n\nThree' }]],
      sections: [
        [1, 'p', [[0, [], 0, 'one']]],
        [10, 0],
      ],
    };
    expect((await one({ title: 'A', mobiledoc: JSON.stringify(mixed) })).documents[0]?.body).toMatchObject({
      format: 'markdown',
      text: '<p>one</p>\n\n## Two\n\nThree',
    });
  });

  test('in Lexical becomes HTML', async () => {
    const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format });
    const children = [
      { type: 'extended-heading', tag: 'h2', children: [text('Two')] },
      { type: 'paragraph', children: [text('a'), text('b', 3), { type: 'link', url: 'https://a.example', children: [text('c')] }] },
      {
        type: 'list',
        listType: 'bullet',
        children: [{ type: 'listitem', children: [text('d'), { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [text('e')] }] }] }],
      },
      { type: 'bookmark', url: 'https://b.example', metadata: { title: 'B' } },
      { type: 'embed', url: 'https://youtu.be/abcdefghijk', html: '<iframe></iframe>' },
    ];
    expect((await one({ title: 'A', lexical: JSON.stringify({ root: { children } }) })).documents[0]?.body.text).toMatchInlineSnapshot(`
      "<h2>Two</h2>
      <p>a<em><strong>b</strong></em><a href="https://a.example">c</a></p>
      <ul><li>d<ol><li>e</li></ol></li></ul>
      <p><a href="https://b.example">B</a></p>
      <iframe src="https://youtu.be/abcdefghijk"></iframe>"
    `);
  });
});

test('a broken file is named with the line of the damage, and the next one is read', async () => {
  const read = await readExport(ghost, {
    'a.json': '{"db": [\n{"data": ',
    'b.json': db({ posts: [{ title: 'B', html: '<script>alert(1)</script>' }] }),
    'c.json': '[]',
  });
  expect(read.documents.map(({ title }) => title)).toEqual(['B']);
  expect(toldOf(read)).toMatchInlineSnapshot(`
    [
      "a.json:2 import-json: the JSON cannot be read: Unexpected end of JSON input",
      "c.json:1 import-form-unknown: the file holds no posts of Ghost",
    ]
  `);
});
