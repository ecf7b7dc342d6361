import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { faultOf, told } from './build-fault.ts';
import { keepUnchanged, type Kept } from './keep-unchanged.ts';

/*
 * Three folders beside the output, at most one of them for longer than a moment:
 *   .next    a build at work; of no use when its process is gone
 *   .ready   a whole build that is to take the place of the output
 *   .former  the output that it replaces
 * `.next` becomes `.ready` by one renaming, so whatever stops a process: what is called `.ready` is whole.
 */

/** The folder itself that a build's output is, where a link leads to it: the link stays. */
export function outputFolder(output: URL): URL {
  const folder = withoutSlash(output);
  return pathToFileURL(`${existsSync(folder) ? realpathSync(folder) : folder}/`);
}

/** Where a build is made before it takes the place of the former one: beside it, so that moving is renaming. */
export function stagingFolder(output: URL): URL {
  return pathToFileURL(`${withoutSlash(output)}.next/`);
}

/**
 * Puts a finished build in the place of the former one, which stays whole until then. What has not changed stays the same
 * file.
 * @throws {BuildFault} where that is not possible; the former build is in its place
 */
export async function publish(staging: URL, output: URL): Promise<Kept | undefined> {
  const current = withoutSlash(output);
  const next = withoutSlash(staging);
  const kept = existsSync(current) ? await told(`the files of ${current} cannot be compared`, async () => keepUnchanged(next, current)) : undefined;
  try {
    mkdirSync(dirname(current), { recursive: true });
    clear(`${current}.former`);
    renameSync(next, `${current}.ready`);
    swap(current);
  } catch (error) {
    throw faultOf(error, `the new build cannot take the place of ${current}`);
  }
  return kept;
}

/** What a start has found of a build that was stopped, and done. */
export type Mended = 'finished' | 'restored' | undefined;

/**
 * Finishes what a stopped process has begun: a whole build takes its place, an output that was moved away comes back,
 * everything else goes.
 */
export function mendOutput(output: URL): Mended {
  const current = withoutSlash(output);
  try {
    const mended = existsSync(`${current}.ready`) ? 'finished' : !existsSync(current) && existsSync(`${current}.former`) ? 'restored' : undefined;
    if (mended === 'finished') swap(current);
    else if (mended === 'restored') renameSync(`${current}.former`, current);
    clear(`${current}.former`);
    clear(`${current}.next`);
    return mended;
  } catch (error) {
    throw faultOf(error, `what a stopped build has left beside ${current} cannot be put in order`);
  }
}

/** Two renamings with nothing between them; should the second fail, the first is taken back. */
function swap(current: string): void {
  const former = `${current}.former`;
  if (existsSync(current)) {
    clear(former);
    renameSync(current, former);
  }
  try {
    renameSync(`${current}.ready`, current);
  } catch (error) {
    if (existsSync(former) && !existsSync(current)) renameSync(former, current);
    throw error;
  }
  try {
    clear(former);
  } catch {
    // A programme may still read it. The new build is in its place, and the next start clears it away.
  }
}

function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
}

function withoutSlash(folder: URL): string {
  return fileURLToPath(folder).replace(/[\\/]$/u, '');
}
