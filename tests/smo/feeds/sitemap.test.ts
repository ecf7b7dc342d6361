import { describe, expect, it } from 'vitest';
import { newsSitemap, sitemap } from '#smo/feeds/index.ts';
import { aConfig, anArticleEntry, aPageEntry, aSite, aTermEntry } from '../../support/a-site.ts';
import { wellFormed } from './a-feed.ts';

const urls = (xml: string) => [...wellFormed(xml).matchAll(/<url>(.*?)<\/url>/gsu)].map(([, url = '']) => url);
const locs = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/gu)].map(([, loc = '']) => loc);
const none = () => [];

describe('sitemap', () => {
  it('has the listed pages, in one file', () => {
    const site = aSite({ content: { entries: [anArticleEntry(), aPageEntry({ unlisted: true })] } });
    const [file, ...more] = sitemap(site, none);
    expect([file?.path, more]).toEqual(['/sitemap.xml', []]);
    expect(locs(file?.text ?? '')).toEqual(site.listed.map(({ url }) => url));
    expect(file?.text).not.toContain('/about/');
  });

  it('gives a page its true date, its pictures and its languages', () => {
    const entries = [anArticleEntry({ updated: '2026-04-01T10:00:00+02:00' }), anArticleEntry({ locale: 'it', slug: 'titoli' })];
    const site = aSite({ content: { entries } });
    const [file] = sitemap(site, (page) => (page.kind === 'article' ? ['https://notes.example.org/a.jpg?x=1&y=2'] : []));
    const found = urls(file?.text ?? '').filter((url) => url.includes('image:loc'));
    expect(found.map((url) => url.replaceAll('><', '>\n<')).join('\n\n')).toMatchInlineSnapshot(`
      "<loc>https://notes.example.org/blog/titles/</loc>
      <lastmod>2026-04-01T10:00:00+02:00</lastmod>
      <xhtml:link rel="alternate" hreflang="en" href="https://notes.example.org/blog/titles/"/>
      <xhtml:link rel="alternate" hreflang="it" href="https://notes.example.org/it/blog/titoli/"/>
      <xhtml:link rel="alternate" hreflang="x-default" href="https://notes.example.org/blog/titles/"/>
      <image:image>
      <image:loc>https://notes.example.org/a.jpg?x=1&#x26;y=2</image:loc>
      </image:image>

      <loc>https://notes.example.org/it/blog/titoli/</loc>
      <lastmod>2026-03-03T09:00:00+01:00</lastmod>
      <xhtml:link rel="alternate" hreflang="en" href="https://notes.example.org/blog/titles/"/>
      <xhtml:link rel="alternate" hreflang="it" href="https://notes.example.org/it/blog/titoli/"/>
      <xhtml:link rel="alternate" hreflang="x-default" href="https://notes.example.org/blog/titles/"/>
      <image:image>
      <image:loc>https://notes.example.org/a.jpg?x=1&#x26;y=2</image:loc>
      </image:image>"
    `);
  });

  it('dates nothing that no editor has dated, and knows no clock', () => {
    const at = (now: string) => sitemap(aSite({ content: { entries: [anArticleEntry(), aTermEntry(), aPageEntry()] }, clock: { now } }), none);
    expect(at('2027-01-01T00:00:00Z')).toEqual(at('2026-06-01T12:00:00Z'));
    expect(urls(at('2026-06-01T12:00:00Z')[0]?.text ?? '').filter((url) => url.includes('lastmod'))).toEqual([
      '<loc>https://notes.example.org/blog/titles/</loc><lastmod>2026-03-03T09:00:00+01:00</lastmod>',
    ]);
  });

  it('leaves out what is canonical elsewhere', () => {
    const site = aSite({ content: { entries: [anArticleEntry({ canonical: 'https://elsewhere.example.com/a' })] } });
    expect(sitemap(site, none)[0]?.text).not.toContain('/titles');
  });

  it.each([
    ['too many addresses', { urls: 3, bytes: 1_000_000 }],
    ['too many bytes', { urls: 50_000, bytes: 700 }],
  ])('splits %s over files that an index names', (_, limits) => {
    const site = aSite({ config: aConfig({ url: 'https://example.org/docs' }) });
    const [index, ...files] = sitemap(site, none, limits);
    expect(files.length).toBeGreaterThan(1);
    expect(locs(wellFormed(index?.text ?? ''))).toEqual(files.map(({ path }) => `https://example.org/docs${path}`));
    expect(files.flatMap(({ text }) => locs(text))).toEqual(site.listed.map(({ url }) => url));
    for (const { text } of files) {
      expect(locs(text).length).toBeLessThanOrEqual(limits.urls);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limits.bytes);
    }
    expect(index?.text).toContain('<lastmod>2026-03-03T09:00:00+01:00</lastmod>');
  });

  it('escapes what an address may hold', () => {
    const site = aSite({ content: { entries: [anArticleEntry({ slug: "caffè&tè'" })] } });
    expect(locs(wellFormed(sitemap(site, none)[0]?.text ?? ''))).toContain("https://notes.example.org/blog/caff%C3%A8&#x26;t%C3%A8'/");
  });
});

describe('news sitemap', () => {
  const config = aConfig({ feeds: { news: true } });
  const entries = [
    anArticleEntry({ id: 'fresh', title: 'R&D', published: '2026-05-31T13:00:00+02:00' }),
    anArticleEntry({ id: 'stale', published: '2026-05-30T11:59:00Z' }),
    anArticleEntry({ id: 'nuovo', locale: 'it', published: '2026-06-01T09:00:00Z' }),
  ];

  it('has the articles of the last two days', () => {
    const file = newsSitemap(aSite({ config, content: { entries } }));
    expect(urls(file?.text ?? '').join('\n')).toMatchInlineSnapshot(`
      "<loc>https://notes.example.org/it/blog/nuovo/</loc><news:news><news:publication><news:name>Notes</news:name><news:language>it</news:language></news:publication><news:publication_date>2026-06-01T09:00:00Z</news:publication_date><news:title>Titles that travel</news:title></news:news>
      <loc>https://notes.example.org/blog/fresh/</loc><news:news><news:publication><news:name>Notes</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-05-31T13:00:00+02:00</news:publication_date><news:title>R&#x26;D</news:title></news:news>"
    `);
  });

  it('is not written without news, or where nobody asked for it', () => {
    expect(newsSitemap(aSite({ config }))).toBeUndefined();
    expect(newsSitemap(aSite({ content: { entries } }))).toBeUndefined();
  });
});
