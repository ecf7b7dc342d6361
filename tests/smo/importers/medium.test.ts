import { expect, test } from 'vitest';
import { medium } from '../../../src/smo/importers/medium.ts';
import { anExport, readExport, toldOf } from '../../support/an-export.ts';

const story = (
  body: string,
  footer = '',
) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>A story</title></head><body><article class="h-entry"><header><h1 class="p-name">A story</h1></header>
<section data-field="subtitle" class="p-summary">What it is about</section>
<section data-field="body" class="e-content">${body}</section>
<footer>${footer}</footer></article></body></html>`;

test('a story comes without the title and subtitle that Medium repeats, with its cover and its canonical address', async () => {
  const body =
    '<section class="section"><div class="section-divider"><hr class="section-divider"></div><div class="section-content"><h3 class="graf graf--h3 graf--title">A story</h3><h4 class="graf graf--h4 graf--subtitle">What it is about</h4><figure class="graf"><img class="graf-image" data-is-featured="true" src="https://cdn.example/1.jpg"><figcaption>Sea</figcaption></figure><p class="graf">Words.</p><script src="https://gist.github.com/ada/1234.js"></script></div></section>';
  const footer =
    '<p>By <a href="https://medium.com/@ada" class="p-author h-card">Ada</a> on <a href="https://medium.com/p/1"><time class="dt-published" datetime="2019-05-02T08:00:00.000Z">May 2</time></a>.</p><p><a href="https://medium.com/@ada/a-story-abcdef123456" class="p-canonical">Canonical link</a></p>';
  const given = { 'posts/2019-05-02_A-story-abcdef123456.html': story(body, footer), 'profile/profile.html': '<html></html>', 'README.html': '<p>x</p>' };
  expect(await medium.recognises(anExport(given))).toBe(1);
  expect(await readExport(medium, given)).toMatchInlineSnapshot(`
    {
      "counted": {
        "pages of the account": 2,
      },
      "documents": [
        {
          "address": undefined,
          "authors": [
            {
              "key": "ada",
              "name": "Ada",
              "url": "https://medium.com/@ada",
            },
          ],
          "body": {
            "format": "html",
            "line": 3,
            "text": "<section class="section"><div class="section-content"><figure class="graf"><img class="graf-image" data-is-featured="true" src="https://cdn.example/1.jpg"><figcaption>Sea</figcaption></figure><p class="graf">Words.</p><iframe src="https://gist.github.com/ada/1234"></iframe></div></section>",
          },
          "cover": {
            "alt": undefined,
            "from": "https://cdn.example/1.jpg",
          },
          "description": "What it is about",
          "draft": false,
          "kind": "article",
          "left": [],
          "place": {
            "file": "posts/2019-05-02_A-story-abcdef123456.html",
            "line": 1,
          },
          "published": "2019-05-02T08:00:00Z",
          "redirects": [],
          "slug": "a-story",
          "title": "A story",
          "topics": [],
        },
      ],
      "problems": [],
    }
  `);
});

test('drafts are drafts, own domains keep their addresses, other pages are named', async () => {
  const own = '<a href="https://blog.example/a-story-abcdef123456" class="p-canonical">x</a>';
  const read = await readExport(medium, {
    'posts/2019-05-02_x-abcdef123456.html': story('<p>x</p>', own),
    'posts/draft_A-story-abcdef123456.html': story('<p>x</p>'),
    'posts/other.html': '<p>nothing</p>',
  });
  expect(read.documents.map(({ draft, address, slug, published }) => [draft, address, slug, published])).toEqual([
    [false, '/a-story-abcdef123456', 'a-story', '2019-05-02'],
    [true, undefined, 'A-story', undefined],
  ]);
  expect(toldOf(read)).toMatchInlineSnapshot(`
    [
      "posts/other.html:1 import-empty: the page holds no story of Medium, and was left",
    ]
  `);
});

test('a page of a hundred thousand open tags is read in time', async () => {
  const read = await readExport(medium, { 'posts/a.html': story('<p><b>'.repeat(500) + '<div>'.repeat(20_000)) });
  expect(read.documents).toHaveLength(1);
}, 10_000);
