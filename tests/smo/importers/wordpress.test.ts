import { describe, expect, test } from 'vitest';
import { wordpress } from '../../../src/smo/importers/wordpress.ts';
import { anExport, readExport, toldOf } from '../../support/an-export.ts';

const wxr = (items: string, channel = '') => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Blog</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>
${channel}${items}
</channel></rss>`;

const item = (inside: string, content = 'Words.') => `<item><title>A &amp; B</title><link>https://old.example/2019/05/a-b/</link>
<content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>7</wp:post_id><wp:post_name>a-b</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${inside}</item>`;

const meta = (key: string, value: string) => `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;

async function bodyOf(content: string, more = ''): Promise<string | undefined> {
  return (await readExport(wordpress, { 'a.xml': wxr(`${item('', content)}${more}`) })).documents[0]?.body.text;
}

describe('a WordPress export', () => {
  test('is recognised by its namespace, another feed is not', async () => {
    expect(await wordpress.recognises(anExport({ 'a.xml': wxr('') }))).toBe(1);
    expect(await wordpress.recognises(anExport({ 'a.xml': '<rss><channel></channel></rss>', 'b.json': '{}' }))).toBe(0);
  });

  test('gives a post with all that it says of itself', async () => {
    const channel = `<wp:author><wp:author_login>ada@old.example</wp:author_login><wp:author_display_name>Ada Rossi</wp:author_display_name></wp:author>
<wp:category><wp:category_nicename>how-to</wp:category_nicename><wp:category_description>Step by step.</wp:category_description></wp:category>`;
    const post =
      item(`<dc:creator>ada@old.example</dc:creator><wp:post_date>2019-05-01 10:00:00</wp:post_date><wp:post_date_gmt>2019-05-01 08:00:00</wp:post_date_gmt>
<wp:post_modified>2019-06-01 10:00:00</wp:post_modified><wp:post_modified_gmt>2019-06-01 08:00:00</wp:post_modified_gmt><wp:is_sticky>1</wp:is_sticky>
<excerpt:encoded><![CDATA[<p>An excerpt.</p>]]></excerpt:encoded>
<category domain="category" nicename="how-to">How-to</category><category domain="post_tag" nicename="feeds">Feeds</category><category domain="category" nicename="uncategorized">Uncategorized</category>
${meta('_thumbnail_id', '9')}${meta('_wp_old_slug', 'b-a')}${meta('_yoast_wpseo_title', 'For previews')}${meta('_yoast_wpseo_metadesc', 'For search.')}${meta('mood', 'fine')}
<wp:comment><wp:comment_author_email>reader@example.org</wp:comment_author_email></wp:comment>`);
    const picture = `<item><title>Photo</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://old.example/wp-content/uploads/2019/05/sea.jpg</wp:attachment_url>${meta('_wp_attachment_image_alt', 'The sea')}</item>`;
    const read = await readExport(wordpress, { 'a.xml': wxr(`${post}${picture}`, channel), 'uploads/2019/05/sea.jpg': '' });
    expect(read).toMatchInlineSnapshot(`
      {
        "counted": {
          "attachments": 1,
          "comments": 1,
        },
        "documents": [
          {
            "address": "/2019/05/a-b/",
            "authors": [
              {
                "key": "Ada Rossi",
                "name": "Ada Rossi",
              },
            ],
            "body": {
              "dialect": "wordpress",
              "format": "html",
              "line": 6,
              "text": "<p>Words.</p>",
            },
            "canonical": undefined,
            "cover": {
              "alt": "The sea",
              "credit": undefined,
              "from": "uploads/2019/05/sea.jpg",
            },
            "description": "For search.",
            "draft": false,
            "featured": true,
            "kind": "article",
            "left": [
              "excerpt",
              "meta mood",
            ],
            "locale": undefined,
            "place": {
              "file": "a.xml",
              "line": 5,
            },
            "published": "2019-05-01T10:00:00+02:00",
            "redirects": [
              "/2019/05/b-a/",
            ],
            "share": {
              "description": undefined,
              "image": undefined,
              "title": "For previews",
            },
            "slug": "a-b",
            "title": "A & B",
            "topics": [
              {
                "description": "Step by step.",
                "key": "how-to",
                "label": "How-to",
              },
              {
                "description": undefined,
                "key": "feeds",
                "label": "Feeds",
              },
            ],
            "unlisted": undefined,
            "updated": "2019-06-01T10:00:00+02:00",
          },
        ],
        "problems": [],
      }
    `);
  });

  test('keeps drafts, private and protected texts as drafts, and leaves the trash', async () => {
    const status = (name: string, more = '') => item(more).replace('publish', name);
    const read = await readExport(wordpress, {
      'a.xml': wxr(status('draft') + status('private') + item('<wp:post_password>x</wp:post_password>') + status('trash') + status('future')),
    });
    expect(read.documents.map(({ draft, address }) => [draft, address])).toEqual([
      [true, undefined],
      [true, undefined],
      [true, undefined],
      [false, '/2019/05/a-b/'],
    ]);
    expect(read.counted).toEqual({ 'texts in the trash': 1 });
    expect(toldOf(read)).toMatchInlineSnapshot(`
      [
        "a.xml:6 import-hidden: "A & B" is private or behind a password; it comes in as a draft",
        "a.xml:8 import-hidden: "A & B" is private or behind a password; it comes in as a draft",
      ]
    `);
  });

  test('takes pages as pages, terms of glossary plug-ins as terms, and names other types', async () => {
    const type = (name: string) => item('').replace('<wp:post_type>post', `<wp:post_type>${name}`);
    const read = await readExport(wordpress, { 'a.xml': wxr(type('page') + type('glossary') + type('product') + type('product') + type('nav_menu_item')) });
    expect(read.documents.map(({ kind }) => kind)).toEqual(['page', 'term']);
    expect(read.counted).toEqual({ 'nav menu items': 1, 'items of the type product': 2 });
    expect(toldOf(read)).toMatchInlineSnapshot(`
      [
        "a.xml:8 import-type-unknown: 2 items of the type "product" were left: a plug-in made them, and only it knows what they mean",
      ]
    `);
  });

  test('takes co-authors in their order, each once', async () => {
    const author = (key: string, name: string) => `<category domain="author" nicename="${key}">${name}</category>`;
    const read = await readExport(wordpress, {
      'a.xml': wxr(item(`<dc:creator>ada</dc:creator>${author('cap-bo', 'Bo')}${author('ada', 'Ada')}${author('cap-bo', 'Bo')}`)),
    });
    expect(read.documents[0]?.authors).toEqual([
      { key: 'bo', name: 'Bo' },
      { key: 'ada', name: 'Ada' },
    ]);
  });
});

