import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { formatProblems, type Content, type Page, type Problem, type Site } from '#smo';
import { manifestPath, manifestText, planRedirects, hostFiles, watchedPages, type HostFile, type ReadLedger } from '#smo/ledger/index.ts';
import { headerRules } from '#smo/security/index.ts';
import { ProblemsError } from './problems-error.ts';
import { sha256 } from './read-ledger.ts';
import { walkFolder } from './walk-folder.ts';

export interface WriteLedgerFilesOptions {
  readonly site: Site;
  readonly content: Content;
  readonly ledger: ReadLedger;
  /** Name of the card that a page links. */
  readonly cardOf: (page: Page) => string | undefined;
  /** The folder of the build, with all else in it. */
  readonly folder: string;
  /** Differences are told, and stop nothing. */
  readonly rehearsal: boolean;
  readonly logger: Pick<AstroIntegrationLogger, 'info' | 'warn' | 'error'>;
}

/**
 * Writes the redirects of all old addresses, the headers that hosts shall send, and the manifest of what is published. Nothing that is there is replaced.
 * @throws {ProblemsError} where an address that was published would vanish
 */
export async function writeLedgerFiles({ site, content, ledger: read, cardOf, folder, rehearsal, logger }: WriteLedgerFilesOptions): Promise<void> {
  const { files } = await walkFolder(folder);
  const isFile = (address: string) => [address.slice(1), `${address.slice(1)}index.html`].some((path) => files.has(path));
  const { ledger, lineOf, problems: unread } = read;
  const plan = planRedirects({ site, content, ledger, lineOf, cardOf, isFile, sha256 });
  report([...unread, ...plan.problems], rehearsal, logger);

  const living = watchedPages(site);
  const kept: string[] = [];
  for (const file of hostFiles(plan, headerRules(site.config), site.config.redirects.hosts)) if (!(await place(file, folder, files))) kept.push(file.path);
  await place({ path: manifestPath.slice(1), text: manifestText(plan.next, (key) => living.has(key)) }, folder, files);
  if (plan.redirects.length + plan.gone.length + kept.length === 0) return;
  logger.info(
    `${plan.redirects.length} redirects, ${plan.gone.length} addresses gone${kept.length > 0 ? `; your own ${kept.slice(0, 5).join(', ')} stands` : ''}`,
  );
}

function report(problems: readonly Problem[], rehearsal: boolean, logger: WriteLedgerFilesOptions['logger']): void {
  const told = rehearsal ? problems.map((problem) => ({ ...problem, severity: 'warn' as const })) : problems;
  if (told.some(({ severity }) => severity === 'error')) {
    logger.error(`what was published would be lost\n\n${formatProblems(told)}\n`);
    throw new ProblemsError('ledger', told);
  }
  if (told.length > 0) logger.warn(`\n\n${formatProblems(told)}\n`);
}

/** @returns false where another file stands there, which stays */
async function place({ path, text, beside, above = '' }: HostFile, folder: string, files: ReadonlyMap<string, number>): Promise<boolean> {
  const file = join(folder, path);
  if (files.has(path)) {
    if (!beside) return false;
    await writeFile(file, above + both(text, await readFile(file, 'utf8'), beside));
    return true;
  }
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, above + text, { flag: 'wx' });
    return true;
  } catch (error) {
    // Names that differ in case only are one file on some systems, and a file may stand where a folder is wanted.
    if (error instanceof Error && 'code' in error && ['EEXIST', 'ENOTDIR', 'EISDIR'].includes(String(error.code))) return false;
    throw error;
  }
}

/** Ours with the owner's: what he says of an address counts. */
function both(ours: string, theirs: string, order: NonNullable<HostFile['beside']>): string {
  if (order === 'theirs-first') return `${theirs.replace(/\n*$/u, '\n')}${ours}`;
  const said = new Set(theirs.split(/\r?\n/u).map((line) => line.trim().split(/\s+/u)[0]));
  const lines = ours.split('\n').filter((line) => line !== '' && !said.has(line.split(' ')[0]));
  return `${lines.map((line) => `${line}\n`).join('')}${theirs}`;
}
