import { expect, test } from 'vitest';
import { substack } from '../../../src/smo/importers/substack.ts';
import { anExport, readExport, toldOf } from '../../support/an-export.ts';

const head = 'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url';

test('a post has its row and its text', async () => {
  const html =
    '<p>Words.</p><div class="subscription-widget-wrap" data-attrs="{}"><p>Subscribe</p></div><div id="youtube2-x" class="youtube-wrap" data-attrs="{&quot;videoId&quot;:&quot;abcdefghijk&quot;}"><iframe></iframe></div><p class="button-wrapper" data-attrs="{&quot;text&quot;:&quot;Share&quot;}"><a>Share</a></p>';
  const given = {
    'posts.csv': `\u{feff}${head}\n1.a-post,2020-01-02T03:04:05.000Z,true,,,newsletter,everyone,"A ""post""",On things,https://a.example/1.mp3\n`,
    'posts/1.a-post.html': html,
    'email_list.ada.csv': 'email\nreader@example.org',
  };
  expect(await substack.recognises(anExport(given))).toBe(1);
  expect(await readExport(substack, given)).toMatchInlineSnapshot(`
    {
      "counted": {
        "files about readers": 1,
      },
      "documents": [
        {
          "address": "/p/a-post",
          "authors": [],
          "body": {
            "format": "html",
            "line": 1,
            "text": "<p><audio src="https://a.example/1.mp3" controls=""></audio></p>
    <p>Words.</p><iframe src="https://www.youtube.com/watch?v=abcdefghijk"></iframe>",
          },
          "description": "On things",
          "draft": false,
          "kind": "article",
          "left": [],
          "place": {
            "file": "posts/1.a-post.html",
            "line": 1,
          },
          "published": "2020-01-02T03:04:05Z",
          "redirects": [],
          "slug": "a-post",
          "title": "A "post"",
          "topics": [],
        },
      ],
      "problems": [],
    }
  `);
});

test('what was paid for and what was not sent yet are drafts; missing and unlisted texts are named', async () => {
  const rows = ['1.a,,true,,,newsletter,only_paid,A,,', '2.b,,false,,,newsletter,everyone,B,,', '3.c,,true,,,newsletter,everyone,C,,', ',,,,,,,,,'];
  const read = await readExport(substack, {
    'e/posts.csv': [head, ...rows].join('\n'),
    'e/posts/1.a.html': '<p>a</p>',
    'e/posts/2.b.html': '<p>b</p>',
    'e/posts/9.z.html': '<p>z</p>',
  });
  expect(read.documents.map(({ title, draft, address }) => [title, draft, address])).toEqual([
    ['A', true, undefined],
    ['B', true, undefined],
    ['C', false, '/p/c'],
  ]);
  expect(toldOf(read)).toMatchInlineSnapshot(`
    [
      "e/posts.csv:2 import-hidden: "A" was for the audience only_paid; it comes in as a draft",
      "e/posts.csv:4 import-file-missing: there is no posts/3.c.html for "C"",
      "e/posts.csv:5 import-empty: a post has neither title nor text, and was left",
      "e/posts/9.z.html:1 import-file-unlisted: posts.csv does not name this text, and it was left",
    ]
  `);
});
