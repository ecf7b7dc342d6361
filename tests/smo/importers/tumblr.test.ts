import { describe, expect, test } from 'vitest';
import { tumblr } from '../../../src/smo/importers/tumblr.ts';
import { anExport, readExport, toldOf } from '../../support/an-export.ts';

const old = (posts: readonly unknown[]) => `var tumblr_api_read = ${JSON.stringify({ tumblelog: { name: 'ada' }, posts })};`;
const recent = (posts: readonly unknown[]) => JSON.stringify({ meta: { status: 200 }, response: { blog: { name: 'ada' }, posts } });

async function textsOf(file: string): Promise<readonly (readonly [string | undefined, string])[]> {
  return (await readExport(tumblr, { 'a.json': file })).documents.map(({ title, body }) => [title, body.text] as const);
}

describe('Tumblr’s posts', () => {
  test('are recognised in JSON and JSONP', async () => {
    expect(await tumblr.recognises(anExport({ 'a.js': old([]) }))).toBe(0.95);
    expect(await tumblr.recognises(anExport({ 'a.json': recent([]) }))).toBe(0.95);
    expect(await tumblr.recognises(anExport({ 'a.json': '{"posts":[]}' }))).toBe(0);
  });

  test('of the first interface come with address, tags and author', async () => {
    const post = {
      id: 12,
      url: 'http://ada.example/post/12',
      'url-with-slug': 'http://ada.example/post/12/hello',
      type: 'regular',
      'unix-timestamp': 1_373_128_043,
      slug: 'hello',
      'regular-title': 'Hello',
      'regular-body': '<p>World</p>',
      tags: ['feeds'],
    };
    expect(await readExport(tumblr, { 'a.js': old([post]) })).toMatchInlineSnapshot(`
      {
        "counted": {},
        "documents": [
          {
            "address": "/post/12/hello",
            "authors": [
              {
                "key": "ada",
                "name": "ada",
              },
            ],
            "body": {
              "format": "html",
              "line": 1,
              "text": "<p>World</p>",
            },
            "draft": false,
            "featured": undefined,
            "kind": "article",
            "left": [],
            "place": {
              "file": "a.js",
              "line": 1,
            },
            "published": "2013-07-06T16:27:23Z",
            "redirects": [
              "/post/12",
            ],
            "slug": "hello",
            "title": "Hello",
            "topics": [
              {
                "key": "feeds",
                "label": "feeds",
              },
            ],
          },
        ],
        "problems": [],
      }
    `);
  });

  test('of every type of the first two interfaces become HTML', async () => {
    const posts = [
      { type: 'photo', 'photo-caption': '<p>Sea</p>', 'photo-url-1280': 'https://a.example/1.jpg' },
      { type: 'photo', caption: '<p>Two</p>', photos: [{ original_size: { url: 'https://a.example/2.jpg' }, caption: 'a < b' }] },
      { type: 'quote', text: 'Words', source: '<a href="/x">Ada</a>' },
      { type: 'link', title: 'A link', url: 'https://a.example/', description: '<p>Why</p>' },
      {
        type: 'chat',
        title: 'Talk',
        dialogue: [
          { label: 'Ada:', phrase: 'Hi' },
          { label: 'Bo:', phrase: 'Ho' },
        ],
      },
      { type: 'audio', audio_url: 'https://a.example/1.mp3', caption: '<p>Song</p>' },
      { type: 'video', permalink_url: 'https://www.youtube.com/watch?v=abcdefghijk', caption: '<p>Film</p>' },
      { type: 'answer', question: 'Why?', answer: '<p>Because.</p>' },
    ];
    expect(await textsOf(recent(posts))).toMatchInlineSnapshot(`
      [
        [
          undefined,
          "<figure><img src="https://a.example/1.jpg" alt=""></figure>
      <p>Sea</p>",
        ],
        [
          undefined,
          "<figure><img src="https://a.example/2.jpg" alt=""><figcaption>a &lt; b</figcaption></figure>
      <p>Two</p>",
        ],
        [
          undefined,
          "<blockquote><p>Words</p></blockquote>
      <p>— <a href="/x">Ada</a></p>",
        ],
        [
          "A link",
          "<p><a href="https://a.example/">A link</a></p>
      <p>Why</p>",
        ],
        [
          "Talk",
          "<p><strong>Ada:</strong> Hi<br><strong>Bo:</strong> Ho</p>",
        ],
        [
          undefined,
          "<p><audio src="https://a.example/1.mp3" controls=""></audio></p>
      <p>Song</p>",
        ],
        [
          undefined,
          "<iframe src="https://www.youtube.com/watch?v=abcdefghijk"></iframe>
      <p>Film</p>",
        ],
        [
          "Why?",
          "<blockquote>Why?</blockquote>
      <p>Because.</p>",
        ],
      ]
    `);
  });

  test('in blocks become HTML; marks that cross each other are untangled', async () => {
    const content = [
      { type: 'text', subtype: 'heading1', text: 'Title' },
      {
        type: 'text',
        text: '🐝 one two',
        formatting: [
          { start: 0, end: 5, type: 'bold' },
          { start: 2, end: 9, type: 'link', url: 'https://a.example' },
        ],
      },
      { type: 'text', subtype: 'ordered-list-item', text: 'a' },
      { type: 'text', subtype: 'unordered-list-item', indent_level: 1, text: 'b' },
      { type: 'text', subtype: 'ordered-list-item', text: 'c' },
      { type: 'image', media: [{ url: 'https://a.example/1.jpg' }], alt_text: 'A bee', caption: 'Bee' },
      { type: 'video', url: 'https://youtu.be/abcdefghijk' },
      { type: 'hologram' },
    ];
    const read = await readExport(tumblr, { 'a.json': recent([{ id: '1', content }]) });
    expect(read.documents.map(({ title, body }) => [title, body.text])).toMatchInlineSnapshot(`
      [
        [
          "Title",
          "<p><strong>🐝 </strong><a href="https://a.example"><strong>one</strong></a><a href="https://a.example"> two</a></p>
      <ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>
      <figure><img src="https://a.example/1.jpg" alt="A bee"><figcaption>Bee</figcaption></figure>
      <iframe src="https://youtu.be/abcdefghijk"></iframe>",
        ],
      ]
    `);
    expect(toldOf(read)).toMatchInlineSnapshot(`
      [
        "a.json:1 import-part-lost: post 1: left out block "hologram"",
      ]
    `);
  });

  test('that others wrote are named and left, drafts stay drafts', async () => {
    const read = await readExport(tumblr, {
      'a.json': recent([
        { id: '1', type: 'text', body: 'x', reblogged_from_id: '9' },
        { id: '2', type: 'text', body: 'y', state: 'draft' },
      ]),
    });
    expect(read.documents.map(({ draft }) => draft)).toEqual([true]);
    expect(read.counted).toEqual({ reblogs: 1 });
    expect(toldOf(read)).toMatchInlineSnapshot(`
      [
        "a.json:1 import-reblog: post 1 is a reblog and was left: others wrote it",
      ]
    `);
  });
});
