import { AstroError } from 'astro/errors';
import { reasonOf } from './walk-folder.ts';

/** The machine stops a build, not the content; the message names the cause, the hint the repair. */
export class BuildFault extends AstroError {
  constructor(message: string, hint: string) {
    super(message, hint);
    this.name = 'BuildFault';
    // What failed is outside of the programme; a stack would only hide it.
    this.stack = '';
  }
}

/** What the codes of the operating system mean, and what to do. */
const causes: Readonly<Record<string, readonly [meaning: string, repair: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space on it and build again.'],
  EDQUOT: ['the quota of this user is used up', 'Free some space and build again.'],
  EROFS: ['the file system is read-only', 'Mount it for writing, or set outDir to a folder that can be written.'],
  EACCES: ['this user may not write there', 'Give this user the right to write there, or set outDir to another folder.'],
  EPERM: ['the system does not permit it', 'Close programmes that have files of it open, and see that it is not write-protected.'],
  EBUSY: ['another programme is using it', 'Close it: a server or a terminal in that folder, or a folder mounted there.'],
  EMFILE: ['too many files are open', 'Allow more of them: ulimit -n 4096'],
  ENFILE: ['too many files are open', 'Close other programmes, or allow more open files.'],
  EIO: ['the disk has an error', 'Look after the disk, or build on another one.'],
};

/** An error of the file system as a fault with its repair; every other error as it is. */
export function faultOf(error: unknown, task: string): unknown {
  const code = reasonOf(error);
  const cause = Object.hasOwn(causes, code) ? causes[code] : undefined;
  return cause ? new BuildFault(`${task}: ${cause[0]} (${code}).`, cause[1]) : error;
}

/** Does a task; what the file system has against it becomes a fault that names the task. */
export async function told<T>(task: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw faultOf(error, task);
  }
}
