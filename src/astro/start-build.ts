import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { faultOf } from './build-fault.ts';
import { lockFolder } from './build-lock.ts';
import { mendPictureCache } from './mend-picture-cache.ts';
import { mendOutput, stagingFolder } from './publish.ts';
import { watchEnd } from './watch-end.ts';

export interface StartBuildOptions {
  readonly output: URL;
  readonly cacheDir: URL;
  readonly logger: Pick<AstroIntegrationLogger, 'info' | 'warn'>;
}

/**
 * Makes sure that a build can begin: nobody else builds here, and what a stopped build has left is put in order.
 * @returns lets others build there again; the end of the process does as well
 * @throws {BuildFault} with the cause and its repair
 */
export async function startBuild({ output, cacheDir, logger }: StartBuildOptions): Promise<() => void> {
  const folder = fileURLToPath(output).replace(/[\\/]$/u, '');
  const cache = fileURLToPath(cacheDir);
  try {
    mkdirSync(dirname(folder), { recursive: true });
  } catch (error) {
    throw faultOf(error, `${dirname(folder)} cannot be made`);
  }
  const { interrupted, release } = lockFolder(folder);
  const unwatch = watchEnd({ staging: fileURLToPath(stagingFolder(output)), folders: [dirname(folder), cache] });
  const mended = mendOutput(output);
  if (mended === 'finished') logger.info(`an earlier build was whole but not yet in its place; it is in ${folder} now`);
  if (mended === 'restored') logger.info(`an earlier build was stopped while ${folder} was moved aside; it is back`);
  if (interrupted)
    logger.warn(
      `the build of ${interrupted.started} was stopped before its end, and what it left is cleared away. If nobody stopped it, it may have run out of memory: give it more with NODE_OPTIONS=--max-old-space-size=4096`,
    );
  const pictures = await mendPictureCache(join(cache, 'assets'));
  if (pictures > 0) logger.warn(`${pictures} ${pictures === 1 ? 'picture' : 'pictures'} in the cache ${cache} were broken; they are made again`);
  return () => {
    unwatch();
    release();
  };
}
