import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { siteSchema, type SiteUserConfig } from '#smo';
import { checkDist } from '#astro/check-dist.ts';
import { aRule } from '../support/a-rule.ts';
import { aSite, anArticleEntry } from '../support/a-site.ts';
import { foreignFiles, foreignFolder, foreignPage, foreignUrl } from '../support/foreign-site.ts';
import { writeFiles } from '../support/site-folder.ts';

const made: string[] = [];
afterEach(() => Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function kept(folder: Promise<string>): Promise<string> {
  made.push(await folder);
  return folder;
}

const rulesConfig = (over: Pick<SiteUserConfig, 'preset' | 'rules' | 'extend' | 'demo'> = {}) =>
  siteSchema.pick({ preset: true, rules: true, demo: true, extend: true }).parse(over);

/** Switches all but these off, so that a test sees its own. */
const onTitle = aRule({
  *page({ titles }) {
    yield { message: `the title is ${titles[0]?.text}`, repair: [{ field: 'title' }], at: titles[0]?.span };
  },
});
const only = { extend: { rules: [onTitle] } };
const ofRule = <T extends { rule: string }>(problems: readonly T[], ...ids: string[]) => problems.filter(({ rule }) => ids.includes(rule));

test('judges every page of a folder, and calls its files by the label', async () => {
  const folder = await kept(foreignFolder(foreignFiles));
  const { problems, pages, feeds } = await checkDist({ folder, url: foreignUrl, config: rulesConfig(only), label: 'public/' });
  expect({ pages, feeds }).toEqual({ pages: 3, feeds: 0 });
  expect(ofRule(problems, 'title-shout').map(({ message, page, place }) => [message, page, place])).toEqual([
    ['the title is First snow on the fell', '/first-snow/', { file: 'public/first-snow/index.html', line: 5, column: 1 }],
    ['the title is Notes from the fell', '/', { file: 'public/index.html', line: 5, column: 1 }],
    ['the title is The long thaw', '/thaw/', { file: 'public/thaw/index.html', line: 5, column: 1 }],
  ]);
});

test('names the lines of the sources where the folder was built from them', async () => {
  const root = await kept(mkdtemp(join(tmpdir(), 'smo-own-')));
  const file = 'content/blog/en/thaw.mdx';
  await writeFiles(root, {
    [file]: '---\r\nid: thaw\r\ntitle: The long thaw\r\n---\r\n',
    'src/site/site.config.ts': "export default {\n  rules: {\n    'title-shuot': 'off',\n  },\n};\n",
  });
  const folder = await kept(foreignFolder({ 'blog/thaw/index.html': foreignPage('/blog/thaw/', 'The long thaw') }));
  const site = aSite({ content: { entries: [anArticleEntry({ slug: 'thaw', source: { file, fields: { title: { line: 3, column: 8 } } } })] } });
  const config = rulesConfig({ ...only, rules: { 'title-shuot': 'off' } });
  const { problems } = await checkDist({ folder, url: foreignUrl, config, label: 'dist/', own: { site, root } });
  expect(ofRule(problems, 'title-shout', 'rule-unknown').map(({ page, place, excerpt }) => ({ page, place, excerpt }))).toEqual([
    { page: undefined, place: { file: 'src/site/site.config.ts', line: 3, column: 5 }, excerpt: { text: "    'title-shuot': 'off',", length: 21 } },
    { page: '/blog/thaw/', place: { file, line: 3, column: 8 }, excerpt: { text: 'title: The long thaw', length: 13 } },
  ]);
});

test('tells what cannot be read, and goes on', async () => {
  const folder = await kept(foreignFolder(foreignFiles));
  await symlink('/no/such/file.html', join(folder, 'dangling.html'));
  const { problems, pages } = await checkDist({ folder, url: foreignUrl, config: rulesConfig(only), label: 'dist/' });
  expect({ pages, unreadable: ofRule(problems, 'file-unreadable') }).toEqual({
    pages: 3,
    unreadable: [
      {
        rule: 'file-unreadable',
        severity: 'error',
        message: 'the file cannot be read: ENOENT',
        hint: 'make it readable, or take it out of the folder',
        place: { file: 'dist/dangling.html', line: 1, column: 1 },
      },
    ],
  });
});

test('is not content with a folder that has no page', async () => {
  const folder = await kept(foreignFolder({ 'style.css': '' }));
  const { problems } = await checkDist({ folder, url: foreignUrl, config: rulesConfig(), label: 'public/' });
  expect(problems.map(({ rule, message }) => [rule, message])).toEqual([['pages-missing', 'there is no HTML page in public/']]);
});
