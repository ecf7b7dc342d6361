import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblem } from '#smo';
import { importers, importReport, importSummary, importTable, type ReportInput } from '#smo/importers/index.ts';
import { ContentReader } from '../../../src/astro/content-reader.ts';
import { importTexts, type ImportTexts } from '../../../src/cli/import/import-texts.ts';
import type { Project } from '../../../src/cli/project.ts';
import { aConfig } from '../../support/a-site.ts';
import { picture } from '../../support/site-folder.ts';

let base: string;
let project: Project;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'smo-import-'));
  const root = join(base, 'site');
  const locales = ['en', 'it'];
  const config = aConfig();
  project = { root, config, locales, reader: new ContentReader(root, config, locales) };
  await put('site/content/topics.yaml', '# Ours\n- id: garden\n  label: { en: Garden }\n  description: { en: What grows. }\n');
});

afterEach(() => rm(base, { recursive: true }));

async function put(path: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(base, path)), { recursive: true });
  await writeFile(join(base, path), data);
}

const text = (title: string, body = 'Some words.') =>
  `---\ntitle: ${title}\ndescription: What it says.\ndate: 2026-03-01\ntags: [garden]\nauthor: Mara\n---\n\n${body}\n`;
const written = (path: string) => readFile(join(project.root, path), 'utf8');

async function imported(over: Partial<ImportTexts> = {}): Promise<ReportInput> {
  const importer = importers['markdown'];
  if (!importer) throw new Error('there is no import of Markdown');
  return importTexts({ importer, from: join(base, 'old'), to: 'blog', locale: 'en', update: false, isDry: false, ...over }, project);
}

const actions = ({ outcomes }: ReportInput) => outcomes.map(({ path, action }) => `${action} ${path}`);

describe('an import', () => {
  test('writes texts that the site takes, with their pictures, authors and topics', async () => {
    await put('old/_posts/2026-03-01-hello.md', text('Hello', '![A cat](/img/cat.jpg)'));
    await put('old/img/cat.jpg', await picture());
    const report = await imported();
    expect(actions(report)).toEqual(['new content/blog/en/hello/index.mdx', 'new content/blog/en/hello/cat.jpg', 'new content/authors/mara.yaml']);
    expect(await written('content/blog/en/hello/index.mdx')).toMatchInlineSnapshot(`
      "---
      id: hello
      title: Hello
      description: What it says.
      published: 2026-03-01
      authors:
        - mara
      topics:
        - garden
      aliases:
        - /2026/03/01/hello.html
      ---

      ![A cat](./cat.jpg)
      "
    `);
    const { content, problems } = await project.reader.read();
    expect([content.entries.map(({ id }) => id), problems.map(formatProblem)]).toEqual([['hello'], []]);
  });

  test('of the same again changes nothing', async () => {
    await put('old/a.md', text('A'));
    await put('old/b.md', text('B').replace('garden', 'stones'));
    await imported();
    const before = await Promise.all(['content/.imports.json', 'content/topics.yaml', 'content/blog/en/a/index.mdx'].map(written));
    const again = await imported({ update: true });
    expect(actions(again)).toEqual(['unchanged content/blog/en/a/index.mdx', 'unchanged content/blog/en/b/index.mdx']);
    expect(await Promise.all(['content/.imports.json', 'content/topics.yaml', 'content/blog/en/a/index.mdx'].map(written))).toEqual(before);
    expect(before[1]).toMatch(/^# Ours\n- id: garden\n {2}label: \{ en: Garden \}/u);
  });

  test('takes over what changed when it is asked to, never what somebody edited, moved in or deleted', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await put(`old/${name}.md`, text(name));
    await put('site/content/blog/en/d/index.mdx', '---\nid: d\ntitle: Ours\n---\n');
    await imported();
    await put('site/content/blog/en/b/index.mdx', `${await written('content/blog/en/b/index.mdx')}More.\n`);
    await rm(join(project.root, 'content/blog/en/c'), { recursive: true });
    for (const name of ['a', 'b', 'c', 'd']) await put(`old/${name}.md`, text(name, 'Other words.'));
    expect(actions(await imported())).toEqual([
      'waiting content/blog/en/a/index.mdx',
      'conflict content/blog/en/b/index.mdx',
      'deleted content/blog/en/c/index.mdx',
      'taken content/blog/en/d/index.mdx',
    ]);
    expect(actions(await imported({ update: true }))[0]).toBe('update content/blog/en/a/index.mdx');
    expect(await written('content/blog/en/a/index.mdx')).toContain('Other words.');
    expect(await written('content/blog/en/b/index.mdx')).toContain('More.');
    expect(await written('content/blog/en/d/index.mdx')).toContain('Ours');
  });

  test('writes nothing when it is only rehearsed, and shows what it would do', async () => {
    await put('old/a.md', text('A'));
    const report = await imported({ isDry: true });
    expect(importTable(report.outcomes)).toBe('new  a.md    content/blog/en/a/index.mdx\nnew  author  content/authors/mara.yaml');
    await expect(written('content/blog/en/a/index.mdx')).rejects.toThrow('ENOENT');
    await expect(written('content/.imports.json')).rejects.toThrow('ENOENT');
  });

  test('tells in a report what became of each file, and each loss with its place', async () => {
    await put('old/a.md', text('A', 'One {% widget %}.\n\n<!-- to do -->'));
    expect(importReport(await imported())).toMatchInlineSnapshot(`
      "# Import from Markdown folder (Jekyll, Hugo, Astro, Docusaurus, Eleventy, Gatsby, Hexo, plain)

          Markdown folder (Jekyll, Hugo, Astro, Docusaurus, Eleventy, Gatsby, Hexo, plain): 1 files in, 1 texts, 0 skipped; recognised as Jekyll, by Liquid
          1 new authors, 0 new topics, 0 pictures and sounds
          Files:
                 2  new
          To look at:
                 1  import-template
                 1  import-comment

      ## Files

      | From | To | Id | |
      | --- | --- | --- | --- |
      | a.md | content/blog/en/a/index.mdx | a | new |
      | author | content/authors/mara.yaml |  | new |

      ## import-template (1)

      - \`a.md:9\` “{% widget %}” means something to the former generator alone; it is kept as code → write what it stood for

      ## import-comment (1)

      - \`a.md:11\` a comment is left out: “to do”

      "
    `);
    expect(importSummary(await imported())).toMatchInlineSnapshot(`
      "Markdown folder (Jekyll, Hugo, Astro, Docusaurus, Eleventy, Gatsby, Hexo, plain): 1 files in, 1 texts, 0 skipped; recognised as Jekyll, by Liquid
      0 new authors, 0 new topics, 0 pictures and sounds
      Files:
             1  as it was
      To look at:
             1  import-template
             1  import-comment"
    `);
  });
});

