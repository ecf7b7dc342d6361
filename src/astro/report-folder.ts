import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileStamp } from './file-stamp.ts';

/** Where the report of a build stands, from the project's root. */
export const reportFolder = 'smo-report';

/** A folder that is written aside and takes its place at once, so that a report is always whole. */
export interface ReportFolder {
  /** Writes a file, by its path from the folder. @returns its stamp */
  readonly write: (path: string, text: string) => string | undefined;
  /** Takes a file over from the former report. @returns false where that is not the one with the stamp */
  readonly keep: (path: string, stamp: string | undefined) => boolean;
  /** Takes a file of the build in, without a copy where the disk allows it. @returns its address from the folder; undefined where there is no such file */
  readonly take: (source: string, name: string) => string | undefined;
  /** Takes the place of the former report. */
  readonly finish: () => void;
}

export function openReportFolder(folder: string): ReportFolder {
  const next = `${folder}.next`;
  const taken = new Map<string, string | undefined>();
  clear(next);
  mkdirSync(join(next, 'pictures'), { recursive: true });
  mkdirSync(join(next, 'pages'));
  return {
    write: (path, text) => {
      writeFileSync(join(next, path), text);
      return fileStamp(join(next, path));
    },
    keep: (path, stamp) => stamp !== undefined && fileStamp(join(folder, path)) === stamp && keepFile(join(folder, path), join(next, path)),
    take: (source, name) => {
      if (!taken.has(source)) taken.set(source, takeFile(source, join(next, 'pictures', name)) ? `pictures/${encodeURIComponent(name)}` : undefined);
      return taken.get(source);
    },
    finish: () => {
      mkdirSync(dirname(folder), { recursive: true });
      clear(`${folder}.former`);
      if (existsSync(folder)) renameSync(folder, `${folder}.former`);
      renameSync(next, folder);
      clear(`${folder}.former`);
    },
  };
}

/** A copy would be another file, which nobody would know again. */
function keepFile(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch {
    return false;
  }
}

function takeFile(source: string, target: string): boolean {
  if (!existsSync(source)) return false;
  try {
    linkSync(source, target);
  } catch {
    // Another disk, or one that knows no links.
    copyFileSync(source, target);
  }
  return true;
}

function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
}
