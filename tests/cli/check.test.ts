import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from 'citty';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkCommand } from '../../src/cli/check.ts';
import { aConfig } from '../support/a-site.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'smo-check-'));
  const { configuredUrl: _, ...config } = aConfig();
  await put('src/site/site.config.ts', `export default ${JSON.stringify(config)};\n`);
  await put('content/topics.yaml', '- id: feeds\n  label: { en: Feeds }\n  description: { en: Feeds. }\n');
  await put('content/authors/ada.yaml', 'name: Ada Rossi\n');
  await put('content/pages/en/about.mdx', '---\nid: about\ntitle: About\ndescription: Who we are.\n---\n\nHello.\n');
});

afterEach(async () => {
  process.exitCode = 0;
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** What the command prints and how it ends. */
async function check(): Promise<{ out: string; code: unknown }> {
  const lines: unknown[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => lines.push(line));
  process.exitCode = 0;
  await runCommand(checkCommand, { rawArgs: ['--root', root] });
  return { out: lines.join('\n'), code: process.exitCode };
}

describe('check', () => {
  it('counts the files when there is nothing to say about them', async () => {
    expect(await check()).toEqual({ out: '3 files, no problems', code: 0 });
  });

  it('shows every problem of every file and fails', async () => {
    await put('content/pages/en/about.mdx', '---\nid: about\ntitle: About\ndescripton: Who we are.\n---\n\n# Hello\n');
    await put('content/glossary/en/feed.mdx', '---\nid: feed\ntitle: Feed\ndefinition: A list.\ntopics: [feds]\n---\n\nSee [it](term:fed).\n');
    const { out, code } = await check();
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "content/glossary/en/feed.mdx:5:10  topics[0]: unknown topic "feds". Did you mean "feeds"?
        5 | topics: [feds]
          |          ^^^^
        repair: write feeds

      content/glossary/en/feed.mdx:8:5  unknown term "fed". Did you mean "feed"?
        8 | See [it](term:fed).
          |     ^^^^^^^^
        repair: write feed

      content/pages/en/about.mdx:1:1  description: is missing
        1 | ---
          | ^
        repair: add description: One or two sentences that say what the reader gets.

      content/pages/en/about.mdx:4:13  descripton: unknown field "descripton". Did you mean "description"?
        4 | descripton: Who we are.
          |             ^^^^^^^^^^^
        repair: rename it to description:

      content/pages/en/about.mdx:7:1  found a heading of the first level, expected the second or deeper: the title is the first
        7 | # Hello
          | ^^^^^^^
        repair: write ## Hello

      5 errors in 2 files"
    `);
  });

  it('shows warnings without failing', async () => {
    await put('content/pages/en/about.mdx', '\u{feff}---\nid: about\ntitle: About\ndescription: Who we are.\n---\n\nHello.\n');
    const { out, code } = await check();
    expect({ last: out.split('\n').at(-1), code }).toEqual({ last: '1 warning in 1 file', code: 0 });
  });
});
