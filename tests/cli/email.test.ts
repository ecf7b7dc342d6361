import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from 'citty';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emailCommand } from '../../src/cli/email.ts';
import { aConfig } from '../support/a-site.ts';
import { post, term } from '../support/site-folder.ts';

let root: string;
let printed: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'smo-email-'));
  const { configuredUrl: _, ...config } = aConfig();
  await put('src/site/site.config.ts', `export default ${JSON.stringify(config)};\n`);
  await put('content/authors/mara.yaml', 'name: Mara\n');
  await put('content/topics.yaml', '- { id: garden, label: { en: Garden }, description: { en: Behind }}\n');
  await put('content/blog/en/frost.mdx', post({ id: 'frost', title: 'Frost & <rime>', published: '2026-03-31' }));
  await put('content/blog/en/dew.mdx', post({ id: 'dew', title: 'Dew', published: '2026-03-01' }));
  await put('content/blog/en/hail.mdx', post({ id: 'hail', title: 'Hail', published: '2026-04-01' }));
  await put('content/blog/it/brina.mdx', post({ id: 'frost', title: 'La brina', published: '2026-03-31' }));
  await put('content/glossary/en/rime.mdx', term({ id: 'rime', title: 'Rime' }));
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

const built = (text: string) => `<!doctype html><html><head></head><body><main data-content><p>${text} <a href="/about/">About</a></p></main></body></html>`;
const run = (...rawArgs: string[]) => runCommand(emailCommand, { rawArgs: [...rawArgs, '--root', root, '--out', join(root, 'mail')] });
const written = (name: string) => readFile(join(root, 'mail', name), 'utf8');

describe('smo email', () => {
  it('makes a mail of what the build says of a post', async () => {
    await put('dist/blog/frost/index.html', built('It came overnight.'));
    await run('frost');
    expect(JSON.parse(await written('frost.en.json'))).toEqual({ subject: 'Frost & <rime>', preheader: 'Description of frost.' });
    expect(await written('frost.en.txt')).toBe(
      `Frost & <rime>\n==============\n\nIt came overnight. About [1]\n\n${'-'.repeat(40)}\n\n[1] https://notes.example.org/about/\n\nRead online: https://notes.example.org/blog/frost/\n`,
    );
    const html = await written('frost.en.html');
    expect([html.includes('<html lang="en" dir="ltr">'), html.includes('href="https://notes.example.org/about/"'), html.includes('color:#0b57d0')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(printed.join('\n')).toContain(join(root, 'mail', 'frost.en.html'));
  });

  it.each([
    ['a translation', ['frost', '--locale', 'it'], 'it/blog/brina', 'frost.it', 'La brina', 'Leggi online: https://notes.example.org/it/blog/brina/'],
    ['a translation by its address', ['/it/blog/brina/'], 'it/blog/brina', 'frost.it', 'La brina', 'Leggi online: https://notes.example.org/it/blog/brina/'],
    ['a term', ['rime'], 'glossary/rime', 'rime.en', 'Rime', 'Read online: https://notes.example.org/glossary/rime/'],
  ])('makes one of %s', async (_, args, folder, name, subject, last) => {
    await put(`dist/${folder}/index.html`, built('Words.'));
    await run(...args);
    expect([JSON.parse(await written(`${name}.json`)).subject, (await written(`${name}.txt`)).trim().split('\n').at(-1)]).toEqual([subject, last]);
  });

  it('puts the definition of a term above its text, as its page does', async () => {
    await put('dist/glossary/rime/index.html', built('Words.'));
    await run('rime');
    expect((await written('rime.en.txt')).split('\n\n').slice(1, 3)).toEqual(['Definition of rime.', 'Words. About [1]']);
  });

  it('makes one of all posts of some days, the last one included, the newest first', async () => {
    for (const slug of ['frost', 'dew', 'hail']) await put(`dist/blog/${slug}/index.html`, built(slug));
    await run('--from', '2026-03-01', '--to', '2026-03-31');
    expect(await readdir(join(root, 'mail'))).toEqual(['2026-03-01_2026-03-31.en.html', '2026-03-01_2026-03-31.en.json', '2026-03-01_2026-03-31.en.txt']);
    expect(JSON.parse(await written('2026-03-01_2026-03-31.en.json'))).toEqual({ subject: 'Frost & <rime> (+1)', preheader: 'Dew' });
    const html = await written('2026-03-01_2026-03-31.en.html');
    const titles = [...html.matchAll(/<h2[^>]*><a href="([^"]+)"[^>]*>(.*?)<\/a>/gu)].map(([, href, title]) => [href, title]);
    expect(titles).toEqual([
      ['https://notes.example.org/blog/frost/', 'Frost &#x26; &#x3C;rime>'],
      ['https://notes.example.org/blog/dew/', 'Dew'],
    ]);
  });

  it.each([
    ['nothing is named', [], 'name a post (`email my-post`), or days (`email --from 2026-03-01 --to 2026-03-31`)'],
    ['both a post and days are named', ['frost', '--from', '2026-03-01'], 'name a post (`email my-post`), or days'],
    ['there is no such post', ['frots'], 'frots  there is no post or term "frots" in "en". Did you mean "frost"?'],
    ['a day is none', ['--from', '2026-02-30'], '--from "2026-02-30" is not in the calendar: 2026-02 has no day 30'],
    ['a day is written otherwise', ['--from', '2026-03-01', '--to', '31.3.2026'], '--to "31.3.2026" is no day such as 2026-03-31'],
    ['the days have no post', ['--from', '2026-05-01'], 'no post in "en" was published in these days; the newest is of 2026-04-01'],
    ['nothing is built', ['frost'], 'the site in dist is not built yet: there is no such folder. Run npm run build, then this command again'],
  ])('says so when %s', async (_, args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
  });

  it('says which page the build does not have', async () => {
    await put('dist/index.html', built('Home'));
    await expect(run('frost')).rejects.toThrow('the site in dist is not built yet: /blog/frost/ is not in it. Run npm run build');
  });
});
