import { describe, expect, test } from 'vitest';
import type { Export, Imported, ImportOptions } from '#smo/importers/index.ts';
import { markdown } from '#smo/importers/markdown.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

function given(files: Files): Export {
  const list = Object.entries(files).map(([path, data]) => ({ path, data: typeof data === 'string' ? new TextEncoder().encode(data) : data }));
  return { name: 'export', files: list.map(({ path, data }) => ({ path, size: data.length, bytes: async () => data })) };
}

const read = (files: Files, options: Partial<ImportOptions> = {}): Promise<Imported> =>
  markdown.read(given(files), { to: 'blog', locale: 'en', locales: ['en', 'it'], ...options });

/** The fields of a document that say something. */
async function document(files: Files, options: Partial<ImportOptions> = {}) {
  const { documents } = await read(files, options);
  return Object.fromEntries(Object.entries(documents[0] ?? {}).filter(([, value]) => value !== undefined));
}

describe('a text', () => {
  test('says of itself what its front matter says, under any of the usual names', async () => {
    const text = [
      '---',
      'Title: The &ldquo;first&rdquo; one',
      'pubDate: 2026-03-01',
      'lastmod: 2026-04-01',
      'tags: [Feeds, feeds, Cards]',
      'authors: [ada, { name: Bruno Verdi, url: "https://b.example/" }]',
      'excerpt: What it says.',
      'permalink: /2026/first.html',
      'redirect_from: [/old/, "https://a.example/older"]',
      'coverImage: ./a.jpg',
      'cover_alt: An A',
      'og_image: ./b.jpg',
      'draft: true',
      'lang: it',
      'weight: 3',
      '---',
      'Words.',
    ].join('\n');
    expect(await document({ 'first.md': text })).toEqual({
      place: { file: 'first.md' },
      kind: 'article',
      address: '/2026/first.html',
      redirects: ['/old/', '/older'],
      locale: 'it',
      slug: 'first',
      title: 'The “first” one',
      description: 'What it says.',
      published: '2026-03-01',
      updated: '2026-04-01',
      draft: true,
      authors: [{ key: 'ada' }, { key: 'Bruno Verdi', name: 'Bruno Verdi', url: 'https://b.example/' }],
      topics: [{ key: 'feeds' }, { key: 'Cards' }],
      cover: { from: './a.jpg', alt: 'An A' },
      share: { image: { from: './b.jpg' } },
      body: { format: 'markdown', text: 'Words.', line: 17 },
      left: ['weight'],
    });
  });

  test.each([
    ['YAML', '---\ntitle: T\n---\nB'],
    ['YAML closed by dots', '---\ntitle: T\n...\nB'],
    ['TOML', '+++\ntitle = "T"\n+++\nB'],
    ['JSON', '{ "title": "T" }\nB'],
    ['YAML in a comment', '<!--\n---\ntitle: T\n---\n-->\nB'],
    ['fields in a comment', '<!--\ntitle: T\n-->\nB'],
    ['YAML behind empty lines', '\n\n---\ntitle: T\n---\nB'],
    ['YAML with a mark of byte order and Windows ends', '\u{feff}---\r\ntitle: T\r\n---\r\nB'],
  ])('may have front matter in %s', async (_, text) => {
    const { title, body } = await document({ 'a.md': text });
    expect({ title, text: Reflect.get(Object(body), 'text') }).toMatchObject({ title: 'T', text: expect.stringMatching(/^\n?B$/u) });
  });

  test('may go on in its fields at the start of the next line', async () => {
    expect(await read({ 'a.md': '---\ntitle: "One\ntwo"\nexcerpt: It\n---\nB' })).toMatchObject({
      documents: [{ title: 'One two', description: 'It' }],
      problems: [],
    });
  });

  test.each([
    ['_posts/2026-03-01-hello.md', { published: '2026-03-01', slug: 'hello' }],
    ['it/hello.md', { locale: 'it', slug: 'hello' }],
    ['hello.it.md', { locale: 'it', slug: 'hello' }],
    ['hello/index.it.md', { locale: 'it', slug: 'hello' }],
    ['node.js.md', { locale: undefined, slug: 'node.js' }],
    ['_drafts/hello.md', { draft: true, slug: 'hello' }],
  ])('says by its path %s what its fields do not', async (path, expected) => {
    const { documents } = await read({ [path]: '---\ntitle: T\n---\nB' });
    expect(documents[0]).toMatchObject(expected);
  });

  test('in a folder of a language that the site has not says so, where languages stand side by side', async () => {
    const text = '---\ntitle: T\n---\nB';
    expect((await read({ 'ja/a.md': text, 'ko/a.md': text, 'no/way/b.md': text })).documents.map(({ locale, address }) => [locale, address])).toEqual([
      ['ja', undefined],
      ['ko', undefined],
      ['no', undefined],
    ]);
    expect((await read({ 'no/way.md': text })).documents.map(({ locale }) => locale)).toEqual([undefined]);
  });

  test('of a glossary has its topic from `type`, its slug from `mark`, its title in previews from `meta`', async () => {
    const text = '---\ntitle: Reach\nmeta: What reach is\nmark: reach\ndescription: How many see it.\ntype: measures\n---\nB';
    expect(await document({ '1.md': text }, { to: 'glossary' })).toMatchObject({
      kind: 'term',
      slug: 'reach',
      description: 'How many see it.',
      share: { title: 'What reach is' },
      topics: [{ key: 'measures' }],
    });
  });
});

