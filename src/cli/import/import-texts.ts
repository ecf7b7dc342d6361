import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mdxToMdast } from 'satteri';
import { components } from '#smo';
import {
  emptyRecord,
  planImport,
  readRecord,
  recordFile,
  type Importer,
  type ImportOptions,
  type ImportRecord,
  type ReportInput,
} from '#smo/importers/index.ts';
import { sha256 } from '../../astro/read-ledger.ts';
import type { Project } from '../project.ts';
import { firstDays } from './first-days.ts';
import { readExport } from './read-export.ts';
import { writeImport } from './write-import.ts';

export interface ImportTexts {
  readonly importer: Importer;
  /** A folder, a file or a zip archive. */
  readonly from: string;
  readonly to: ImportOptions['to'];
  readonly locale: string;
  /** Where the texts were served, without a slash at its end. */
  readonly address?: string | undefined;
  readonly topic?: string | undefined;
  /** Day of articles that have none. */
  readonly date?: string | undefined;
  readonly update: boolean;
  readonly isDry: boolean;
}

/** Reads an export, plans what becomes of it and writes that; gives what there is to report. */
export async function importTexts(asked: ImportTexts, project: Project): Promise<ReportInput> {
  const { importer, from, to, locale, isDry } = asked;
  const { root, config, locales } = project;
  const { given, problems } = await readExport(from, asked.address);
  const imported = await importer.read(given, { to, locale, locales });
  const days = await firstDays(from);
  const record = await recordOf(root);
  const { content } = await project.reader.read();
  const site = { content, locales, defaultLocale: config.defaultLocale, timeZone: config.timeZone, publisher: config.publisher };
  const request = { importer: importer.id, given, imported, locale, topic: asked.topic, date: asked.date, firstDay: (file: string) => days.get(file) };
  const plan = planImport(request, site, record, { parseMdx: (text) => mdxToMdast(text), components, hash: sha256 });
  const written = await writeImport({ root, given, plan, record, update: asked.update, isDry });
  return {
    importer: importer.id,
    name: importer.name,
    recognised: imported.recognised,
    filesIn: given.files.length,
    plan,
    outcomes: written.outcomes,
    problems: [...problems, ...plan.problems, ...written.problems],
    counted: imported.counted,
    isDry,
  };
}

async function recordOf(root: string): Promise<ImportRecord> {
  const text = await readFile(join(root, recordFile), 'utf8').catch(() => undefined);
  return text === undefined ? emptyRecord : readRecord(text);
}
