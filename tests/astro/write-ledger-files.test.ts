import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { ProblemsError } from '#astro/problems-error.ts';
import { isRehearsal, readLedgerFile } from '#astro/read-ledger.ts';
import { writeLedgerFiles } from '#astro/write-ledger-files.ts';
import type { SiteUserConfig } from '#smo';
import { ledgerText, type Ledger } from '#smo/ledger/index.ts';
import { aConfig, aContent, anArticleEntry, aSite } from '../support/a-site.ts';
import { writeFiles, type SiteFiles } from '../support/site-folder.ts';

const published: Ledger = {
  sites: ['https://notes.example.org'],
  entries: new Map([['titles:en', { path: '/blog/old/', published: '2026-03-03T08:00:00Z', former: ['/blog/older/'] }]]),
};

interface Written {
  readonly files?: SiteFiles;
  readonly ledger?: string;
  readonly redirects?: SiteUserConfig['redirects'];
  readonly rehearsal?: boolean;
  readonly slug?: string | undefined;
}

/** Completes a build in which files stand already. */
async function write({ files = {}, ledger = ledgerText(published), redirects = {}, rehearsal = false, slug = 'titles' }: Written) {
  const root = mkdtempSync(join(tmpdir(), 'smo-ledger-'));
  const folder = join(root, 'dist');
  await writeFiles(root, { 'content/ledger.json': ledger });
  await writeFiles(folder, { 'index.html': 'home', ...files });
  const content = aContent({ entries: [anArticleEntry({ slug })] });
  const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const site = aSite({ content, config: aConfig({ redirects }) });
  const result = await writeLedgerFiles({ site, content, ledger: await readLedgerFile(root), cardOf: () => undefined, folder, rehearsal, logger }).catch(
    (error: unknown) => error,
  );
  const read = (path: string) => {
    try {
      return readFileSync(join(folder, path), 'utf8');
    } catch {
      return undefined;
    }
  };
  return { result, read, logger };
}

describe('what the owner has put there stands', () => {
  test('a file at an old address', async () => {
    const { read, logger } = await write({ files: { 'blog/old/index.html': 'mine' } });
    expect([read('blog/old/index.html'), read('_redirects')]).toEqual(['mine', '/blog/older/ /blog/titles/ 301\n/blog/older /blog/titles/ 301\n']);
    expect(logger.info).toHaveBeenCalledWith('1 redirects, 0 addresses gone');
  });

  test('lines of _redirects: ours come first, but for addresses that his name', async () => {
    const { read } = await write({ files: { _redirects: '# mine\n/blog/old/ /elsewhere/ 302\n/2019/* /blog/ 301\n' } });
    expect(read('_redirects')).toBe(
      '/blog/older/ /blog/titles/ 301\n/blog/old /blog/titles/ 301\n/blog/older /blog/titles/ 301\n# mine\n/blog/old/ /elsewhere/ 302\n/2019/* /blog/ 301\n',
    );
  });

  test('lines of .htaccess, and a vercel.json', async () => {
    const { read, logger } = await write({ files: { '.htaccess': 'Options -Indexes', 'vercel.json': '{}' }, redirects: { hosts: ['apache', 'vercel'] } });
    expect(read('.htaccess')).toMatch(/^<IfModule mod_headers[\s\S]*<\/IfModule>\nOptions -Indexes\nRedirectMatch 301 /u);
    expect(read('vercel.json')).toBe('{}');
    expect(logger.info).toHaveBeenCalledWith('2 redirects, 0 addresses gone; your own vercel.json stands');
  });

  test('a file where a folder would be wanted', async () => {
    const { result, read } = await write({ files: { 'blog/old': 'mine' } });
    expect([result, read('blog/old')]).toEqual([undefined, 'mine']);
  });
});

describe('problems', () => {
  test('stop a publication', async () => {
    const { result, logger, read } = await write({
      ledger: ledgerText({ ...published, entries: new Map([['lost:en', { path: '/blog/lost/', published: '2026-03-03T08:00:00Z' }]]) }),
    });
    expect(result).toBeInstanceOf(ProblemsError);
    expect(logger.error).toHaveBeenCalledWith(expect.stringContaining('lost:en was published at "/blog/lost/"'));
    expect(read('.well-known/passaparola.json')).toBeUndefined();
  });

  test('are only told of in a rehearsal', async () => {
    const { result, logger } = await write({
      rehearsal: true,
      ledger: ledgerText({ ...published, entries: new Map([['lost:en', { path: '/blog/lost/', published: '2026-03-03T08:00:00Z' }]]) }),
    });
    expect([result, logger.error.mock.calls]).toEqual([undefined, []]);
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('1 warning'));
  });

  test('of the file itself stop it as well', async () => {
    const { result, logger } = await write({ ledger: `<<<<<<< ours\n${ledgerText(published)}` });
    expect(result).toBeInstanceOf(ProblemsError);
    expect(logger.error).toHaveBeenCalledWith(expect.stringContaining('content/ledger.json:1:1  a merge has left its conflict markers'));
  });
});

test('a folder without a ledger has published nothing', async () => {
  expect((await readLedgerFile(mkdtempSync(join(tmpdir(), 'smo-none-')))).ledger.entries.size).toBe(0);
});

test.each([
  [{ now: '2026-01-01T00:00:00Z' }, {}, false],
  [{ now: '2026-01-01T00:00:00Z' }, { SMO_NOW: '' }, false],
  [{ now: '2026-01-01T00:00:00Z' }, { SMO_NOW: '2027-01-01T00:00:00Z' }, true],
  [{ now: '2026-01-01T00:00:00Z', drafts: true }, {}, true],
])('%j with %j is a rehearsal: %s', (clock, env, expected) => {
  expect(isRehearsal(clock, env)).toBe(expected);
});