describe('the generator', () => {
  const text = '---\ntitle: T\n---\nB';
  test.each([
    ['Jekyll', { '_posts/2026-03-01-a.md': '---\nlayout: post\n---\n{% include x %}' }],
    ['Hugo', { 'posts/a.md': '+++\ntitle = "T"\n+++\n{{< x >}}' }],
    ['Astro', { 'src/content/blog/a.md': '---\npubDate: 2026-03-01\n---\nB' }],
    ['Docusaurus', { 'docusaurus.config.js': '', 'blog/a.md': text }],
    ['Eleventy', { 'a.md': '---\nlayout: post.njk\n---\nB' }],
    ['Gatsby', { 'a/index.md': text, 'b/index.md': text }],
    ['Hexo', { 'source/_posts/a.md': text }],
    ['plain Markdown', { 'a.md': text }],
  ])('is recognised as %s', async (name, files) => {
    expect((await read(files)).recognised?.split(',')[0]).toBe(name);
  });
});

describe('what cannot be read', () => {
  const told = async (text: string | Uint8Array) => {
    const { documents, problems } = await read({ 'a.md': text, 'b.md': '---\ntitle: B\n---\nB' });
    return {
      texts: documents.map(({ title, place }) => title ?? place.file),
      told: problems.map(({ rule, message, place }) => `${place?.line} ${rule}: ${message}`),
    };
  };

  test('is named and skipped, and the rest goes on', async () => {
    expect(await told(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0, 0, 1, 2, 3, 0, 0, 0]))).toEqual({
      texts: ['B'],
      told: ['1 import-unreadable: this is no text, whatever its name says; the file is skipped'],
    });
    expect(await told('x'.repeat(5_000_001))).toEqual({
      texts: ['B'],
      told: ['1 import-unreadable: the file has 5.0 MB, expected at most 5; the file is skipped'],
    });
  });

  test('in one encoding is read in another', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Array.from('---\ntitle: Così\n---\nB', (sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]).flat()]);
    expect(await told(utf16)).toEqual({ texts: ['Così', 'B'], told: [] });
    const latin = Uint8Array.from('---\ntitle: Così\n---\nB', (sign) => sign.charCodeAt(0));
    expect(await told(latin)).toEqual({ texts: ['Così', 'B'], told: ['1 import-encoding: the file is not valid UTF-8; it was read as Windows-1252'] });
  });

  test('in front matter is told, and what can be read of it counts', async () => {
    expect(await told('---\ntitle: One\ntitle: Two\n---\nB')).toEqual({
      texts: ['Two', 'B'],
      told: ['3 import-front-matter: a field stands twice; the last one counts'],
    });
    expect(await told('---\ntitle: T\ntags:\n\t- a\n---\nB')).toEqual({
      texts: ['T', 'B'],
      told: ['4 import-front-matter: a tab stands for indentation, which YAML does not allow; it was read as two spaces'],
    });
    expect((await told('---\ntitle: T\nB')).told).toEqual(['1 import-front-matter: the front matter is not closed; the whole file is taken for text']);
    expect((await told('+++\ntitle = T\n+++\nB')).told[0]).toContain('2 import-front-matter: the front matter cannot be read');
  });
});
