import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentSchemas, formatProblem, readFrontMatter, readYaml, slugify } from '#smo';
import { ContentReader } from '../../src/astro/content-reader.ts';
import { dayIn, writeNew } from '../../src/cli/new.ts';
import type { Request } from '../../src/cli/new/plan.ts';
import type { Project } from '../../src/cli/project.ts';
import { aConfig } from '../support/a-site.ts';

const today = '2026-06-01';
let project: Project;

beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'smo-new-'));
  const locales = ['en', 'it'];
  const config = aConfig();
  project = { root, config, locales, reader: new ContentReader(root, config, locales) };
  await put('content/authors/ada.yaml', 'name: Ada Rossi\n');
  await put('content/authors/bruno.yaml', 'name: Bruno Verdi\n');
  await put('content/topics.yaml', ['previews', 'feeds'].map((id) => `- id: ${id}\n  label: { en: ${id} }\n  description: { en: ${id} }\n`).join(''));
  await put('content/series.yaml', '- id: from-zero\n  title: { en: From zero }\n  description: { en: First steps. }\n');
});

afterEach(() => rm(project.root, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(project.root, path)), { recursive: true });
  await writeFile(join(project.root, path), text);
}

/** Path of the file that a request makes. */
async function made(request: Request): Promise<string> {
  const result = await writeNew(request, project, today);
  if ('problems' in result) throw new Error(said(result));
  return result.path;
}

async function refused(request: Request): Promise<string> {
  const result = await writeNew(request, project, today);
  if ('path' in result) throw new Error(`${result.path} was written`);
  return said(result);
}

function said({ problems }: { problems: readonly Parameters<typeof formatProblem>[0][] }): string {
  return problems.map(formatProblem).join('\n\n').replaceAll(project.root, '<root>');
}

const textOf = (path: string) => readFile(join(project.root, path), 'utf8');
const dataOf = (path: string, text: string) => readFrontMatter({ path, bytes: new TextEncoder().encode(text) }).data;
const kinds = ['post', 'term', 'page', 'author'];
const attacks = [
  'He said "no": a #hashtag',
  "l'altro: C:\\temp\\",
  '--- not front matter',
  'a\nb: c\r\n---\nd',
  'a {b} ${c} <d/> {{e}}',
  '👩‍💻 emoji 🎉',
  'true',
  'null',
  '2026-01-01',
  '- list',
  '!tag & *alias %',
  'x'.repeat(300),
  `${'word '.repeat(60)}end`,
  '| pipe > fold',
  'nul \0 bell \u0007 half \ud83d',
  'שלום shalom',
  '[a](term:none)',
  '5',
  '0x1f',
  '1e3',
  'Yes',
];

