import { describe, expect, test } from 'vitest';
import { blogger } from '../../../src/smo/importers/blogger.ts';
import { anExport, readExport, toldOf } from '../../support/an-export.ts';

const kind = (name: string) => `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`;
const atom = (entries: string) =>
  `<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://www.w3.org/2007/app' xmlns:blogger='http://schemas.google.com/blogger/2018'><id>tag:blogger.com,1999:blog-1.archive</id>\n${entries}</feed>`;

describe('a Blogger backup', () => {
  test('in its classic form gives posts and pages, and counts the rest', async () => {
    const post = `<entry><published>2013-05-01T10:00:00.001-07:00</published><updated>2013-05-02T10:00:00.001-07:00</updated>${kind('post')}<category scheme="http://www.blogger.com/atom/ns#" term="Feeds"/>
<title type="text">A &amp;amp; B</title><content type="html">One&lt;br /&gt;&lt;br /&gt;Two&lt;br /&gt;three</content><link rel="alternate" type="text/html" href="http://blog.example/2013/05/a-b.html"/><author><name>Ada</name><email>noreply@blogger.com</email></author></entry>`;
    const page = `<entry>${kind('page')}<title>About</title><content type="html">&lt;p&gt;Us.&lt;/p&gt;</content><app:control><app:draft>yes</app:draft></app:control></entry>`;
    const read = await readExport(blogger, {
      'blog.xml': atom(`${post}${page}<entry>${kind('comment')}</entry><entry>${kind('template')}</entry><entry>${kind('settings')}</entry>`),
    });
    expect(await blogger.recognises(anExport({ 'blog.xml': atom('') }))).toBe(1);
    expect(read).toMatchInlineSnapshot(`
      {
        "counted": {
          "comments": 1,
          "settings": 1,
          "templates": 1,
        },
        "documents": [
          {
            "address": "/2013/05/a-b.html",
            "authors": [
              {
                "key": "Ada",
                "name": "Ada",
              },
            ],
            "body": {
              "format": "html",
              "line": 3,
              "text": "<p>One</p>
      <p>Two<br>
      three</p>",
            },
            "description": undefined,
            "draft": false,
            "kind": "article",
            "left": [],
            "place": {
              "file": "blog.xml",
              "line": 2,
            },
            "published": "2013-05-01T10:00:00-07:00",
            "redirects": [],
            "slug": "a-b",
            "title": "A & B",
            "topics": [
              {
                "key": "Feeds",
                "label": "Feeds",
              },
            ],
            "updated": "2013-05-02T10:00:00-07:00",
          },
          {
            "address": undefined,
            "authors": [],
            "body": {
              "format": "html",
              "line": 3,
              "text": "<p>Us.</p>",
            },
            "description": undefined,
            "draft": true,
            "kind": "page",
            "left": [],
            "place": {
              "file": "blog.xml",
              "line": 3,
            },
            "published": undefined,
            "redirects": [],
            "slug": undefined,
            "title": "About",
            "topics": [],
            "updated": undefined,
          },
        ],
        "problems": [],
      }
    `);
  });

  test('from Takeout knows types, drafts, trash and addresses by its own elements', async () => {
    const entry = (type: string, status: string, more = '') =>
      `<entry><blogger:type>${type}</blogger:type><blogger:status>${status}</blogger:status><title>T</title><content type='html'>&lt;p&gt;x&lt;/p&gt;</content>${more}</entry>`;
    const read = await readExport(blogger, {
      'feed.atom': atom(
        entry('POST', 'LIVE', '<blogger:filename>/2020/01/t.html</blogger:filename><blogger:metaDescription>For search.</blogger:metaDescription>') +
          entry('POST', 'DRAFT') +
          entry('PAGE', 'LIVE') +
          entry('COMMENT', 'LIVE') +
          entry('POST', 'LIVE', '<blogger:trashed>2020-01-01T00:00:00Z</blogger:trashed>'),
      ),
    });
    expect(read.documents.map(({ kind: of, draft, address, slug, description }) => [of, draft, address, slug, description])).toEqual([
      ['article', false, '/2020/01/t.html', 't', 'For search.'],
      ['article', true, undefined, undefined, undefined],
      ['page', false, undefined, undefined, undefined],
    ]);
    expect(read.counted).toEqual({ comments: 1, 'texts in the trash': 1 });
  });

  test('that was cut off gives the texts before the cut', async () => {
    const read = await readExport(blogger, {
      'blog.xml': atom(`<entry>${kind('post')}<title>A</title></entry><entry>${kind('post')}<title>B</tit`).replace('</feed>', ''),
    });
    expect(read.documents.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(toldOf(read)).toMatchInlineSnapshot(`
      [
        "blog.xml:2 import-xml-cut: <entry> is not closed: the file was cut off, or a tag is missing",
      ]
    `);
  });
});