describe('a text of WordPress', () => {
  test('in classic form gets its paragraphs, where the editor left empty lines', async () => {
    expect(await bodyOf('One\ntwo <b>three</b>\n\nFour\n<ul>\n<li>five</li>\n</ul>\nSix\n\n<pre>a\n\nb</pre>\n<blockquote>Seven\n\nEight</blockquote>'))
      .toMatchInlineSnapshot(`
      "<p>One<br>
      two <b>three</b></p>
      <p>Four</p>
      <ul>
      <li>five</li>

      </ul>
      <p>Six</p>
      <pre>a

      b</pre>

      <blockquote><p>Seven</p>
      <p>Eight</p>
      </blockquote>"
    `);
  });

  test('in blocks loses their marks and nothing else', async () => {
    const blocks = '<!-- wp:paragraph {"align":"left"} -->\n<p>One</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2>Two</h2>\n<!-- /wp:heading -->';
    expect(await bodyOf(blocks)).toBe('<p>One</p>\n\n\n\n<h2>Two</h2>');
  });

  test('shows embeds of both editors in frames', async () => {
    const block =
      '<!-- wp:embed {"url":"https://youtu.be/abcdefghijk"} -->\n<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/abcdefghijk\n</div><figcaption>A film</figcaption></figure>\n<!-- /wp:embed -->';
    expect(await bodyOf(block)).toBe('<figure><iframe src="https://youtu.be/abcdefghijk"></iframe><figcaption>A film</figcaption></figure>');
    const classic =
      'Before\n\nhttp://www.youtube.com/watch?v=abcdefghijk&amp;t=3\n\n[embed width="3"]https://vimeo.com/123[/embed]\n\n[youtube=https://youtu.be/abcdefghijk]\n\nhttps://old.example/elsewhere';
    expect(await bodyOf(classic)).toMatchInlineSnapshot(`
      "<p>Before</p>
      <iframe src="https://www.youtube.com/watch?v=abcdefghijk&amp;t=3"></iframe>

      <iframe src="https://vimeo.com/123"></iframe>

      <iframe src="https://youtu.be/abcdefghijk"></iframe>
      <p>https://old.example/elsewhere</p>"
    `);
  });

  test('shows captions, galleries, sounds and listings', async () => {
    const picture = (id: number) =>
      `<item><wp:post_id>${id}</wp:post_id><wp:post_parent>7</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://old.example/${id}.jpg</wp:attachment_url></item>`;
    const text =
      '[caption id="x" width="300"]<a href="/b"><img src="/a.jpg" alt="A"></a> The <i>caption</i>[/caption]\n\n[gallery ids="8,99"]\n\n[gallery]\n\n[audio mp3="/a.mp3"][/audio]\n\n[code language="css"]a {\n\n  b: &lt;c&gt;\n}[/code]';
    expect(await bodyOf(text, picture(8))).toMatchInlineSnapshot(`
      "<figure><a href="/b"><img src="/a.jpg" alt="A"></a><figcaption>The <i>caption</i></figcaption></figure>

      <div class="gallery"><figure><img src="https://old.example/8.jpg" alt=""></figure></div>

      <div class="gallery"><figure><img src="https://old.example/8.jpg" alt=""></figure></div>

      <p><audio src="/a.mp3" controls=""></audio></p>

      <pre><code class="language-css">a {

        b: &lt;c&gt;
      }
      </code></pre>"
    `);
  });

  test('keeps shortcodes that it does not know, and escaped ones as words', async () => {
    expect(await bodyOf('Say [contact-form to="x"]now[/contact-form] or [[gallery]].')).toBe(
      '<p>Say [contact-form to="x"]now[/contact-form] or [gallery].</p>',
    );
  });
});