describe('an export', () => {
  test('may be one file', async () => {
    await put('old/a.txt', text('A'));
    expect(actions(await imported({ from: join(base, 'old/a.txt') }))).toContain('new content/blog/en/a/index.mdx');
  });

  test('may be a zip archive, out of which nothing leads', async () => {
    await put('old.zip', zipSync({ 'blog/a.md': strToU8(text('A')), '../b.md': strToU8(text('B')), 'bomb.md': new Uint8Array(3_000_000) }));
    const report = await imported({ from: join(base, 'old.zip') });
    expect(actions(report)).toEqual(['new content/blog/en/a/index.mdx', 'new content/authors/mara.yaml']);
    expect(report.problems.map(({ page, message }) => `${page}: ${message.replace(/\d+ to 1/u, 'n to 1')}`)).toEqual([
      '../b.md: its name leads out of the archive; it is skipped',
      'bomb.md: it is packed n to 1, as nothing that people write is; it is skipped',
    ]);
  });

  test('is not left by its links', async () => {
    await put('secret.md', text('Secret'));
    await put('old/a.md', text('A'));
    await symlink(join(base, 'secret.md'), join(base, 'old/b.md'));
    const report = await imported();
    expect(actions(report)).toEqual(['new content/blog/en/a/index.mdx', 'new content/authors/mara.yaml']);
    expect(report.problems.map(({ page, message }) => `${page}: ${message}`)).toEqual(['b.md: cannot be read: a link that leaves the folder; it is skipped']);
  });

  test('that is not there, or no archive, is a mistake of the call', async () => {
    await expect(imported({ from: join(base, 'none') })).rejects.toThrow(/^there is no file or folder /u);
    await put('bad.zip', 'no archive');
    await expect(imported({ from: join(base, 'bad.zip') })).rejects.toThrow('is no zip archive that can be read');
  });
});
