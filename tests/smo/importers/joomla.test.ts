import { expect, test } from 'vitest';
import { joomla } from '../../../src/smo/importers/joomla.ts';
import { anExport, readExport, toldOf } from '../../support/an-export.ts';

const j2xml = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<j2xml version="15.9.0">${inside}</j2xml>`;

test('an article of J2XML comes with category, tags, pictures and the writer’s name', async () => {
  const article = `<content><id>5</id><title>A &amp;amp; B</title><alias>a-b</alias><introtext><![CDATA[<p>One</p>]]></introtext><fulltext><![CDATA[<p>Two</p>]]></fulltext><catid>news/feeds</catid><state>1</state>
<created>2019-05-01 08:00:00</created><created_by>ada</created_by><modified>0000-00-00 00:00:00</modified><publish_up>2019-05-02 08:00:00</publish_up><language>it-IT</language><featured>1</featured><access>1</access>
<images><![CDATA[{"image_intro":"images/a.jpg#joomlaImage://local/a.jpg?width=1","image_intro_alt":"A bee"}]]></images><metadesc>For search.</metadesc><metakey>a, b</metakey><taglist><tag>bees</tag></taglist><canonical>https://old.example/news/a-b</canonical></content>`;
  const others =
    '<category><id>2</id><path>news/feeds</path><alias>feeds</alias><title>Feeds</title></category><tag><path>bees</path><alias>bees</alias><title>Bees</title></tag><user><username>ada</username><name>Ada Rossi</name><email>ada@example.org</email></user><weblink/>';
  const given = { 'j.xml': j2xml(article + others), 'images/a.jpg': '' };
  expect(await joomla.recognises(anExport(given))).toBe(1);
  expect(await readExport(joomla, given)).toMatchInlineSnapshot(`
    {
      "counted": {
        "weblinks": 1,
      },
      "documents": [
        {
          "address": "/news/a-b",
          "authors": [
            {
              "key": "ada",
              "name": "Ada Rossi",
            },
          ],
          "body": {
            "format": "html",
            "line": 2,
            "text": "<p>One</p>
    <p>Two</p>",
          },
          "cover": {
            "alt": "A bee",
            "credit": undefined,
            "from": "images/a.jpg",
          },
          "description": "For search.",
          "draft": false,
          "featured": true,
          "kind": "article",
          "left": [
            "metakey",
          ],
          "locale": "it-IT",
          "place": {
            "file": "j.xml",
            "line": 2,
          },
          "published": "2019-05-02T08:00:00Z",
          "redirects": [],
          "slug": "a-b",
          "title": "A & B",
          "topics": [
            {
              "description": undefined,
              "key": "feeds",
              "label": "Feeds",
            },
            {
              "description": undefined,
              "key": "bees",
              "label": "Bees",
            },
          ],
          "updated": undefined,
        },
      ],
      "problems": [],
    }
  `);
});

test('what was not published, or not for all, is a draft; the trash is counted', async () => {
  const article = (more: string) => `<content><title>A</title><introtext>x</introtext>${more}</content>`;
  const read = await readExport(joomla, {
    'j.xml': j2xml(
      article('<state>0</state>') + article('<state>-2</state>') + article('<access>2</access>') + article('<state>2</state>') + '<content></content>',
    ),
  });
  expect(read.documents.map(({ draft }) => draft)).toEqual([true, true, false]);
  expect(read.counted).toEqual({ 'texts in the trash': 1 });
  expect(toldOf(read)).toMatchInlineSnapshot(`
    [
      "j.xml:2 import-hidden: "A" was for readers of the access level 2 only; it comes in as a draft",
      "j.xml:2 import-empty: an article has neither title nor text, and was left",
    ]
  `);
});
