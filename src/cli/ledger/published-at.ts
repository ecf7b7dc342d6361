import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { formatProblems } from '#smo';
import { ledgerFile, manifestPath, readLedger, readManifest, type LedgerEntry } from '#smo/ledger/index.ts';
import { UsageError } from '../usage-error.ts';

/** Pages that are live, by identity. */
export interface PublishedPages {
  readonly pages: ReadonlyMap<string, Pick<LedgerEntry, 'path' | 'hash' | 'cards' | 'former' | 'gone'>>;
  /** A manifest has listed pages only, and no history. */
  readonly isManifest: boolean;
}

/** Waits for a host, milliseconds. */
const PATIENCE = 20_000;
/** The largest manifest that is read: more than 100,000 pages. Bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * What is published at an address, in a built folder, or as a commit of this repository has it.
 * @throws UsageError where there is nothing to compare with
 */
export async function publishedAt(where: string, root: string): Promise<PublishedPages> {
  if (/^https?:\/\//u.test(where)) return manifestOf(await fetched(where), where);
  const folder = resolve(where);
  if (existsSync(folder) && statSync(folder).isDirectory()) return inFolder(folder, where);
  return ledgerOf(await atRef(where, root), `${ledgerFile} of ${where}`);
}

async function inFolder(folder: string, where: string): Promise<PublishedPages> {
  const manifest = join(folder, manifestPath);
  if (existsSync(manifest)) return manifestOf(await readFile(manifest, 'utf8'), where);
  const ledger = join(folder, ledgerFile);
  if (existsSync(ledger)) return ledgerOf(await readFile(ledger, 'utf8'), join(where, ledgerFile));
  throw new UsageError(`there is neither ${manifestPath.slice(1)} nor ${ledgerFile} in ${where}; name the folder of a build or of a site`);
}

async function fetched(where: string): Promise<string> {
  const url = where.endsWith(manifestPath) ? where : `${where.replace(/\/+$/u, '')}${manifestPath}`;
  const repair = 'Is it a site of this kind, built since it has a ledger?';
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) }).catch((error: unknown) => {
    throw new UsageError(`${url} cannot be fetched: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!response.ok) throw new UsageError(`${url} answers with ${response.status}. ${repair}`);
  if (Number(response.headers.get('content-length')) > MOST_BYTES) throw new UsageError(`${url} is larger than any manifest`);
  return response.text();
}

async function atRef(ref: string, root: string): Promise<string> {
  // A name that begins with a hyphen would be an option of git.
  if (!/^[^-\s:][^\s:]*$/u.test(ref)) throw new UsageError(`"${ref}" is neither an address, nor a folder, nor a git ref`);
  try {
    const { stdout } = await promisify(execFile)('git', ['show', `${ref}:./${ledgerFile}`], { cwd: root, maxBuffer: MOST_BYTES });
    return stdout;
  } catch {
    throw new UsageError(`"${ref}" is no folder, and git knows no ${ledgerFile} at a ref of that name`);
  }
}

function manifestOf(text: string, where: string): PublishedPages {
  const pages = readManifest(text);
  if (!pages) throw new UsageError(`what ${where} gives is no manifest of a site`);
  return { pages, isManifest: true };
}

function ledgerOf(text: string, where: string): PublishedPages {
  const { ledger, problems } = readLedger(text, where);
  if (problems.length > 0) throw new Error(formatProblems(problems));
  return { pages: ledger.entries, isManifest: false };
}
