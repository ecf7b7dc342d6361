import { describe, expect, it } from 'vitest';
import { aConfig, anArticleEntry, anAuthor, aSite } from '../../support/a-site.ts';
import { feedSources, picture, wellFormed, written } from './a-feed.ts';
import { readers, type ReadItem } from './readers.ts';

const entry = anArticleEntry({ authors: ['ada', 'bruno'], updated: '2026-04-01T10:00:00+02:00' });
const authors = [anAuthor(), anAuthor({ id: 'bruno', name: 'Bruno Neri' })];

/** What a reader must have understood, as far as it looks for it. */
function expectRead(item: ReadItem | undefined, whole: ReadItem): void {
  const looked = Object.keys(item ?? {});
  expect(item).toEqual(Object.fromEntries(Object.entries(whole).filter(([name]) => looked.includes(name))));
}

describe.each(readers)('%s read by %s', (file, _, read) => {
  it('gives back title, id, link, dates, authors, text and picture', async () => {
    const site = aSite({ content: { entries: [entry], authors } });
    const text = written(
      feedSources(site, () => ({ html: '<p>A <b>whole</b> text &amp; more</p>', picture })),
      `/blog/${file}`,
    );
    const { title, items } = await read(text);
    expect(title).toBe('Notes: Blog');
    expect(items).toHaveLength(1);
    expectRead(items[0], {
      id: 'tag:notes.example.org,2026:titles:en',
      title: 'Titles that travel',
      link: 'https://notes.example.org/blog/titles/',
      published: Date.parse('2026-03-03T08:00:00Z'),
      updated: Date.parse('2026-04-01T08:00:00Z'),
      authors: ['Ada Rossi', 'Bruno Neri'],
      html: '<p>A <b>whole</b> text &amp; more</p>',
      picture: 'https://notes.example.org/p.jpg',
      enclosure: { url: 'https://notes.example.org/p.jpg', length: 48_213, type: 'image/jpeg' },
    });
  });

  it.each([
    ['the end of a CDATA section', 'Why ]]> ends it', 'Why ]]> ends it'],
    ['an ampersand', 'R&D, Q&amp;A', 'R&D, Q&amp;A'],
    ['an emoji', 'Well done 👩‍🚀 0️⃣', 'Well done 👩‍🚀 0️⃣'],
    ['control characters', 'A\u0000\u0007B\u001b[1m\u0085\u009fC\u007f', 'AB[1mC'],
    ['half surrogates', '\ud800A\udc00', 'A'],
    ['characters that are none', 'A\ufffe\uffffB', 'AB'],
    ['line breaks and bidi overrides', ' A\n\tB\u2028\u202eC ', 'A B C'],
    ['quotes', `"it's"`, `"it's"`],
    ['5,000 characters', 'x'.repeat(5000), 'x'.repeat(5000)],
    ['nothing that can be shown', '\u0007', 'titles'],
  ])('takes a title with %s', async (_, title, shown) => {
    const site = aSite({ content: { entries: [anArticleEntry({ title })] } });
    const text = written(feedSources(site), `/blog/${file}`);
    if (file.endsWith('.xml')) wellFormed(text);
    const { items } = await read(text);
    expect(items.map((item) => item.title)).toEqual([shown]);
  });

  it('takes markup in a title for text', async () => {
    const site = aSite({ content: { entries: [anArticleEntry({ title: '<title> is not <b>bold</b>' })] } });
    const { items } = await read(written(feedSources(site), `/blog/${file}`));
    expect(items[0]?.title).toMatch(/^(?:<title> is not <b>bold<\/b>| ?is not bold)$/u);
  });

  it('takes hostile HTML as it is, and items without any', async () => {
    const html = '<p>]]></p><p>a\u0000b &amp;lt; ]]]]><![CDATA[ \ud800</p>';
    const entries = [anArticleEntry({ id: 'odd' }), anArticleEntry({ id: 'empty', published: '2026-03-02T00:00:00Z' })];
    const text = written(
      feedSources(aSite({ content: { entries } }), (page) => ({ html: page.id === 'odd' ? html : '' })),
      `/blog/${file}`,
    );
    if (file.endsWith('.xml')) wellFormed(text);
    const { items } = await read(text);
    expect(items.map(({ id }) => id)).toEqual(['tag:notes.example.org,2026:odd:en', 'tag:notes.example.org,2026:empty:en']);
    if (items[0]?.html !== undefined) expect(items[0].html).toBe('<p>]]></p><p>ab &amp;lt; ]]]]><![CDATA[ </p>');
  });

  it('keeps the ids when slug, title and address change', async () => {
    const config = aConfig();
    const moved = {
      ...aConfig({ feeds: { authority: 'notes.example.org' } }),
      url: 'https://elsewhere.example.com',
      configuredUrl: 'https://elsewhere.example.com',
    };
    const ids = async (slug: string, title: string, at: typeof config) => {
      const site = aSite({ content: { entries: [anArticleEntry({ slug, title })] }, config: at });
      const { items } = await read(written(feedSources(site), `/blog/${file}`));
      return items.map(({ id }) => id);
    };
    const before = await ids('titles', 'Titles that travel', config);
    expect(before).toEqual(['tag:notes.example.org,2026:titles:en']);
    expect(await ids('how-titles-travel', 'How titles travel', moved)).toEqual(before);
  });
});
