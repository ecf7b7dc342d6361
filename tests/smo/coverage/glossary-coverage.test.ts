import { describe, expect, it } from 'vitest';
import { coverageText, glossaryCoverage } from '#smo/coverage/index.ts';
import { aBody, aConfig, anArticleEntry, anAuthor, aSite, aTermEntry } from '../../support/a-site.ts';

const fields = (...names: string[]) => Object.fromEntries(names.map((name, index) => [name, { line: index + 2, column: 1 }]));
const reach = aTermEntry({
  id: 'reach',
  title: 'Reach',
  description: 'How many people see a post.',
  source: { file: 'content/glossary/en/reach.mdx', fields: fields('id', 'title', 'definition', 'reviewed', 'broader', 'aliases') },
});

/** What is noted of terms, without what no text uses. */
function notes(...entries: ReturnType<typeof aTermEntry>[]): string[] {
  const { notes: all } = glossaryCoverage(aSite({ content: { entries } }), 'en');
  return all
    .filter(({ kind }) => kind !== 'unmentioned')
    .map(({ kind, message, page, place }) => `${kind} ${place ? `${place.file}:${place.line}` : page} ${message}`);
}

describe('glossaryCoverage', () => {
  it('finds nothing wrong with a sound term', () => {
    expect(notes(reach)).toEqual([]);
  });

  it.each([
    [
      'its own name',
      { description: 'The reach of a post.' },
      ['definition content/glossary/en/reach.mdx:4 the definition of "Reach" explains it by itself: it says "Reach"'],
    ],
    [
      'an alias of its own',
      { aliases: ['range'], description: 'The range that a post has.' },
      ['definition content/glossary/en/reach.mdx:4 the definition of "Reach" explains it by itself: it says "range"'],
    ],
    ['its name as the subject of a whole sentence', { description: 'In short, the reach is how many people see a post.' }, []],
    ['a longer word only', { description: 'Who cannot be overreached.' }, []],
    ['an acronym as a word of every day', { aliases: ['OIL'], description: 'What burns like oil.' }, []],
    [
      '201 characters',
      { description: 'x'.repeat(201) },
      [
        `definition content/glossary/en/reach.mdx:4 the definition of "Reach" is 201 characters long, expected at most 200: "${'x'.repeat(39)}…${'x'.repeat(39)}"`,
      ],
    ],
    ['200 characters', { description: 'x'.repeat(200) }, []],
  ])('looks at a definition that holds %s', (_, over, expected) => {
    expect(notes({ ...reach, ...over })).toEqual(expected);
  });

  it('finds a name that two terms have, whatever its capitals, and leaves an acronym beside a word', () => {
    const range = aTermEntry({ id: 'range', title: 'Range', aliases: ['REACH', 'reach', 'Range'] });
    expect(notes(reach, range)).toEqual(['clash /glossary/range/ "reach" is a name of "Range" and of "Reach"']);
  });

  it('finds the circle of broader terms once, and not the term that leads into it', () => {
    const entries = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['d', 'a'],
    ].map(([id = '', above = '']) => aTermEntry({ id, title: id.toUpperCase(), broader: [above] }));
    expect(notes(...entries)).toEqual(['circle /glossary/a/ the broader terms go in a circle: A → B → C → A']);
  });

  it.each([
    ['2024-06-01T12:00:00Z', ['review content/glossary/en/reach.mdx:5 "Reach" was last reviewed on 2024-06-01, more than 24 months ago']],
    ['2024-06-01T12:00:01Z', []],
    [undefined, []],
  ])('asks for a review of what was reviewed %s', (reviewed, expected) => {
    expect(notes({ ...reach, reviewed })).toEqual(expected);
  });

  it('misses translations, and finds those that are behind', () => {
    const older = { ...reach, updated: '2026-03-01T00:00:00Z' };
    const newer = aTermEntry({ id: 'reach', locale: 'it', title: 'Portata', updated: '2026-04-01T00:00:00Z' });
    expect(notes(older, newer, aTermEntry({ id: 'range', title: 'Range' }))).toEqual([
      'translation-missing /glossary/range/ "Range" is not there in it',
      'translation-old content/glossary/en/reach.mdx:3 "Reach" is older than in it, where it was changed on 2026-04-01',
    ]);
  });

  it('finds closed networks that a term takes for living ones, and none in their own terms', () => {
    const body = aBody({ text: 'Post it on Google+ every week.' });
    expect(notes({ ...reach, body })).toEqual([
      'retired content/glossary/en/reach.mdx:4 "Reach" names Google+, which has closed, as if it were open: "Post it on Google+ every week."',
    ]);
    expect(notes({ ...reach, body, status: 'retired' })).toEqual([]);
  });

  it('finds words without a term with their places, and asks for no names of people, topics, networks and products', () => {
    const text = 'The newsletter of Ada Rossi on Mastodon says: link previews, gizmo pro. A newsletter.';
    const entries = [1, 2, 3, 4].map((n) => anArticleEntry({ id: `n${n}`, body: aBody({ text }), source: { file: `content/blog/en/n${n}.mdx`, fields: {} } }));
    const config = aConfig({ glossary: { knownNames: ['gizmo pro'] } });
    const site = aSite({ config, content: { entries, authors: [anAuthor()] } });
    const { words } = glossaryCoverage(site, 'en', {
      readSource: (file) => (file.endsWith('n1.mdx') ? '---\ntitle: Newsletter\n---\n\nThe\nnewsletter of\n' : undefined),
    });
    expect(words).toEqual([
      {
        phrase: 'newsletter',
        count: 8,
        pages: ['/blog/n1/', '/blog/n2/', '/blog/n3/', '/blog/n4/'],
        places: [{ page: '/blog/n1/', place: { file: 'content/blog/en/n1.mdx', line: 6, column: 1 } }, { page: '/blog/n2/' }, { page: '/blog/n3/' }],
      },
    ]);
  });
});

describe('coverageText', () => {
  it('says that there is nothing, limits what there is, and counts it', () => {
    expect(coverageText([{ locale: 'en', terms: 1, texts: 2, words: [], notes: [] }])).toBe('Glossary (en): 1 term, 2 texts. Nothing to look at.');
    const words = ['a', 'b', 'c'].map((phrase) => ({ phrase, count: 3, pages: ['/x/'], places: [{ page: '/x/' }] }));
    expect(coverageText([{ locale: 'en', terms: 0, texts: 1, words, notes: [] }], { shown: 2 })).toMatchInlineSnapshot(`
      "Glossary (en): 0 terms, 1 text

      Words that texts use without a term (3)
           3 × a  (1 page: /x/)
           3 × b  (1 page: /x/)
        … and 1 more; --all shows them"
    `);
  });
});
