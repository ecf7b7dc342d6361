import { describe, expect, it } from 'vitest';
import { aPost, aTerm, checked, printed } from '../../support/a-content.ts';

const post = 'content/blog/en/x/index.mdx';
const rulesOf = (content: Parameters<typeof checked>[0], ...rest: [Parameters<typeof checked>[1]?]) =>
  checked(content, ...rest).problems.map((problem) => problem.rule);

describe('content is checked as a whole', () => {
  it('accepts what is sound, and reads it', () => {
    const { content, problems } = checked({ [post]: aPost({ series: 'basics' }), 'content/glossary/it/termine.mdx': aTerm({ title: 'Un termine' }) });
    expect(problems).toEqual([]);
    expect(content.entries.map(({ kind, id, locale, slug }) => ({ kind, id, locale, slug }))).toEqual([
      { kind: 'article', id: 'a-post', locale: 'en', slug: 'x' },
      { kind: 'term', id: 'a-term', locale: 'it', slug: 'termine' },
    ]);
    expect(content.entries[0]).toMatchObject({ published: '2026-03-31T00:00:00+02:00', draft: false, unlisted: false, series: 'basics' });
  });

  it('reports all problems of all files at once', () => {
    const { problems } = checked({
      [post]: aPost({ topics: '[previews, sozial]', summary: 'x', published: '2019-15-05' }),
      'content/blog/en/y.mdx': aPost({ id: 'y', title: undefined, authors: '[adda]' }),
      'content/blog/it/z.mdx': aPost({ id: 'z' }, 'Text {1 + 1}.'),
    });
    expect(problems.map(({ rule, place }) => `${place?.file}:${place?.line}:${place?.column} ${rule}`)).toEqual([
      'content/blog/en/x/index.mdx:5:12 date-invalid',
      'content/blog/en/x/index.mdx:8:10 field-unknown',
      'content/blog/en/y.mdx:1:1 field-missing',
      'content/blog/it/z.mdx:10:6 mdx-expression',
      'content/blog/en/x/index.mdx:7:20 topic-unknown',
      'content/blog/en/y.mdx:5:11 author-unknown',
    ]);
  });

  it('names an unknown topic, the near miss, the line and the repair', () => {
    const { problems } = checked({ [post]: aPost({ topics: '\n  - previews\n  - sozial' }) });
    expect(printed(problems)).toMatchInlineSnapshot(`
      "content/blog/en/x/index.mdx:9:5  topics[1]: unknown topic "sozial". Did you mean "social"?
        9 |   - sozial
          |     ^^^^^^
        repair: write social"
    `);
  });

  it('does not roll an impossible date over', () => {
    expect(printed(checked({ [post]: aPost({ published: '2026-02-30' }) }).problems)).toMatchInlineSnapshot(`
      "content/blog/en/x/index.mdx:5:12  published: "2026-02-30" is not in the calendar: 2026-02 has no day 30
        5 | published: 2026-02-30
          |            ^^^^^^^^^^
        repair: write year-month-day: 2026-03-31, or with time and zone 2026-03-31T09:00:00+02:00"
    `);
  });

  it.each([
    ['a number for a title', { title: '2026' }, 'title: 2026 is not right: expected text'],
    ['an empty title', { title: '""' }, 'title: "" is empty, expected text'],
    ['no value', { title: '' }, 'title: has no value'],
    ['a bad id', { id: 'My Post' }, 'id: "My Post" is not right: expected lower-case letters'],
    ['a misspelt field', { descripton: 'x' }, 'unknown field "descripton". Did you mean "description"?'],
    ['a field in a block', { cover: '{ image: ./a.jpg, alt: A, tilte: x }' }, 'cover.tilte: unknown field "tilte".'],
    ['an unknown series', { series: 'basic' }, 'series: unknown series "basic". Did you mean "basics"?'],
    ['a list that is none', { authors: 'ada' }, 'authors: "ada" is not right: expected a list'],
    ['no author at all', { authors: '[]' }, 'authors: [] is empty, expected at least one author'],
    ['a source without an address', { sources: '[{ title: x, url: ogp.me }]' }, 'sources[0].url: "ogp.me" is not right: expected an address'],
    ['a script as canonical', { canonical: '"javascript:alert(1)"' }, 'canonical: "javascript:alert(1)" is not right'],
    ['a zone that does not exist', { published: '2026-03-31T09:00:00+99:00' }, 'published: "2026-03-31T09:00:00+99:00"'],
  ])('names %s', (_, over, message) => {
    const { problems, content } = checked({ [post]: aPost(over) });
    expect(printed(problems)).toContain(message);
    expect(content.entries).toEqual([]);
  });

  it('wants each id once in a language, and for one kind of thing', () => {
    const { problems } = checked({ 'content/blog/en/a.mdx': aPost(), 'content/blog/en/b.mdx': aPost(), 'content/glossary/it/c.mdx': aTerm({ id: 'a-post' }) });
    expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'id-duplicate: "a-post" is already the id of content/blog/en/a.mdx',
      'id-duplicate: "a-post" is the id of a post (content/blog/en/a.mdx), and this is a term',
    ]);
  });

  it('takes the same id in two languages as a translation', () => {
    expect(rulesOf({ 'content/blog/en/a.mdx': aPost(), 'content/blog/it/b.mdx': aPost() })).toEqual([]);
  });

  it('wants each address once', () => {
    expect(printed(checked({ 'content/blog/en/x.mdx': aPost({ id: 'one' }), [post]: aPost({ id: 'two' }) }).problems)).toContain(
      'the address of this file is also that of content/blog/en/x.mdx',
    );
  });

  it('names links to ids that do not exist, in the body too', () => {
    const { problems } = checked({
      [post]: aPost({}, 'See [it](term:a-trem).\n\n<Definition term="nothing" />'),
      'content/glossary/en/t.mdx': aTerm({ related: '[a-term, other]' }),
    });
    expect(problems.map(({ rule, place, message }) => `${place?.file}:${place?.line}:${place?.column} ${rule} ${message}`)).toEqual([
      'content/blog/en/x/index.mdx:10:5 term-unknown unknown term "a-trem". Did you mean "a-term"?',
      'content/blog/en/x/index.mdx:12:1 term-unknown unknown term "nothing".',
      'content/glossary/en/t.mdx:5:11 reference-self "a-term" is the term itself',
      'content/glossary/en/t.mdx:5:19 term-unknown unknown term "other".',
    ]);
  });
});

