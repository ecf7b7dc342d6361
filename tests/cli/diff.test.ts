import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSmo } from '../support/run-smo.ts';
import { picture, post, siteFolder, writeFiles } from '../support/site-folder.ts';

const config = {
  name: 'Field notes',
  url: 'https://field.example.org',
  description: { en: 'What we saw outside.' },
  publisher: { name: 'Field Ltd' },
  demo: true,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smo-diff-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const html = (title: string, image: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title><link rel="canonical" href="https://field.example.org/"><meta property="og:title" content="${title}"><meta property="og:image" content="https://field.example.org/${image}"></head><body><h1>${title}</h1></body></html>`;

describe('two built folders', () => {
  beforeAll(async () => {
    await writeFiles(folder, {
      'before/index.html': html('Home', 'one.jpg'),
      'before/one.jpg': await picture('#000000'),
      'before/gone/index.html': html('Gone', 'one.jpg'),
      'after/index.html': html('Home, sweet home', 'two.jpg'),
      'after/two.jpg': await picture('#ffffff'),
    });
  });

  test('are compared as others see them', async () => {
    const { code, out } = await runSmo(folder, 'diff', 'before', 'after');
    expect(code).toBe(0);
    expect(out).toContain('- ⚠️ `/gone/` Gone');
    expect(out).toContain('  - share title: “Home” → “Home, sweet home”');
    expect(out).toContain('| LinkedIn ~ | about 7 days | Post Inspector, https://www.linkedin.com/post-inspector/ |');
  });

  test('as JSON say the same to a programme', async () => {
    const { out } = await runSmo(folder, 'diff', 'before', 'after', '--format', 'json');
    const diff: { vanished: unknown; changed: { path: string; isPreview: boolean }[] } = JSON.parse(out);
    expect([diff.vanished, diff.changed.map(({ path, isPreview }) => [path, isPreview])]).toEqual([[{ path: '/gone/', title: 'Gone' }], [['/', true]]]);
  });

  test('as a page carry both pictures in it', async () => {
    const { code, err } = await runSmo(folder, 'diff', 'before', 'after', '--format', 'html', '--out', 'diff.html');
    expect([code, err]).toEqual([0, 'diff.html is written\n']);
    const page = await readFile(join(folder, 'diff.html'), 'utf8');
    expect(page.match(/<img src="data:image\/jpeg;base64,[^"]{100,}" alt="The share picture (?:before|after)">/gu)?.length).toBe(2);
  });

  test('of a report the kept state is read, and one that is broken is named', async () => {
    const state = { version: 2, url: 'https://field.example.org', pages: [{ path: '/', title: 'Home' }], feeds: [] };
    await writeFiles(folder, { 'report/snapshot.json': JSON.stringify(state), 'broken/snapshot.json': '{"version": 7}' });
    expect((await runSmo(folder, 'diff', 'report', 'report')).out).toContain('Nothing that others see has changed.');
    const { code, err } = await runSmo(folder, 'diff', 'broken', 'report');
    expect([code, err.startsWith('broken/snapshot.json cannot be read: ')]).toEqual([2, true]);
  });

  test('that are not there, and wrong options, are named', async () => {
    const errors = await Promise.all(
      [['diff'], ['diff', 'before', 'nowhere'], ['diff', 'before', 'after', '--format', 'htlm'], ['diff', 'before', '--git', 'main']].map((args) =>
        runSmo(folder, ...args),
      ),
    );
    expect(errors.map(({ code, err }) => `${code} ${err.trim()}`)).toEqual([
      '2 name two folders, `diff <before> <after>`, or a commit, `diff --git main`',
      '2 there is no folder nowhere; name a built folder or a report',
      '2 --format "htlm" is none, did you mean "html"? There are: markdown, html, json',
      '2 name two folders, `diff <before> <after>`, or a commit, `diff --git main`',
    ]);
  });
});

describe('the content since a commit', () => {
  let root: string;
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: root, encoding: 'utf8' });

  beforeAll(async () => {
    root = await siteFolder('diff-git', {
      'src/site/site.config.ts': `export default ${JSON.stringify(config)};\n`,
      'content/blog/en/second.mdx': post({ id: 'second' }),
    });
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'First');
    await writeFiles(root, {
      'content/blog/en/second.mdx': post({ id: 'second', title: 'Another title' }),
      'content/blog/en/third.mdx': post({ id: 'third', published: '2026-02-01' }),
    });
  });
  // A repository in a repository would be taken for a part of it.
  afterAll(() => rm(join(root, '.git'), { recursive: true, force: true }));

  test('tells what readers and subscribers will see, without a build, and touches nothing', async () => {
    const state = () => [git('status', '--porcelain'), git('write-tree')];
    const before = state();
    const { code, out } = await runSmo(root, 'diff', '--git', 'main', '--format', 'json');
    expect(code).toBe(0);
    const diff: {
      changed: { path: string; fields: { field: string; before?: string; after?: string }[] }[];
      added: { path: string }[];
      newItems: string[];
      repeated: unknown[];
    } = JSON.parse(out);
    expect(diff.added.map(({ path }) => path)).toEqual(['/blog/third/']);
    expect(diff.newItems).toEqual(['Title of third']);
    expect(diff.repeated).toEqual([]);
    const second = diff.changed.find(({ path }) => path === '/blog/second/');
    expect(second?.fields.filter(({ field }) => field !== 'image' && field !== 'imageAlt')).toEqual([
      { field: 'title', before: 'Title of second | Field notes', after: 'Another title | Field notes' },
      { field: 'shareTitle', before: 'Title of second', after: 'Another title' },
    ]);
    expect(second?.fields.map(({ field }) => field)).toContain('image');
    expect(state()).toEqual(before);
  });

  test('of a commit that git does not know is refused', async () => {
    const { code, err } = await runSmo(root, 'diff', '--git', 'nowhere');
    expect([code, err.trim()]).toEqual([2, 'git knows no commit or branch "nowhere"']);
    expect((await runSmo(root, 'diff', '--git=--output=x')).err.trim()).toBe('"--output=x" is no name of a commit or branch');
  });
});
