import { isAbsolute, join, relative } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';

/**
 * How long content must rest before it is read again, in milliseconds. A save takes several writes, and a new folder
 * is seen before its last file is: the watcher misses files that come while it opens the folder.
 */
const REST_MS = 80;

/** Calls back when files of content/ have changed and come to rest; one call at a time, so that the last one sees the last state. */
export function watchContent(
  watcher: Pick<ViteDevServer['watcher'], 'on'>,
  root: string,
  logger: Pick<AstroIntegrationLogger, 'error'>,
  onRest: () => Promise<void>,
): void {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  watcher.on('all', (_event, path) => {
    if (!isInside(join(root, 'content'), path)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(onRest).catch((error: unknown) => logger.error(String(error)));
    }, REST_MS);
  });
}

function isInside(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside);
}