describe('pictures and files', () => {
  const cover = { cover: '{ image: ./cover.jpg, alt: A picture }' };

  it('reads the size of a cover', () => {
    const { content } = checked({ [post]: aPost(cover) }, { 'content/blog/en/x/cover.jpg': { width: 1600, height: 900 } });
    expect(content.entries[0]).toMatchObject({ cover: { file: 'content/blog/en/x/cover.jpg', width: 1600, height: 900, alt: 'A picture' } });
  });

  it('names a picture that is missing, and the one that was meant', () => {
    expect(printed(checked({ [post]: aPost(cover) }, { 'content/blog/en/x/cover.png': { width: 9, height: 9 } }).problems)).toContain(
      'there is no file "./cover.jpg". Did you mean "./cover.png"?',
    );
  });

  it('names a picture that is none, and one outside of content/', () => {
    expect(rulesOf({ [post]: aPost(cover) }, { 'content/blog/en/x/cover.jpg': 'unreadable' })).toEqual(['picture-unreadable']);
    expect(rulesOf({ [post]: aPost({ cover: '{ image: ../../../../package.json, alt: A }' }) })).toEqual(['file-outside']);
  });

  it('names files of the body that are missing', () => {
    expect(rulesOf({ [post]: aPost({}, '<Figure src="./a.jpg" alt="A" />') })).toEqual(['file-missing']);
    expect(rulesOf({ [post]: aPost({}, '<Figure src="./a.jpg" alt="A" />') }, { 'content/blog/en/x/a.jpg': { width: 9, height: 9 } })).toEqual([]);
  });
});

describe('other forms of a term', () => {
  const aliasesOf = (aliases: string) => printed(checked({ 'content/glossary/en/a.mdx': aTerm({ aliases }) }).problems);

  it.each(['[".*", "C++", "foo|bar", "口碑", "AI"]', '["a name & more", "x < y"]'])('may hold signs that mean themselves: %s', (aliases) => {
    expect(aliasesOf(aliases.replace('".*", ', ''))).toBe('');
  });

  it.each([
    ['an empty one', '[""]', 'is empty, expected text'],
    ['one letter', '[a]', 'is too short to be found in a text, expected two letters or more'],
    ['signs alone', '[".*"]', 'is too short to be found in a text, expected two letters or more'],
    ['500 characters', `["${'long '.repeat(100)}"]`, 'is longer than 120 characters'],
    ['markup', '["<b>bold</b>"]', 'holds an HTML tag, expected the words alone'],
  ])('must not be %s', (_what, aliases, message) => {
    expect(aliasesOf(aliases)).toContain(message);
  });
});
