import { expect, test } from 'vitest';
import { disqus } from '../../../src/smo/importers/disqus.ts';
import { anExport, readExport, toldOf } from '../../support/an-export.ts';

const thread = (id: string, link: string) => `<thread dsq:id="${id}"><link>${link}</link><title>A &amp;amp; B</title></thread>`;
const post = (id: string, of: string, more = '', message = '&lt;p&gt;Hello &lt;b&gt;all&lt;/b&gt;, write to ada@example.org&lt;/p&gt;') =>
  `<post dsq:id="${id}"><message>${message}</message><createdAt>2019-05-0${id}T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><ipAddress>192.0.2.1</ipAddress><author><email>bo@example.org</email><name>Bo</name></author><thread dsq:id="${of}"/>${more}</post>`;
const xml = (inside: string) => `<?xml version="1.0"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">${inside}</disqus>`;

test('conversations become files that name the page, without addresses of people and what was not fit to show', async () => {
  const spam = post('3', 't1').replace('<isSpam>false', '<isSpam>true');
  const deleted = post('4', 't1').replace('<isDeleted>false', '<isDeleted>true');
  const given = {
    'd.xml': xml(
      thread('t1', 'https://old.example/2019/a.html') +
        thread('t2', 'http://old.example/2019/a.html?x=1') +
        thread('t3', 'https://old.example/none/') +
        post('2', 't1', '<parent dsq:id="1"/>') +
        post('1', 't2') +
        spam +
        deleted +
        post('5', 'gone'),
    ),
  };
  expect(await disqus.recognises(anExport(given))).toBe(1);
  const read = await readExport(disqus, given);
  expect(read.documents).toEqual([]);
  expect(read.counted).toEqual({ comments: 2, spam: 1, 'deleted comments': 1, 'comments without a page': 1 });
  expect(read.files).toMatchInlineSnapshot(`
    [
      {
        "path": "content/_conversations/2019-a.yaml",
        "text": "address: /2019/a.html
    title: A & B
    comments:
      - id: "1"
        author: Bo
        written: 2019-05-01T10:00:00Z
        text: Hello all, write to [e-mail]
      - id: "2"
        parent: "1"
        author: Bo
        written: 2019-05-02T10:00:00Z
        text: Hello all, write to [e-mail]
    ",
      },
    ]
  `);
  expect(toldOf(read)).toMatchInlineSnapshot(`
    [
      "d.xml:1 import-thread-missing: a comment belongs to no page of the export, and was left",
    ]
  `);
});
