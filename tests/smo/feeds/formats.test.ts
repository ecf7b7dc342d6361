import { describe, expect, it } from 'vitest';
import { aConfig, anArticleEntry, anAuthor, aSite, aTermEntry } from '../../support/a-site.ts';
import { feedSources, pathsOf, picture, wellFormed, written } from './a-feed.ts';

const day = (n: number) => `2026-03-0${n}T09:00:00+01:00`;
const hub = 'https://hub.example.net/';
const one = aSite({
  config: aConfig({ feeds: { hub } }),
  content: { entries: [anArticleEntry({ updated: '2026-04-01T10:00:00+02:00', canonical: 'https://elsewhere.example.com/titles' })] },
});
const sources = feedSources(one, () => ({ picture, avatarOf: ({ id }) => `https://notes.example.org/${id}.jpg` }));
/** One line an element, without the page for people. */
const lines = (xml: string) =>
  wellFormed(xml)
    .replace(/<div xmlns=.*<\/div>/su, '<div/>')
    .replaceAll('><', '>\n<');

describe('every format', () => {
  const many = aSite({
    config: aConfig({ feeds: { limit: 2 } }),
    content: {
      entries: [
        ...[1, 2, 3, 4, 5].map((n) => anArticleEntry({ id: `a${n}`, published: day(n) })),
        anArticleEntry({ locale: 'it' }),
        aTermEntry({ updated: day(2) }),
      ],
    },
  });

  it.each(pathsOf(many))('%s is well-formed and the same every time', (path) => {
    const text = written(feedSources(many), path);
    expect(written(feedSources(many), path)).toBe(text);
    if (path.endsWith('.json')) expect(JSON.parse(text)).toHaveProperty('items');
    else wellFormed(text);
  });

  it.each(['rss.xml', 'atom.xml', 'feed.json'])('moves the date of %s with `updated`, and with nothing else', (file) => {
    const text = (over: Parameters<typeof anArticleEntry>[0], now: string) =>
      written(
        feedSources(aSite({ content: { entries: [anArticleEntry(over), anArticleEntry({ id: 'old', published: day(1) })] }, clock: { now } })),
        `/blog/${file}`,
      );
    const before = text({}, '2026-06-01T12:00:00Z');
    expect(text({}, '2027-01-01T00:00:00Z')).toBe(before);
    const dates = (feed: string) => feed.match(/2026-\d\d-\d\dT[\d:+]+|\w{3}, \d\d \w{3} 2026 [\d:]+ GMT/gu);
    expect(dates(text({ title: 'Titles that travel well' }, '2026-06-01T12:00:00Z'))).toEqual(dates(before));
    expect(dates(text({ updated: '2026-04-01T10:00:00+02:00' }, '2026-06-01T12:00:00Z'))).not.toEqual(dates(before));
  });

  it.each(['rss.xml', 'atom.xml', 'feed.json'])('%s has summaries alone where the configuration wants no more', (file) => {
    const site = aSite({ config: aConfig({ feeds: { content: 'summary' } }) });
    const text = written(
      feedSources(site, () => ({ html: '<p>whole text</p>' })),
      `/blog/${file}`,
    );
    expect(text).not.toContain('whole text');
    expect(text).toContain('A title is read without its page more often than with it.');
  });
});

