import { parseOpml } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { glossaryCsv, glossaryJson, llmsTxt, oembed, oembedUrl, opml, twinUrl } from '#smo/feeds/index.ts';
import { aConfig, anArticleEntry, aSite, aTermEntry } from '../../support/a-site.ts';
import { wellFormed } from './a-feed.ts';

const term = aTermEntry({ published: '2026-03-02T00:00:00Z' });

describe('OPML', () => {
  it('lists each feed once, by language', () => {
    const site = aSite({ content: { entries: [anArticleEntry(), anArticleEntry({ locale: 'it' }), term] }, config: aConfig({ name: 'Notes & more' }) });
    const { head, body } = parseOpml(wellFormed(opml(site)));
    expect(head?.title).toBe('Notes & more');
    expect(body?.outlines?.map(({ text, outlines }) => [text, outlines?.map(({ xmlUrl }) => xmlUrl)])).toEqual([
      [
        'English',
        ['/blog/rss', '/glossary/rss', '/glossary/rss-week', '/topics/previews/rss', '/authors/ada/rss'].map((path) => `https://notes.example.org${path}.xml`),
      ],
      ['Italiano', ['/it/blog', '/it/topics/previews', '/it/authors/ada'].map((path) => `https://notes.example.org${path}/rss.xml`)],
    ]);
    expect(body?.outlines?.[0]?.outlines?.[0]).toEqual({
      text: 'Notes & more: Blog',
      title: 'Notes & more: Blog',
      type: 'rss',
      xmlUrl: 'https://notes.example.org/blog/rss.xml',
      htmlUrl: 'https://notes.example.org/blog/',
      description: 'All articles of this blog, the newest first, each with its subject, its authors and its date.',
      language: 'en',
    });
  });
});

describe('llms.txt', () => {
  it('lists articles and terms with their descriptions, and links to their Markdown', () => {
    const site = aSite({ content: { entries: [anArticleEntry({ title: '[Titles] & <b>' }), term, anArticleEntry({ locale: 'it' })] } });
    expect(llmsTxt(site, 'en')).toMatchInlineSnapshot(`
      {
        "path": "/llms.txt",
        "text": "# Notes

      > Notes on how links travel.

      ## Blog

      - [\\[Titles\\] & \\<b>](https://notes.example.org/blog/titles/index.md): A title is read without its page more often than with it.

      ## Glossary

      - [Open Graph](https://notes.example.org/glossary/open-graph/index.md): Tags in the head of a page that say what its preview shall show.
      ",
      }
    `);
    expect(llmsTxt(site, 'it').path).toBe('/it/llms.txt');
  });

  it('links to the pages where there is no Markdown', () => {
    const site = aSite({ config: aConfig({ markdownTwins: false }) });
    expect(llmsTxt(site, 'en').text).toContain('](https://notes.example.org/blog/titles/)');
  });
});

