import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Problem } from '#smo';
import type { Export, ExportFile } from '#smo/importers/index.ts';
import { walkFolder } from '../../astro/walk-folder.ts';
import { UsageError } from '../usage-error.ts';
import { unzipped } from './unzip.ts';

export interface ReadExport {
  readonly given: Export;
  /** What of it cannot be read. */
  readonly problems: readonly Problem[];
}

/**
 * A folder, a file or a zip archive as an export. Links that leave a folder are not followed.
 * @throws UsageError where there is nothing, or an archive that is not to be unpacked
 */
export async function readExport(path: string, address: string | undefined): Promise<ReadExport> {
  const place = resolve(path);
  const stats = await stat(place).catch(() => undefined);
  if (!stats) throw new UsageError(`there is no file or folder ${path}`);
  if (stats.isDirectory()) return folder(path, place, address);
  if (/\.zip$/iu.test(place)) {
    const { files, problems } = unzipped(await readFile(place), path);
    return { given: { name: path, files, address }, problems };
  }
  const file: ExportFile = { path: basename(place), size: stats.size, bytes: () => readFile(place) };
  return { given: { name: path, files: [file], address }, problems: [] };
}

async function folder(path: string, place: string, address: string | undefined): Promise<ReadExport> {
  const { files, unreadable } = await walkFolder(place);
  const found = [...files].flatMap(([file, size]): ExportFile[] => (isLeftAlone(file) ? [] : [{ path: file, size, bytes: () => readFile(join(place, file)) }]));
  const problems = unreadable.map(({ file, reason }): Problem => ({
    rule: 'import-unreadable',
    severity: 'warn',
    page: file,
    message: `cannot be read: ${reason}; it is skipped`,
  }));
  return { given: { name: path, files: found, address }, problems };
}

/** Folders of tools and of what they make. */
const isLeftAlone = (file: string): boolean => file.split('/').some((part) => ['node_modules', '.git', '_site', 'dist', '.cache'].includes(part));
