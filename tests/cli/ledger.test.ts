import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runCommand } from 'citty';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ledgerCommand } from '../../src/cli/ledger.ts';
import { post, siteFolder, writeFiles } from '../support/site-folder.ts';

const config = {
  name: 'Field notes',
  url: 'https://field.example.org',
  description: { en: 'What we saw outside.' },
  publisher: { name: 'Field Ltd' },
  demo: true,
};
const file = 'content/ledger.json';
const second = 'content/blog/en/second.mdx';
let root: string;
const ledgerOf = () => readFile(join(root, file), 'utf8');

beforeEach(async () => {
  root = await siteFolder('ledger-cli', { 'src/site/site.config.ts': `export default ${JSON.stringify(config)};\n`, [second]: post({ id: 'second' }) });
});
afterEach(() => {
  process.exitCode = undefined;
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** What a command prints, the message where it gives up, and whether it failed. */
async function ledger(...args: readonly string[]): Promise<{ output: string; failed: boolean }> {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void lines.push(text));
  process.exitCode = undefined;
  let failed = false;
  try {
    await runCommand(ledgerCommand, { rawArgs: ['--root', root, ...args] });
  } catch (error) {
    failed = true;
    lines.push(error instanceof Error ? error.message : String(error));
  }
  failed ||= process.exitCode !== undefined;
  return { output: lines.join('\n'), failed };
}

describe('without options', () => {
  test('shows what is new, and writes nothing', async () => {
    const { output, failed } = await ledger();
    expect(failed).toBe(false);
    expect(output).toMatch(/^\d+ new\n/u);
    expect(output).toContain('  second:en  /blog/second/');
    await expect(ledgerOf()).rejects.toThrow('ENOENT');
  });

  test('fails where the next build would stop', async () => {
    await ledger('--write');
    await writeFiles(root, { [second]: null });
    const { output, failed } = await ledger();
    expect([failed, output]).toEqual([true, expect.stringContaining('second:en was published at "/blog/second/", and nothing would answer there')]);
  });
});

describe('--write', () => {
  test('writes each page with its card, and the same bytes again', async () => {
    await ledger('--write');
    const text = await ledgerOf();
    expect(text).toMatch(
      /^"second:en": \{"path":"\/blog\/second\/","published":"2026-01-05T00:00:00\+00:00","hash":"[0-9a-f]{16}","changed":"2026-01-05T00:00:00\+00:00","feed":"tag:field\.example\.org,2026:second:en","cards":\["en-blog-second-[0-9a-f]{16}\.jpg"\]\},$/mu,
    );
    expect((await ledger('--write')).output).toContain('nothing to write down');
    expect(await ledgerOf()).toBe(text);
  });

  test('keeps what has vanished, so that it is missed until somebody decides', async () => {
    await ledger('--write');
    await writeFiles(root, { [second]: null });
    expect((await ledger('--write')).failed).toBe(true);
    expect(await ledgerOf()).toContain('"second:en"');
  });

  test.each([
    ['conflict markers', '<<<<<<< ours\n{\n'],
    ['no JSON', '{ "x": \n'],
  ])('never writes over a file with %s', async (_, text) => {
    await writeFile(join(root, file), text);
    const { output, failed } = await ledger('--write');
    expect([failed, output, await ledgerOf()]).toEqual([true, expect.stringContaining(`${file}:1:1`), text]);
  });

  test('writes down no other time than now', async () => {
    vi.stubEnv('SMO_NOW', '2027-01-01T00:00:00Z');
    expect(await ledger('--write')).toEqual({ failed: true, output: expect.stringContaining('the ledger holds what is published, not what will be') });
  });
});

describe('--against', () => {
  test('a folder that holds a ledger', async () => {
    await ledger('--write');
    await writeFiles(root, { 'content/blog/en/third.mdx': post({ id: 'third' }) });
    expect((await ledger('--against', root)).output).toContain('1 new\n  third:en  /blog/third/');
  });

  test('a commit', async () => {
    await ledger('--write');
    const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: root, stdio: 'pipe' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'published');
    await writeFiles(root, { [second]: null, 'content/blog/en/moved.mdx': post({ id: 'second' }) });
    expect((await ledger('--against', 'HEAD')).output).toContain('  second:en  /blog/second/ → /blog/moved/');
    expect(await ledger('--against', 'nowhere')).toEqual({ failed: true, output: expect.stringContaining('git knows no content/ledger.json') });
  });

  test('a site that is live, by its manifest', async () => {
    const manifest = { version: 1, pages: { 'second:en': { path: '/blog/first-name/' }, 'lost:en': { path: '/blog/lost/' } } };
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/docs/.well-known/passaparola.json' ? 200 : 404;
      response.end(JSON.stringify(manifest));
    }).listen(0, '127.0.0.1');
    try {
      await new Promise((done) => server.once('listening', done));
      const { port } = server.address() as AddressInfo; // A server that listens on a port has one.
      const { output } = await ledger('--against', `http://127.0.0.1:${port}/docs/`);
      expect(output).toContain('  second:en  /blog/first-name/ → /blog/second/');
      expect(output).toContain('  lost:en  /blog/lost/');
      expect(await ledger('--against', `http://127.0.0.1:${port}/`)).toEqual({ failed: true, output: expect.stringContaining('answers with 404') });
    } finally {
      server.close();
    }
  });

  test.each(['--upload-pack=x', 'a b', ':x'])('%j is nothing to compare with', async (where) => {
    expect(await ledger(`--against=${where}`)).toEqual({ failed: true, output: expect.stringContaining('is neither an address, nor a folder, nor a git ref') });
  });
});

describe('--merge', () => {
  test('resolves what a merge has left, and says so', async () => {
    await ledger('--write');
    const text = await ledgerOf();
    const line = text.split('\n').find((part) => part.startsWith('"second:en"')) ?? '';
    const other = line.replace('/blog/second/', '/blog/former/').replace(/"changed":"2026/u, '"changed":"2025');
    await writeFile(join(root, file), text.replace(line, `<<<<<<< HEAD\n${line}\n=======\n${other}\n>>>>>>> other`));
    expect(await ledger()).toEqual({ failed: true, output: expect.stringContaining('npm run smo -- ledger --merge') });
    expect(await ledger('--merge')).toEqual({ failed: false, output: expect.stringContaining('is merged') });
    expect(await ledgerOf()).toBe(text.replace('"/blog/second/",', '"/blog/second/","former":["/blog/former/"],'));
    expect((await ledger('--merge')).output).toBe('content/ledger.json has no conflict');
  });

  test('stands alone', async () => {
    expect(await ledger('--merge', '--write')).toEqual({ failed: true, output: expect.stringContaining('three commands') });
    expect(await ledger('--merge')).toEqual({ failed: true, output: 'there is no content/ledger.json to merge' });
  });
});