describe('the glossary as data', () => {
  const entries = [
    aTermEntry({
      id: 'sum',
      title: '=SUM(A1)',
      description: 'A "quoted", odd\nterm.',
      aliases: ['+1', 'b'],
      topics: ['previews'],
      published: '2026-03-02T00:00:00Z',
    }),
    aTermEntry({ related: ['sum'], updated: '2026-03-05T00:00:00Z' }),
  ];
  const site = aSite({ content: { entries } });

  it('is JSON with definitions and relations', () => {
    const file = glossaryJson(site, 'en');
    expect(file?.path).toBe('/glossary.json');
    expect(JSON.parse(file?.text ?? '')).toMatchInlineSnapshot(`
      {
        "language": "en",
        "terms": [
          {
            "aliases": [
              "+1",
              "b",
            ],
            "broader": [],
            "definition": "A "quoted", odd term.",
            "id": "tag:notes.example.org,2026:sum:en",
            "narrower": [],
            "published": "2026-03-02T00:00:00Z",
            "related": [],
            "sources": [],
            "term": "=SUM(A1)",
            "topics": [
              "Link previews",
            ],
            "url": "https://notes.example.org/glossary/sum/",
          },
          {
            "aliases": [],
            "broader": [],
            "definition": "Tags in the head of a page that say what its preview shall show.",
            "id": "tag:notes.example.org,2026:open-graph:en",
            "narrower": [],
            "related": [
              {
                "id": "sum",
                "term": "=SUM(A1)",
                "url": "https://notes.example.org/glossary/sum/",
              },
            ],
            "sources": [],
            "term": "Open Graph",
            "topics": [],
            "updated": "2026-03-05T00:00:00Z",
            "url": "https://notes.example.org/glossary/open-graph/",
          },
        ],
        "title": "Notes: Glossary",
        "updated": "2026-03-05T00:00:00Z",
        "url": "https://notes.example.org/glossary/",
      }
    `);
  });

  it('is CSV that no spreadsheet takes for formulas', () => {
    const file = glossaryCsv(site, 'en');
    expect(file?.path).toBe('/glossary.csv');
    expect(file?.text.split('\r\n')).toMatchInlineSnapshot(`
      [
        "﻿term,definition,aliases,topics,status,published,updated,reviewed,related,broader,sources,url,language,id",
        "'=SUM(A1),"A ""quoted"", odd term.",'+1; b,Link previews,,2026-03-02T00:00:00Z,,,,,,https://notes.example.org/glossary/sum/,en,sum",
        "Open Graph,Tags in the head of a page that say what its preview shall show.,,,,,2026-03-05T00:00:00Z,,sum,,,https://notes.example.org/glossary/open-graph/,en,open-graph",
        "",
      ]
    `);
  });

  it('is not written where there are no terms', () => {
    const empty = aSite({ content: { entries: [anArticleEntry()] } });
    expect([glossaryJson(empty, 'en'), glossaryCsv(empty, 'en')]).toEqual([undefined, undefined]);
  });

  it('stands under the prefix of its language', () => {
    const italian = aSite({ content: { entries: [aTermEntry({ locale: 'it' })] } });
    expect([glossaryJson(italian, 'it')?.path, glossaryCsv(italian, 'it')?.path]).toEqual(['/it/glossary.json', '/it/glossary.csv']);
  });
});

describe('oEmbed', () => {
  const pageOf = (site: ReturnType<typeof aSite>, path = '/blog/titles/') => {
    const page = site.at(path);
    if (!page) throw new Error(`no page at ${path}`);
    return page;
  };
  const thumbnail = { url: 'https://notes.example.org/cards/a.jpg', width: 1200, height: 630 };

  it('answers with one frame, of the only type that leaves the card of Open Graph alone', () => {
    const site = aSite({ content: { entries: [anArticleEntry({ title: 'A "quoted" <b> & more' })] } });
    const answer = oembed(pageOf(site), site, thumbnail);
    expect(JSON.parse(answer ?? '')).toMatchInlineSnapshot(`
      {
        "author_name": "Ada Rossi",
        "author_url": "https://notes.example.org/authors/ada/",
        "cache_age": 86400,
        "height": 400,
        "html": "<iframe src="https://notes.example.org/blog/titles/embed/" width="600" height="400" title="A &#x22;quoted&#x22; <b> &#x26; more" style="border:0;max-width:100%"></iframe>",
        "provider_name": "Notes",
        "provider_url": "https://notes.example.org/",
        "thumbnail_height": 630,
        "thumbnail_url": "https://notes.example.org/cards/a.jpg",
        "thumbnail_width": 1200,
        "title": "A "quoted" <b> & more",
        "type": "rich",
        "version": "1.0",
        "width": 600,
      }
    `);
    expect(oembedUrl(pageOf(site), site)).toBe('https://notes.example.org/blog/titles/oembed.json');
  });

  it('answers for terms too, which have no author', () => {
    const site = aSite();
    expect(JSON.parse(oembed(pageOf(site, '/glossary/open-graph/'), site) ?? '')).toMatchObject({ type: 'rich', version: '1.0', title: 'Open Graph' });
  });

  it('answers for nothing else, and for nothing where it is switched off', () => {
    const site = aSite();
    const off = aSite({ config: aConfig({ oembed: false }) });
    expect([oembed(pageOf(site, '/blog/'), site), oembed(pageOf(off), off), oembedUrl(pageOf(off), off)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('Markdown twins', () => {
  it('stand beside articles and terms', () => {
    const site = aSite({ config: aConfig({ url: 'https://example.org/docs' }) });
    expect(site.all.flatMap((page) => twinUrl(page, site) ?? [])).toEqual([
      'https://example.org/docs/blog/titles/index.md',
      'https://example.org/docs/glossary/open-graph/index.md',
    ]);
  });
});
