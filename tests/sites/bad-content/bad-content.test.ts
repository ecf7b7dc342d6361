import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { tryBuild, type Build } from '../../support/build-site.ts';
import { astroConfig, post, siteFolder, term, type SiteFiles } from '../../support/site-folder.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\u{feff}${text}`, 'utf16le');

/** What the site had before; a build that fails must leave it as it is. */
const former: SiteFiles = { 'dist/index.html': 'the former page', 'dist/blog/kept/index.html': 'another', 'dist/feed.bin': Buffer.from([0, 255, 1]) };

const faults: SiteFiles = {
  'content/blog/en/near-miss.mdx': post({ id: 'near-miss', topics: ['gardn'], autors: ['mara'] }),
  'content/blog/en/no-title.mdx': post({ id: 'no-title', title: undefined, authors: ['marra'] }),
  'content/blog/en/no-such-day.mdx': post({ id: 'no-such-day', published: '2019-15-05' }),
  'content/blog/en/tab.mdx': '---\nid: tab\ncover:\n\timage: ./x.jpg\n---\n\nText.\n',
  'content/blog/en/utf-16.mdx': utf16(post({ id: 'utf-16' })),
  'content/blog/en/latin-1.mdx': latin1(post({ id: 'latin-1', title: 'Città' })),
  'content/blog/en/bare.mdx': 'Only words.\n',
  'content/blog/en/copy.mdx': post({ id: 'first-frost' }),
  'content/blog/en/twice.mdx': post({ id: 'twice' }),
  'content/blog/en/twice/index.mdx': post({ id: 'twice-too' }),
  'content/blog/en/coverless.mdx': post({ id: 'coverless', cover: { image: './cover.jpg', alt: 'A cover' } }),
  'content/blog/en/expression.mdx': post({ id: 'expression' }, 'One and one is {1 + 1}.'),
  'content/blog/en/import.mdx': post({ id: 'import' }, "import x from './x.js'\n\nText."),
  'content/blog/en/script.mdx': post({ id: 'script' }, 'Text.\n\n<script>alert(1)</script>'),
  'content/blog/en/link.mdx': post({ id: 'link' }, 'See [that](term:rhyme).'),
  'content/blog/en/old.md': post({ id: 'old' }),
  'content/blog/xx/foreign.mdx': post({ id: 'foreign' }),
  'content/blogs/en/misplaced.mdx': post({ id: 'misplaced' }),
  'content/glossary/en/loop.mdx': term({ id: 'loop', related: ['nothing'], topics: ['garden'] }),
  'content/glossary/en/sound.mdx': term({ id: 'sound' }, 'A link to [a text that is not](post:no-title) is no fault of its own.'),
  'content/blog/en/windows.mdx': `\u{feff}${post({ id: 'windows' }).replaceAll('\n', '\r\n')}`,
};

