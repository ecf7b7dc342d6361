import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { components, type Content } from '#smo';
import {
  emptyRecord,
  planImport,
  type ImportedDocument,
  type ImportPlan,
  type ImportRecord,
  type ImportRequest,
  type ImportSite,
} from '#smo/importers/index.ts';
import { aTermEntry, aTopic, anAuthor } from '../../../support/a-site.ts';

function aDocument(over: Partial<ImportedDocument> & { text?: string } = {}): ImportedDocument {
  const { text = 'Some words.', ...fields } = over;
  return {
    place: { file: 'posts/hello.md' },
    kind: 'article',
    address: '/2026/hello.html',
    redirects: [],
    slug: 'hello',
    title: 'Hello',
    description: 'What it says.',
    published: '2026-03-01',
    draft: false,
    authors: [{ key: 'Ada Rossi' }],
    topics: [{ key: 'Feeds' }],
    body: { format: 'markdown', text, line: 10 },
    left: [],
    ...fields,
  };
}

const content: Content = { entries: [], authors: [], topics: [], series: [] };

interface Over {
  readonly site?: Partial<ImportSite>;
  readonly record?: ImportRecord;
  readonly request?: Partial<ImportRequest>;
  readonly files?: readonly string[];
  readonly address?: string;
}

function plan(documents: readonly ImportedDocument[], { site = {}, record = emptyRecord, request = {}, files = [], address }: Over = {}): ImportPlan {
  const given = { name: 'x', files: files.map((path) => ({ path, size: 1, bytes: async () => new Uint8Array([1]) })), address };
  const publisher = { name: 'Field Ltd', type: 'Organization' } as const;
  return planImport(
    { importer: 'markdown', given, imported: { documents, problems: [], counted: {} }, locale: 'en', ...request },
    { content, locales: ['en', 'it'], defaultLocale: 'en', timeZone: 'Europe/Rome', publisher, ...site },
    record,
    { parseMdx: (text) => mdxToMdast(text), components, hash: (text) => Buffer.from(text).toString('hex').padEnd(8, '0') },
  );
}

/** Front matter and body of a planned text. */
function parts({ text }: { readonly text: string }): { fields: unknown; body: string } {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(text) ?? [];
  return { fields: parse(yaml), body: body.trim() };
}

const fieldsOf = (documents: readonly ImportedDocument[], over?: Over): unknown[] => plan(documents, over).texts.map((text) => parts(text).fields);
const told = ({ problems }: ImportPlan): string[] => problems.map(({ rule, message }) => `${rule}: ${message}`);

describe('a text', () => {
  test('becomes an entry with its old address, and what it needs stands beside it', () => {
    const planned = plan([aDocument({ cover: { from: '/img/A b.JPG', alt: 'An A' }, updated: '2026-04-01', text: '![B](b.svg)' })], {
      files: ['img/A b.JPG', 'posts/b.svg'],
    });
    expect(planned.texts.map((text) => ({ path: text.path, ...parts(text) }))).toEqual([
      {
        path: 'content/blog/en/hello/index.mdx',
        fields: {
          id: 'hello',
          title: 'Hello',
          description: 'What it says.',
          published: '2026-03-01',
          authors: ['ada-rossi'],
          topics: ['feeds'],
          cover: { image: './a-b.jpg', alt: 'An A' },
          aliases: ['/2026/hello.html'],
          updated: '2026-04-01',
        },
        body: '![B](./b.png)',
      },
    ]);
    expect(planned.copies).toEqual([
      { from: 'posts/b.svg', to: 'content/blog/en/hello/b.png' },
      { from: 'img/A b.JPG', to: 'content/blog/en/hello/a-b.jpg' },
    ]);
    expect(planned.files).toEqual([{ path: 'content/authors/ada-rossi.yaml', text: 'name: Ada Rossi\n' }]);
    expect(planned.topics).toEqual([{ id: 'feeds', label: { en: 'Feeds' }, description: { en: 'Feeds' } }]);
  });

  test('that lacks something gets nothing invented: it is derived, and told', () => {
    const planned = plan([aDocument({ description: undefined, authors: [], topics: [], text: 'First sentence. Second one.' })]);
    expect(parts(planned.texts[0] ?? { text: '' }).fields).toMatchObject({
      description: 'First sentence. Second one.',
      authors: ['field-ltd'],
      topics: ['other'],
    });
    expect(planned.files).toEqual([{ path: 'content/authors/field-ltd.yaml', text: 'name: Field Ltd\ntype: organization\n' }]);
    expect(told(planned)).toEqual([
      'import-derived: the description is derived from the text: “First sentence. Second one.”',
      'import-topic: the text has no topic; it gets the one for texts without',
      'import-author: the text names no author; it is by Field Ltd',
      'import-derived: the description of the new topic other is derived from its name',
    ]);
  });

  test('without a date takes that of its history, and is skipped where it has none', () => {
    expect(fieldsOf([aDocument({ published: undefined })], { request: { firstDay: () => '2025-01-02' } })).toMatchObject([{ published: '2025-01-02' }]);
    const planned = plan([aDocument({ published: '2019-15-05' })]);
    expect({ texts: planned.texts, skipped: planned.skipped, told: told(planned) }).toEqual({
      texts: [],
      skipped: 1,
      told: [
        'import-date: the date “2019-15-05” (published) has no such month: 15 (write year-month-day)',
        'import-date: the text has no date that can be read; the text is skipped',
      ],
    });
  });

  test('in a language that the site has not is skipped', () => {
    expect(told(plan([aDocument({ locale: 'fr' })]))).toEqual(['import-locale: the site has no language “fr”; the text is skipped']);
  });

  test('that is called as nothing in ASCII has an id all the same', () => {
    expect(plan([aDocument({ address: '/用語/', slug: '用語', title: '用語' })]).texts).toMatchObject([
      { id: expect.stringMatching(/^text-[0-9a-f]{8}$/u), path: 'content/blog/en/用語/index.mdx' },
    ]);
  });

  test('says which networks it names have closed', () => {
    expect(told(plan([aDocument({ text: 'Find us on Google+ and at https://vine.co/x.' })]))).toContainEqual(
      expect.stringContaining('import-retired-network: the text names Google+, which closed on 2019-04-02'),
    );
  });
});