describe('a new file', () => {
  it.each(kinds.flatMap((kind) => ['en', 'it'].map((locale) => [kind, locale])))('that is a %s in %s passes the check as it is', async (kind, locale) => {
    const path = await made({ kind, title: 'Titoli che viaggiano', locale });
    const { content, problems } = await project.reader.read();
    expect(problems).toEqual([]);
    expect([...content.entries, ...content.authors].map(({ source }) => source.file)).toContain(path);
  });

  it.each(kinds)('that is a %s passes the check whatever its title holds', async (kind) => {
    for (const title of attacks) await made({ kind, title });
    const { content, problems } = await project.reader.read();
    expect(problems).toEqual([]);
    const titles = [...content.entries.map(({ title }) => title), ...content.authors.map(({ name }) => name)];
    expect(titles).toEqual(expect.arrayContaining(['He said "no": a #hashtag', 'a b: c --- d', '2026-01-01', 'nul bell half \ufffd', 'x'.repeat(300)]));
  });

  it('goes to the place of its kind', async () => {
    expect([
      await made({ kind: 'post', title: 'Più “SMO”!', locale: 'it' }),
      await made({ kind: 'term', title: 'Open Graph' }),
      await made({ kind: 'page', title: 'About us', slug: 'who-we-are' }),
      await made({ kind: 'author', title: 'Carla Bianchi', locale: 'it' }),
    ]).toEqual([
      'content/blog/it/piu-smo/index.mdx',
      'content/glossary/en/open-graph.mdx',
      'content/pages/en/who-we-are.mdx',
      'content/authors/carla-bianchi.yaml',
    ]);
  });

  it('is a draft of today with the first author and topic', async () => {
    const path = await made({ kind: 'post', title: 'Titles that travel' });
    expect(dataOf(path, await textOf(path))).toEqual({
      id: 'titles-that-travel',
      title: 'Titles that travel',
      description: 'To do: say in one or two sentences what the reader gets.',
      published: today,
      draft: true,
      authors: ['ada'],
      topics: ['previews'],
    });
  });

  it('takes authors and topics by name, and lists those there are to choose from', async () => {
    const text = await textOf(await made({ kind: 'post', title: 'Feeds', author: 'bruno, ada', topic: 'feeds' }));
    expect(text.split('\n').filter((line) => /authors|topics|series|more of|One of:/u.test(line))).toEqual([
      '# One or more of: ada, bruno',
      'authors: [bruno, ada]',
      '# One or more of: previews, feeds',
      'topics: [feeds]',
      '# One of: from-zero',
      '#series: from-zero',
    ]);
  });

  it.each(['post', 'term', 'page'] as const)('that is a %s shows every field there is, and each may be taken from its comment as it stands', async (kind) => {
    const path = await made({ kind, title: 'Titles that travel' });
    const text = (await textOf(path)).replaceAll(/^#(?! \S)/gmu, '');
    const schemas = contentSchemas('UTC');
    const schema = { post: schemas.blog, term: schemas.glossary, page: schemas.pages }[kind];
    const data = dataOf(path, text);
    expect(Object.keys(Object(data)).toSorted()).toEqual(Object.keys(schema.shape).toSorted());
    expect(schema.safeParse(data).error).toBe(undefined);
    expect(Object.keys(Object(Reflect.get(Object(data), 'share'))).toSorted()).toEqual(Object.keys(schema.shape.share.unwrap().shape).toSorted());
  });

  it('that is an author shows every field there is, and each may be taken from its comment as it stands', async () => {
    const path = await made({ kind: 'author', title: 'Carla Bianchi' });
    const { data } = readYaml(path, (await textOf(path)).replaceAll(/^#(?! \S)/gmu, ''));
    const schema = contentSchemas('UTC').author;
    expect(Object.keys(Object(data)).toSorted()).toEqual(Object.keys(schema.shape).toSorted());
    expect(schema.safeParse(data).error).toBe(undefined);
  });

  it('has an address and an id of at most 60 letters, cut between words', async () => {
    const path = await made({ kind: 'term', title: `${'twelve chars '.repeat(10)}end` });
    expect(path).toBe('content/glossary/en/twelve-chars-twelve-chars-twelve-chars-twelve-chars-twelve.mdx');
    expect(dataOf(path, await textOf(path))).toMatchObject({ id: 'twelve-chars-twelve-chars-twelve-chars-twelve-chars-twelve' });
  });

  it('has an id that no other entry has, and says whose the plain one is', async () => {
    await made({ kind: 'post', title: 'Newsletter' });
    await made({ kind: 'term', title: 'Newsletter' });
    const result = await writeNew({ kind: 'page', title: 'Newsletter', locale: 'it' }, project, today);
    expect(result).toEqual({
      path: 'content/pages/it/newsletter.mdx',
      notes: [
        'the id newsletter belongs to content/blog/en/newsletter/index.mdx, so this one has newsletter-3. To translate that one: --translation-of newsletter',
      ],
    });
    const { content, problems } = await project.reader.read();
    expect(problems).toEqual([]);
    expect(content.entries.map(({ id }) => id).toSorted()).toEqual(['newsletter', 'newsletter-2', 'newsletter-3']);
  });

  it('that translates another has its id, authors, topics and terms', async () => {
    await made({ kind: 'term', title: 'Network' });
    const front = (await textOf('content/glossary/en/network.mdx'))
      .replace('id: network', 'id: reddit')
      .replace('"Network"', '"Reddit"')
      .replace('#related: [term-id]', 'related: [network]')
      .replace('#topics: [previews]', 'topics: [feeds]');
    await put('content/glossary/en/reddit.mdx', front);
    await made({ kind: 'post', title: 'Feeds last', author: 'bruno', topic: 'feeds' });
    const post = await made({ kind: 'post', title: 'I feed durano', locale: 'it', translationOf: 'feeds-last' });
    const term = await made({ kind: 'term', title: 'Reddit', locale: 'it', translationOf: 'reddit' });
    expect((await project.reader.read()).problems).toEqual([]);
    expect([dataOf(post, await textOf(post)), dataOf(term, await textOf(term))]).toEqual([
      expect.objectContaining({ id: 'feeds-last', title: 'I feed durano', authors: ['bruno'], topics: ['feeds'] }),
      expect.objectContaining({ id: 'reddit', topics: ['feeds'], related: ['network'] }),
    ]);
  });
});

describe('a request is refused', () => {
  it('when the file exists, in either of its two forms, and leaves it alone', async () => {
    const before = await textOf(await made({ kind: 'post', title: 'Titles' }));
    await put('content/glossary/en/feed/index.mdx', 'mine');
    const answers = [
      await refused({ kind: 'post', title: 'Titles' }),
      await refused({ kind: 'term', title: 'Feed' }),
      await refused({ kind: 'author', title: 'Ada' }),
    ];
    expect(answers.join('\n')).toMatchInlineSnapshot(`
      "content/blog/en/titles/index.mdx  the file exists, and nothing is overwritten
        repair: edit it, or give the new post another address: --slug another-name
      content/glossary/en/feed/index.mdx  the file exists, and nothing is overwritten
        repair: edit it, or give the new term another address: --slug another-name
      content/authors/ada.yaml  the file exists, and nothing is overwritten
        repair: edit it, or give the new author another address: --slug another-name"
    `);
    expect([await textOf('content/blog/en/titles/index.mdx'), await textOf('content/glossary/en/feed/index.mdx')]).toEqual([before, 'mine']);
  });

  it('for names that do not exist, all at once, with the nearest that do', async () => {
    expect(await refused({ kind: 'post', title: 'Titles', locale: 'itt', topic: 'feed,nothing', author: 'brunno', translationOf: 'x' })).toMatchInlineSnapshot(`
      "new post  --locale: unknown language "itt". Did you mean "it"?
        repair: write --locale it

      new post  --translation-of: unknown post "x".
        repair: leave it out

      new post  --author: unknown author "brunno". Did you mean "bruno"?
        repair: write --author bruno

      new post  --topic: unknown topic "feed". Did you mean "feeds"?
        repair: write --topic feeds

      new post  --topic: unknown topic "nothing".
        repair: use one of previews, feeds"
    `);
  });

  it('for a kind that does not exist', async () => {
    expect(await refused({ kind: 'pots', title: 'Titles' })).toMatchInlineSnapshot(`
      "new  kind: unknown kind "pots". Did you mean "post"?
        repair: write post"
    `);
  });

  it('for a title without Latin letters, until it is given a slug', async () => {
    expect(await refused({ kind: 'post', title: '日本語' })).toMatchInlineSnapshot(`
      "new post  --slug: "日本語" has no Latin letter or digit to make an address of
        repair: choose one: --slug a-name"
    `);
    expect(await made({ kind: 'post', title: '日本語', slug: 'japanese' })).toBe('content/blog/en/japanese/index.mdx');
    expect(slugify('日本語')).toBe('');
  });

  it('for an empty title', async () => {
    expect(await refused({ kind: 'page', title: ' \n' })).toMatchInlineSnapshot(`
      "new page  title: is empty, expected some words
        repair: npm run smo -- new page "A title""
    `);
  });

  it('for an address that is none, climbs out of its folder or belongs to the site', async () => {
    const requests = [
      { kind: 'post', slug: 'Upper Case' },
      { kind: 'term', slug: '../../../etc' },
      { kind: 'page', slug: 'search' },
      { kind: 'author', slug: 'a/../../b' },
      { kind: 'author', slug: 'Ä' },
    ];
    const answers = [];
    for (const request of requests) answers.push(await refused({ title: 'Titles', ...request }));
    expect(answers.join('\n')).toMatchInlineSnapshot(`
      "new post  --slug: "Upper Case" makes a poor address: expected lower-case letters, digits and single hyphens
        repair: choose another: --slug a-name
      new term  --slug: "../../../etc" is no name for a file: expected lower-case letters, digits and hyphens
        repair: choose another: --slug a-name
      new page  --slug: the address /search/ belongs to the site itself
        repair: choose another: --slug a-name
      new author  --slug: "a/../../b" is no name for a file: expected lower-case letters, digits and hyphens
        repair: choose another: --slug a-name
      new author  --slug: "Ä" is no name for a file: expected lower-case letters, digits and hyphens
        repair: choose another: --slug a-name"
    `);
  });

  it('for an option that means nothing there, and a translation that exists', async () => {
    await made({ kind: 'page', title: 'About' });
    expect(
      [await refused({ kind: 'author', title: 'Carla', topic: 'feeds' }), await refused({ kind: 'page', title: 'About again', translationOf: 'about' })].join(
        '\n',
      ),
    ).toMatchInlineSnapshot(`
      "new author  --topic: means nothing for an author
        repair: leave it out
      new page  --translation-of: "about" has a text in en already
        repair: edit content/pages/en/about.mdx"
    `);
  });

  it('for a post when there is no author or topic yet', async () => {
    await rm(join(project.root, 'content'), { recursive: true });
    expect(await refused({ kind: 'post', title: 'Titles' })).toMatchInlineSnapshot(`
      "new post  --author: a post needs an author, and there is none yet
        repair: npm run smo -- new author "Ada Rossi"

      new post  --topic: a post needs a topic, and there is none yet
        repair: add one to content/topics.yaml"
    `);
  });
});

it('today is the day in the zone of the site', () => {
  const late = '2026-05-31T22:30:00Z';
  expect([dayIn('UTC', late), dayIn('Europe/Rome', late), dayIn('America/New_York', late)]).toEqual(['2026-05-31', '2026-06-01', '2026-05-31']);
});