describe('a damaged WordPress export', () => {
  test('gives what stands before and after the damage, and names the lines', async () => {
    const read = await readExport(wordpress, {
      'a.xml': wxr(`${item('<wp:x>a & b</wp:y>')}${item('')}`).replace('</channel></rss>', '<item><title>Cut</title><content:encoded><![CDATA[Half a te'),
    });
    expect(read.documents.map(({ title, body }) => [title, body.text])).toEqual([
      ['A & B', '<p>Words.</p>'],
      ['A & B', '<p>Words.</p>'],
      ['Cut', '<p>Half a te</p>'],
    ]);
    expect(toldOf(read)).toMatchInlineSnapshot(`
      [
        "a.xml:6 import-xml: the XML is not well-formed: disallowed character in entity name",
        "a.xml:6 import-xml: the XML is not well-formed: unexpected close tag",
        "a.xml:6 import-xml: the XML is not well-formed: unexpected close tag",
        "a.xml:6 import-xml: the XML is not well-formed: unexpected close tag",
        "a.xml:6 import-xml: the XML is not well-formed: unexpected close tag",
        "a.xml:9 import-xml-cut: <item> is not closed: the file was cut off, or a tag is missing",
        "a.xml:1 import-xml: the XML has 11 more faults of this kind",
      ]
    `);
  });

  test('with entities of its own is read without expanding them', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index} "${'&a;'.repeat(10)}">`).join('')}]><rss xmlns:wp="http://wordpress.org/export/1.2/"><item><title>&a8;</title></item></rss>`;
    const read = await readExport(wordpress, { 'a.xml': bomb });
    expect(read.documents.map(({ title }) => title)).toEqual(['&a8;']);
  });

  test('in UTF-16 or Latin-1 is read', async () => {
    const text = wxr(item('', 'Città'));
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);
    const latin1 = Uint8Array.from(text.replace('UTF-8', 'ISO-8859-1'), (letter) => letter.charCodeAt(0));
    for (const bytes of [utf16, latin1]) expect((await readExport(wordpress, { 'a.xml': bytes })).documents[0]?.body.text).toBe('<p>Città</p>');
  });

  test('with a million open tags or brackets is read in time', async () => {
    const read = await readExport(wordpress, {
      'a.xml': wxr(item('', `${'[gallery '.repeat(50_000)}${'[caption]'.repeat(50_000)}${'<!-- wp:x {'.repeat(20_000)}`)) + '<a>'.repeat(200_000),
    });
    expect(read.documents).toHaveLength(1);
  }, 10_000);
});