describe('texts', () => {
  test('that translate each other share an id', () => {
    const planned = plan([
      aDocument({ place: { file: 'it/ciao.md' }, address: undefined, slug: 'ciao', locale: 'it' }),
      aDocument({ place: { file: 'en/ciao.md' }, address: undefined, slug: 'hello', locale: 'en' }),
    ]);
    expect(planned.texts.map(({ id, path }) => [id, path])).toEqual([
      ['hello', 'content/blog/en/hello/index.mdx'],
      ['hello', 'content/blog/it/ciao/index.mdx'],
    ]);
  });

  test('of one name are told apart, from each other and from what is there', () => {
    const entries = [aTermEntry({ id: 'hello', slug: 'hello' })];
    const planned = plan([aDocument(), aDocument({ address: '/b/hello.html' })], { site: { content: { ...content, entries } } });
    expect(planned.texts.map(({ id, path }) => [id, path])).toEqual([
      ['hello-2', 'content/blog/en/hello/index.mdx'],
      ['hello-3', 'content/blog/en/hello-2/index.mdx'],
    ]);
  });

  test('keep the id and place that a former import gave them, whatever they are called now', () => {
    const record = { ...emptyRecord, texts: { 'markdown en /2026/hello.html': { id: 'first', path: 'content/blog/en/first/index.mdx', hash: '' } } };
    expect(plan([aDocument({ slug: 'renamed', title: 'Renamed' })], { record }).texts).toMatchObject([
      { id: 'first', path: 'content/blog/en/first/index.mdx' },
    ]);
  });

  test('link each other by id, the former site by its address', () => {
    const other = aDocument({ place: { file: 'posts/other.md' }, address: '/2026/other.html', slug: 'other', title: 'Other' });
    const text = '[a](/2026/other.html#x) [b](other.md) [c](https://old.example/2026/other) [d](/gone/?p=1) [e](//b.example/) [f](mailto:a@b.example)';
    const [planned] = plan([aDocument({ text }), other], { address: 'https://old.example' }).texts;
    expect(parts(planned ?? { text: '' }).body).toBe(
      '[a](post:other#x) [b](post:other) [c](post:other) [d](https://old.example/gone/?p=1) [e](https://b.example/) [f](mailto:a@b.example)',
    );
  });

  test('take authors and topics that are there, by their names', () => {
    const here = { ...content, authors: [anAuthor({ id: 'ada', name: 'Ada Rossi' })], topics: [aTopic({ id: 'syndication', label: { en: 'Feeds' } })] };
    const planned = plan([aDocument()], { site: { content: here } });
    expect(parts(planned.texts[0] ?? { text: '' }).fields).toMatchObject({ authors: ['ada'], topics: ['syndication'] });
    expect([planned.files, planned.topics]).toEqual([[], []]);
  });
});

test('a term has a definition and other names instead', () => {
  const planned = plan([aDocument({ kind: 'term', address: undefined, aliases: ['Hi'], status: 'Retired' })]);
  expect(planned.texts.map((text) => [text.path, parts(text).fields])).toEqual([
    [
      'content/glossary/en/hello.mdx',
      { id: 'hello', title: 'Hello', definition: 'What it says.', aliases: ['Hi'], topics: ['feeds'], status: 'retired', published: '2026-03-01' },
    ],
  ]);
});
