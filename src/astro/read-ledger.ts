import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '#smo';
import { emptyLedger, ledgerFile, readLedger, type ReadLedger } from '#smo/ledger/index.ts';

/** The ledger of a project; an empty one where nothing has been written down yet. */
export async function readLedgerFile(root: string): Promise<ReadLedger> {
  const text = await readLedgerText(root);
  return text === undefined ? { ledger: emptyLedger, problems: [], lineOf: () => 1 } : readLedger(text);
}

/** The text of the ledger; undefined where there is none. */
export async function readLedgerText(root: string): Promise<string | undefined> {
  try {
    return await readFile(join(root, ledgerFile), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a build shows what is not published: at another time, or with drafts. It is measured by no ledger. */
export function isRehearsal(clock: Clock, env: { readonly SMO_NOW?: string | undefined }): boolean {
  return clock.drafts === true || Boolean(env.SMO_NOW);
}

/** The host's own SHA-256: pages have megabytes of text. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex');