describe('a build with bad content', () => {
  let root: string;
  let build: Build;
  beforeAll(async () => {
    root = await siteFolder('bad-content', { ...faults, ...former });
    build = await tryBuild(root);
  });

  test('fails', () => {
    expect(build.code).toBe(1);
  });

  test('tells every fault of every file in one go: place, line and repair', () => {
    const report = build.output.slice(build.output.indexOf('content/'), build.output.lastIndexOf(' files') + 6);
    expect(report).toMatchInlineSnapshot(`
      "content/blog/en/bare.mdx:1:1  the file has no front matter; expected \`---\` in its first line
        1 | Only words.
          | ^^^^^^^^^^^
        repair: start the file with
                ---
                id: a-permanent-id
                title: The title
                ---
                or let \`npm run smo -- new\` write it

      content/blog/en/coverless.mdx:11:10  cover.image: there is no file "./cover.jpg"
        11 |   image: ./cover.jpg
           |          ^^^^^^^^^^^
        repair: put the file at content/blog/en/cover.jpg

      content/blog/en/expression.mdx:12:16  found the expression {1 + 1}, expected text and components only
        12 | One and one is {1 + 1}.
           |                ^^^^^^^
        repair: to show the brace, write \\{1 + 1} or &#123;1 + 1&#125;

      content/blog/en/first-frost.mdx:2:5  id: "first-frost" is already the id of content/blog/en/copy.mdx
        2 | id: first-frost
          |     ^^^^^^^^^^^
        repair: give this one an id of its own: id: first-frost-2

      content/blog/en/import.mdx:12:1  found an import statement, expected text and components only
        12 | import x from './x.js'
           | ^^^^^^^^^^^^^^^^^^^^^^
        repair: delete the import: the components are there without it

      content/blog/en/latin-1.mdx:2:1  the file is not valid UTF-8; it was probably saved as Windows-1252 or Latin-1
        repair: save the file again as UTF-8 (in most editors: “Save with encoding”)

      content/blog/en/link.mdx:12:5  unknown term "rhyme". Did you mean "rime"?
        12 | See [that](term:rhyme).
           |     ^^^^^^^^^^
        repair: write rime

      content/blog/en/near-miss.mdx:8:5  topics[0]: unknown topic "gardn". Did you mean "garden"?
        8 |   - gardn
          |     ^^^^^
        repair: write garden

      content/blog/en/near-miss.mdx:10:1  autors: unknown field "autors". Did you mean "authors"?
        10 | autors:
           | ^^^^^^^
        repair: rename it to authors:

      content/blog/en/no-such-day.mdx:4:12  published: "2019-15-05" has no such month: 15 (write year-month-day)
        4 | published: 2019-15-05
          |            ^^^^^^^^^^
        repair: write year-month-day: 2026-03-31, or with time and zone 2026-03-31T09:00:00+02:00

      content/blog/en/no-title.mdx:1:1  title: is missing
        1 | ---
          | ^
        repair: add title: The title

      content/blog/en/no-title.mdx:5:5  authors[0]: unknown author "marra". Did you mean "mara"?
        5 |   - marra
          |     ^^^^^
        repair: write mara

      content/blog/en/old.md:1:1  "old.md" is not read: texts end in .mdx
        repair: rename it to content/blog/en/old.mdx

      content/blog/en/script.mdx:14:1  found the HTML element <script>, expected Markdown, a component, or one of <abbr> <br> <cite> <del> <dfn> <ins> <kbd> <mark> <q> <small> <sub> <sup> <time>
        14 | <script>alert(1)</script>
           | ^^^^^^^^^^^^^^^^^^^^^^^^^
        repair: delete the tags and keep their text

      content/blog/en/tab.mdx:4:1  a tab is used for indentation, which YAML does not allow
        4 |  image: ./x.jpg
          | ^
        repair: replace the tab by two spaces

      content/blog/en/twice/index.mdx:1:1  the address of this file is also that of content/blog/en/twice.mdx
        1 | ---
          | ^
        repair: rename one of the two

      content/blog/en/utf-16.mdx:1:1  the file is UTF-16, expected UTF-8
        repair: save the file again as UTF-8 (in most editors: “Save with encoding”)

      content/blog/en/windows.mdx:1:1  the file starts with a byte order mark, which some tools show as a stray character
        repair: save the file as UTF-8 without BOM

      content/blog/en/windows.mdx:1:1  lines end with CR LF (Windows), expected LF
        repair: add \`* text=auto eol=lf\` to .gitattributes, or let your editor save with LF line ends

      content/blog/xx/foreign.mdx:1:1  the site has no language "xx". It has en, it
        repair: move the file, or add the language's words in src/site/i18n/xx.ts

      content/blogs/en/misplaced.mdx:1:1  content/ has no folder "blogs"
        repair: did you mean content/blog?

      content/glossary/en/loop.mdx:6:5  related[0]: unknown term "nothing".
        6 |   - nothing
          |     ^^^^^^^
        repair: use one of loop, rime, sound, or write it: npm run smo -- new term "nothing"

      20 errors, 2 warnings in 19 files"
    `);
  });

  test('ends with the count and what to do, without a stack', () => {
    const end = build.output
      .slice(build.output.lastIndexOf(' files') + 6)
      .trim()
      .replace(/^[\d:]+/u, '<time>');
    expect(end).toMatchInlineSnapshot(`
      "<time> [ERROR] [passaparola] An unhandled error occurred while running the "astro:config:setup" hook
      [ContentError] 20 errors in the content, listed above.
        Hint:
          Mend the places named above and build again; \`npm run smo -- check\` lists them without building."
    `);
    expect(build.output).not.toMatch(/\n\s+at |node_modules|src\/astro/u);
  });

  test('leaves the former site as it was, and nothing beside it', () => {
    expect(Object.fromEntries([...build.dist].map(([path, bytes]) => [`dist/${path}`, bytes]))).toEqual(
      Object.fromEntries(Object.entries(former).map(([path, data]) => [path, Buffer.from(data ?? '')])),
    );
    expect(['dist.next', 'dist.former'].filter((name) => existsSync(join(root, name)))).toEqual([]);
  });
});

describe('a page of the owner that throws while it is built', () => {
  let root: string;
  let build: Build;
  beforeAll(async () => {
    const page = "---\nif (Astro.site) throw new Error('the till is closed');\n---\n<p>Never.</p>\n";
    root = await siteFolder('bad-page', { ...former, 'src/pages/till.astro': page });
    build = await tryBuild(root);
  });

  test('fails the build and says why', () => {
    expect([build.code, build.output.includes('the till is closed')]).toEqual([1, true]);
  });

  test('leaves the former site as it was, and nothing beside it', () => {
    expect([...build.dist.keys()].map((path) => `dist/${path}`)).toEqual(Object.keys(former).toSorted());
    expect(['dist.next', 'dist.former'].filter((name) => existsSync(join(root, name)))).toEqual([]);
  });
});

test('a configuration with mistakes is told in one go, without a stack', async () => {
  const config = astroConfig({ url: 'field', timeZone: 'Mars/Olympus' }).replace('"publisher"', '"colour":1,"publisher"');
  const { code, output } = await tryBuild(await siteFolder('bad-config', { 'astro.config.mjs': config }));
  expect([code, output]).toMatchInlineSnapshot(`
    [
      1,
      "[astro] Unable to load your Astro config

    src/site/site.config.ts  url: expected an address such as https://example.org

    src/site/site.config.ts  timeZone: expected an IANA time zone such as Europe/Rome

    src/site/site.config.ts  unknown key "colour"

    3 errors in 1 file
    ",
    ]
  `);
});