describe('RSS', () => {
  it('says all it can of a feed and an item', () => {
    expect(lines(written(sources, '/blog/rss.xml'))).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <?xml-stylesheet type="text/css" href="/feed.css"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/">
      <channel>
      <title>Notes: Blog</title>
      <link>https://notes.example.org/blog/</link>
      <description>All articles of this blog, the newest first, each with its subject, its authors and its date.</description>
      <language>en</language>
      <lastBuildDate>Wed, 01 Apr 2026 08:00:00 GMT</lastBuildDate>
      <image>
      <url>https://notes.example.org/apple-touch-icon.png</url>
      <title>Notes: Blog</title>
      <link>https://notes.example.org/blog/</link>
      </image>
      <atom:link rel="self" type="application/rss+xml" href="https://notes.example.org/blog/rss.xml"/>
      <atom:link rel="hub" href="https://hub.example.net/"/>
      <div/>
      <item>
      <title>Titles that travel</title>
      <link>https://notes.example.org/blog/titles/</link>
      <guid isPermaLink="false">tag:notes.example.org,2026:titles:en</guid>
      <pubDate>Tue, 03 Mar 2026 08:00:00 GMT</pubDate>
      <atom:updated>2026-04-01T10:00:00+02:00</atom:updated>
      <dc:creator>Ada Rossi</dc:creator>
      <category>Link previews</category>
      <dc:source>https://elsewhere.example.com/titles</dc:source>
      <description>A title is read without its page more often than with it.</description>
      <content:encoded>
      <![CDATA[<p>titles &amp; more</p>]]>
      </content:encoded>
      <enclosure url="https://notes.example.org/p.jpg" length="48213" type="image/jpeg"/>
      <media:content url="https://notes.example.org/p.jpg" type="image/jpeg" medium="image" fileSize="48213" width="1200" height="630">
      <media:description type="plain">A "quoted" &#x26; small picture</media:description>
      </media:content>
      <media:thumbnail url="https://notes.example.org/p.jpg" width="1200" height="630"/>
      </item>
      </channel>
      </rss>"
    `);
  });

  it('makes HTML of a description that holds none, since it is read as HTML', () => {
    const site = aSite({ content: { entries: [anArticleEntry({ description: 'What <title> & og:title do.' })] } });
    expect(lines(written(feedSources(site), '/blog/rss.xml'))).toContain('<description>What &#x26;lt;title&#x3E; &#x26;amp; og:title do.</description>');
  });

  it('marks its archives', () => {
    const entries = [1, 2, 3].map((n) => anArticleEntry({ id: `a${n}`, published: day(n) }));
    const site = aSite({ config: aConfig({ feeds: { limit: 1, hub } }), content: { entries } });
    const archive = lines(written(feedSources(site), '/blog/rss-1.xml'));
    expect(archive.split('\n').filter((line) => /atom:link|fh:archive/u.test(line))).toMatchInlineSnapshot(`
      [
        "<atom:link rel="self" type="application/rss+xml" href="https://notes.example.org/blog/rss-1.xml"/>",
        "<atom:link rel="current" type="application/rss+xml" href="https://notes.example.org/blog/rss.xml"/>",
        "<atom:link rel="next-archive" type="application/rss+xml" href="https://notes.example.org/blog/rss-2.xml"/>",
        "<fh:archive/>",
      ]
    `);
  });
});

describe('Atom', () => {
  it('says all it can of a feed and an entry', () => {
    expect(lines(written(sources, '/blog/atom.xml'))).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <?xml-stylesheet type="text/css" href="/feed.css"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en">
      <id>tag:notes.example.org,2026:feed/blog:en</id>
      <title>Notes: Blog</title>
      <subtitle>All articles of this blog, the newest first, each with its subject, its authors and its date.</subtitle>
      <updated>2026-04-01T10:00:00+02:00</updated>
      <author>
      <name>Notes Ltd</name>
      <uri>https://notes.example.org/</uri>
      </author>
      <icon>https://notes.example.org/apple-touch-icon.png</icon>
      <link rel="alternate" type="text/html" href="https://notes.example.org/blog/"/>
      <link rel="self" type="application/atom+xml" href="https://notes.example.org/blog/atom.xml"/>
      <link rel="hub" href="https://hub.example.net/"/>
      <div/>
      <entry>
      <id>tag:notes.example.org,2026:titles:en</id>
      <title>Titles that travel</title>
      <published>2026-03-03T09:00:00+01:00</published>
      <updated>2026-04-01T10:00:00+02:00</updated>
      <author>
      <name>Ada Rossi</name>
      <uri>https://notes.example.org/authors/ada/</uri>
      </author>
      <link rel="alternate" type="text/html" href="https://notes.example.org/blog/titles/"/>
      <link rel="via" type="text/html" href="https://elsewhere.example.com/titles"/>
      <link rel="enclosure" type="image/jpeg" length="48213" href="https://notes.example.org/p.jpg"/>
      <category term="previews" label="Link previews"/>
      <summary>A title is read without its page more often than with it.</summary>
      <content type="html">
      <![CDATA[<p>titles &amp; more</p>]]>
      </content>
      <media:content url="https://notes.example.org/p.jpg" type="image/jpeg" medium="image" fileSize="48213" width="1200" height="630">
      <media:description type="plain">A "quoted" &#x26; small picture</media:description>
      </media:content>
      <media:thumbnail url="https://notes.example.org/p.jpg" width="1200" height="630"/>
      </entry>
      </feed>"
    `);
  });

  it('has an author for terms, which have none', () => {
    const site = aSite({ content: { entries: [aTermEntry({ published: day(1) })] } });
    const text = written(feedSources(site), '/glossary/atom.xml');
    expect(text).toContain('<author><name>Notes Ltd</name>');
    expect(/<entry>.*<author>/su.test(text)).toBe(false);
  });
});

