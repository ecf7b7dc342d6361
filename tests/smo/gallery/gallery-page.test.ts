import { describe, expect, it } from 'vitest';
import { readBuiltPage, type BuiltSite } from '#smo/built/index.ts';
import { botAnswers } from '#smo/checks/index.ts';
import { galleryNetworks, galleryPage, type Companions, type GalleryEntry } from '#smo/gallery/index.ts';
import { unfurlAll } from '#smo/unfurl/index.ts';

const url = 'https://field.example.org';
const site: BuiltSite = {
  url,
  files: new Map([
    ['b/index.html', 1],
    ['card.jpg', 9000],
  ]),
  texts: new Map(),
  pictures: new Map(),
};
const source = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>First frost</title>
<meta name="description" content="What rime does.">
<meta property="og:title" content="${'First frost over everything we have '.repeat(8)}">
<meta property="og:image" content="${url}/card.jpg"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
<script type="application/ld+json">{"@graph":[{"@type":"BlogPosting","headline":"<b>First</b>"}]}</script></head><body><main><p>Rime.</p></main></body></html>`;
const page = readBuiltPage(new TextEncoder().encode(source), 'b/index.html', url);
const entry: GalleryEntry = { path: '/b/', title: 'First frost', draft: false, kind: 'article', locale: 'en', score: 90, problems: [] };
const assets = { inline: { css: 'a{}', script: '/*script*/' } };

const made = (over: { entry?: Partial<GalleryEntry>; companions?: Companions; pageDocument?: string } = {}) =>
  galleryPage({
    site: { name: 'Field notes', url },
    page,
    entry: { ...entry, ...over.entry },
    unfurls: unfurlAll(page, { site }, galleryNetworks()),
    companions: over.companions ?? {},
    pictureSrc: () => 'data:image/jpeg;base64,AA',
    pageDocument: over.pageDocument,
    open: ({ file, line }) => `/__open-in-editor?file=${file}:${line}`,
    assets,
  });
const countOf = (html: string, what: RegExp) => [...html.matchAll(what)].length;

describe('the gallery of one page', () => {
  it('draws each network once, with its reasons', () => {
    const html = made();
    expect(countOf(html, /<article class="network"/gu)).toBe(galleryNetworks().length);
    expect(countOf(html, /<details class="why"/gu)).toBe(galleryNetworks().length);
    expect(html).toMatch(/<li data-kind="cut">/u);
  });

  it('shows the raw tags with who has read them', () => {
    const row = /<tr><td>3<\/td><td><code>&lt;meta property=&quot;og:title[^]*?<\/tr>/u.exec(made())?.[0] ?? '';
    expect(row).toMatch(/<td>(?:\d+ networks|[A-Z][^<]*Facebook[^<]*)<\/td>/u);
  });

  it('shows structured data as a tree whose texts are escaped', () => {
    expect(made()).toContain('<b>headline</b> <span class="value" dir="auto">&lt;b&gt;First&lt;/b&gt;</span>');
  });

  it('lays over the card what networks leave of it', () => {
    expect(made()).toMatch(/<svg class="crop-overlay"/u);
  });

  it('has beside it the feed item, the Markdown, the oEmbed answer and the bots', () => {
    const html = made({
      companions: { feedItem: { title: 'In feeds', html: '<p>Text</p>' }, markdown: '# Twin', oembed: '{"type":"rich"}', bots: botAnswers(page, site) },
    });
    for (const words of ['In feeds', '&lt;p&gt;Text&lt;/p&gt;', '# Twin', '&quot;type&quot;: &quot;rich&quot;', 'Table of preview bots'])
      expect(html).toContain(words);
    expect(made()).not.toContain('id="bots"');
  });

  it('opens the file of a problem at its line', () => {
    const html = made({
      entry: { problems: [{ rule: 'og-title-length', severity: 'error', message: 'too long', place: { file: 'content/b.mdx', line: 2, column: 8 } }] },
    });
    expect(html).toContain('<a href="/__open-in-editor?file=content/b.mdx:2" data-open>content/b.mdx:2:8</a>');
  });

  it('marks a draft, and nothing else', () => {
    expect([made({ entry: { draft: true } }).includes('class="watermark"'), made().includes('class="watermark"')]).toEqual([true, false]);
  });

  it('holds the page itself in a frame that may do nothing', () => {
    expect(made({ pageDocument: '<p title="x">Page</p>' })).toContain('sandbox="" srcdoc="&lt;p title=&quot;x&quot;&gt;Page&lt;/p&gt;"');
  });
});
