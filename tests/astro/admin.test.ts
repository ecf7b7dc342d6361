import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSchemas, readFrontMatter } from '#smo';
import { ContentReader } from '../../src/astro/content-reader.ts';
import { writeAdmin } from '../../src/astro/write-admin.ts';
import { aConfig } from '../support/a-site.ts';
import { openBrowser } from '../support/browser.ts';
import { serveFolder } from '../support/serve-folder.ts';

const post = 'content/blog/en/hello/index.mdx';
const source = `---
id: hello
title: Hello
description: "One: two"
published: 2026-03-03T09:00:00+01:00
authors: [ada]
topics: [feeds]
share:
  networks:
    bluesky: { title: "Other", text: "Read: this" }
---

A *text* with <Callout type="tip">

a component — and  two spaces

</Callout>

\`\`\`js
a  = { b };
\`\`\`
`;
const files = {
  [post]: source,
  'content/authors/ada.yaml': 'name: Ada\n',
  'content/topics.yaml': '- id: feeds\n  label: { en: Feeds }\n  description: { en: Feeds }\n',
};

let root: string;
let out: string;
let served: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  [root, out] = await Promise.all([mkdtemp(join(tmpdir(), 'smo-admin-')), mkdtemp(join(tmpdir(), 'smo-admin-'))]);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await write({ admin: true });
  served = await serveFolder(out);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await Promise.all([root, out].map((folder) => rm(folder, { recursive: true, force: true })));
});

async function write(given: Parameters<typeof aConfig>[0], folder = out): Promise<string[]> {
  const config = aConfig(given);
  const said: string[] = [];
  const logger = { debug: (text: string) => said.push(text), warn: (text: string) => said.push(text) };
  await writeAdmin({ config, reader: new ContentReader(root, config, ['en']), locales: ['en'], folder, logger });
  return said;
}

const dataOf = (text: string) => contentSchemas('UTC').blog.parse(readFrontMatter({ path: post, bytes: new TextEncoder().encode(text) }).data);
const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n') + 5);

describe('the editor at /admin/', () => {
  it('is written where the owner switched it on, and leaves a page of the owner’s alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'smo-admin-'));
    expect(await write({}, folder)).toEqual([]);
    await mkdir(join(folder, 'admin'));
    await writeFile(join(folder, 'admin/index.html'), 'mine');
    expect(await write({ admin: true }, folder)).toEqual(['there is a page at /admin/ already: the editor is not written']);
    expect(await readFile(join(folder, 'admin/index.html'), 'utf8')).toBe('mine');
    await rm(folder, { recursive: true });
  });

  it('opens a folder, saves an edited title, and keeps all else; nothing leaves for another host', { timeout: 120_000 }, async () => {
    // A picker cannot be clicked by a programme: the folder that it would give is the browser's own.
    // The editor offers folders on localhost only.
    const origin = served.origin.replace('127.0.0.1', 'localhost');
    const context = await browser.newContext();
    const page = await context.newPage();
    const answered: string[] = [];
    page.on('response', (response) => answered.push(response.url()));
    await page.addInitScript(() => Reflect.set(window, 'showDirectoryPicker', () => navigator.storage.getDirectory()));
    await page.goto(`${origin}/admin/`);
    await page.evaluate(async (all) => {
      const top = await navigator.storage.getDirectory();
      await top.getDirectoryHandle('.git', { create: true });
      for (const [path, text] of Object.entries(all)) {
        let folder = top;
        for (const name of path.split('/').slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
        const file = await folder.getFileHandle(path.split('/').at(-1) ?? '', { create: true });
        const stream = await file.createWritable();
        await stream.write(text);
        await stream.close();
      }
    }, files);
    await page.getByRole('button', { name: 'Work with Local Repository' }).click();
    await page.getByText('Hello', { exact: true }).first().click();
    await page.getByRole('textbox', { name: /title/iu }).first().fill('Hello, edited');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const saved = () =>
      page.evaluate(async (path) => {
        let folder = await navigator.storage.getDirectory();
        for (const name of path.split('/').slice(0, -1)) folder = await folder.getDirectoryHandle(name);
        const file = await folder.getFileHandle(path.split('/').at(-1) ?? '');
        return (await file.getFile()).text();
      }, post);
    await expect.poll(saved, { timeout: 20_000 }).toContain('Hello, edited');
    const text = await saved();
    expect(dataOf(text)).toEqual({ ...dataOf(source), title: 'Hello, edited' });
    expect(bodyOf(text)).toBe(bodyOf(source));
    expect(answered.filter((url) => !url.startsWith(origin) && !/^(?:blob|data):/u.test(url))).toEqual([]);
    await context.close();
  });
});