describe('JSON Feed', () => {
  it('says all it can of a feed and an item', () => {
    expect(JSON.parse(written(sources, '/blog/feed.json'))).toMatchInlineSnapshot(`
      {
        "authors": [
          {
            "name": "Notes Ltd",
            "url": "https://notes.example.org/",
          },
        ],
        "description": "All articles of this blog, the newest first, each with its subject, its authors and its date.",
        "favicon": "https://notes.example.org/apple-touch-icon.png",
        "feed_url": "https://notes.example.org/blog/feed.json",
        "home_page_url": "https://notes.example.org/blog/",
        "hubs": [
          {
            "type": "WebSub",
            "url": "https://hub.example.net/",
          },
        ],
        "icon": "https://notes.example.org/apple-touch-icon.png",
        "items": [
          {
            "authors": [
              {
                "avatar": "https://notes.example.org/ada.jpg",
                "name": "Ada Rossi",
                "url": "https://notes.example.org/authors/ada/",
              },
            ],
            "banner_image": "https://notes.example.org/p.jpg",
            "content_html": "<p>titles &amp; more</p>",
            "date_modified": "2026-04-01T10:00:00+02:00",
            "date_published": "2026-03-03T09:00:00+01:00",
            "external_url": "https://elsewhere.example.com/titles",
            "id": "tag:notes.example.org,2026:titles:en",
            "image": "https://notes.example.org/p.jpg",
            "summary": "A title is read without its page more often than with it.",
            "tags": [
              "Link previews",
            ],
            "title": "Titles that travel",
            "url": "https://notes.example.org/blog/titles/",
          },
        ],
        "language": "en",
        "title": "Notes: Blog",
        "version": "https://jsonfeed.org/version/1.1",
      }
    `);
  });

  it('has the description as text where there is no HTML: one of both must be there', () => {
    const text = written(
      feedSources(aSite(), () => ({ html: ' ' })),
      '/blog/feed.json',
    );
    expect(JSON.parse(text).items[0]).toMatchObject({ content_text: 'A title is read without its page more often than with it.' });
    expect(text).not.toContain('content_html');
  });

  it('leads from page to page until the oldest archive', () => {
    const entries = [1, 2, 3].map((n) => anArticleEntry({ id: `a${n}`, published: day(n) }));
    const site = aSite({ config: aConfig({ feeds: { limit: 1 } }), content: { entries } });
    const next = (path: string) => JSON.parse(written(feedSources(site), path)).next_url;
    expect(['/blog/feed.json', '/blog/feed-2.json', '/blog/feed-1.json'].map(next)).toEqual([
      'https://notes.example.org/blog/feed-2.json',
      'https://notes.example.org/blog/feed-1.json',
      undefined,
    ]);
  });
});

describe('authors', () => {
  it('without a page of their own have their own site, or no address', () => {
    const content = {
      entries: [aTermEntry({ published: day(1) }), anArticleEntry({ unlisted: false })],
      authors: [anAuthor({ url: 'https://ada.example.org/' })],
    };
    const [item] = JSON.parse(written(feedSources(aSite({ content })), '/blog/feed.json')).items;
    expect(item.authors).toEqual([{ name: 'Ada Rossi', url: 'https://notes.example.org/authors/ada/' }]);
  });
});
