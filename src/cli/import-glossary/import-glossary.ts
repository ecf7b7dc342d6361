import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { formatProblem, formatProblems, nearMiss, type Problem } from '#smo';
import { createTwoFilesPatch } from 'diff';
import { openProject, type Project } from '../project.ts';
import { UsageError } from '../usage-error.ts';
import type { ReadGlossary } from './glossary-row.ts';
import { importText } from './import-text.ts';
import { planImport, type ImportPlan, type PlannedTerm } from './plan-import.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readTbx } from './read-tbx.ts';
import { termFile, updatedFile } from './term-file.ts';

export interface ImportGlossaryOptions {
  /** Path of a CSV, JSON or TBX file. */
  readonly file: string;
  /** The folder of the site. */
  readonly root: string;
  readonly locale?: string | undefined;
  readonly dryRun: boolean;
  readonly update: boolean;
}

const readers: Readonly<Record<string, (text: string, file: string) => ReadGlossary>> = {
  '.csv': readCsv,
  '.tsv': readCsv,
  '.json': readJson,
  '.tbx': readTbx,
  '.xml': readTbx,
};

/**
 * Brings terms of a file into content/glossary/, each into a file of its own. What is there is never overwritten: with
 * `update` the fields that the file has otherwise are changed, and nothing else of an entry.
 * @returns what was done, for people
 * @throws UsageError where there is no such file or language; an Error that lists every problem where one forbids the import,
 * before anything is written
 */
export async function importGlossary({ file, root, locale, dryRun, update }: ImportGlossaryOptions): Promise<string> {
  const { rows, problems: unread, left } = await readGlossary(file);
  if (unread.length > 0) throw new Error(formatProblems(unread));
  const project = await openProject(root);
  if ('problems' in project) throw new Error(project.problems.map(formatProblem).join('\n\n'));
  const { config, locales, reader } = project;
  if (locale !== undefined && !locales.includes(locale)) throw new UsageError(unknownLocale(locale, locales));
  const { content } = await reader.read();
  const exists = (path: string) => existsSync(join(project.root, path));
  const plan = planImport(rows, { file, content, locales, locale, exists, timeZone: config.timeZone });
  if (plan.problems.some(({ severity }) => severity === 'error')) throw new Error(`${formatProblems(plan.problems)}\n\nnothing was written`);
  const changed = await changedFiles(plan, project, update);
  if (!dryRun) await writeAll(changed, project.root);
  return [
    ...plan.problems.map(formatProblem),
    ...(left.length > 0 ? [`left out: ${left.join(', ')}`] : []),
    ...changed.flatMap(({ diff }) => diff ?? []),
    importText(plan, { update }),
    ...(dryRun ? ['nothing was written; without --dry-run it is'] : []),
  ].join('\n\n');
}

async function readGlossary(file: string): Promise<ReadGlossary> {
  const read = readers[extname(file).toLowerCase()];
  if (!read) throw new UsageError(`${basename(file)} is no file that can be brought in; there are readers for ${Object.keys(readers).join(', ')}`);
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
  const bytes = await readFile(file);
  try {
    return read(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${file} is not in UTF-8; save it again as UTF-8`);
  }
}

function unknownLocale(locale: string, locales: readonly string[]): string {
  const near = nearMiss(locale, locales);
  return `the site has no language "${locale}"${near ? `, did you mean "${near}"?` : '.'} There are: ${locales.join(', ')}`;
}

interface ChangedFile {
  readonly path: string;
  readonly text: string;
  /** Of a file that was there: what changes in it. */
  readonly diff?: string | undefined;
}

async function changedFiles({ terms }: ImportPlan, project: Project, update: boolean): Promise<ChangedFile[]> {
  const { timeZone } = project.config;
  const files = terms
    .filter(({ state }) => state === 'new' || (update && state === 'differs'))
    .map(async (term) => (term.state === 'new' ? { path: term.path, text: termFile(term.fields, timeZone) } : updated(term, project)));
  return Promise.all(files);
}

async function updated({ path, fields, differences }: PlannedTerm, { root, config }: Project): Promise<ChangedFile> {
  const before = await readFile(join(root, path), 'utf8');
  const text = updatedFile(before, fields, differences, config.timeZone);
  if (text === undefined) {
    const problem: Problem = {
      rule: 'front-matter-unreadable',
      severity: 'error',
      message: 'its front matter cannot be changed',
      place: { file: path, line: 1, column: 1 },
    };
    throw new Error(formatProblem(problem));
  }
  return { path, text, diff: createTwoFilesPatch(path, path, before, text, '', '', { context: 1 }) };
}

/** A file that was there stays whole until the new one is. */
async function writeAll(files: readonly ChangedFile[], root: string): Promise<void> {
  for (const { path, text, diff } of files) {
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    if (diff === undefined) {
      await writeFile(target, text, { flag: 'wx' });
    } else {
      const next = join(dirname(target), `.${basename(target)}.next`);
      await writeFile(next, text);
      await rename(next, target);
    }
  }
}
