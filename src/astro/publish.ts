import { rm, rename, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where a build is made before it takes the place of the former one: beside it, so that moving is renaming. */
export function stagingFolder(output: URL): URL {
  return pathToFileURL(`${withoutSlash(output)}.next/`);
}

/** Puts a finished build in the place of the former one, which stays whole until then. */
export async function publish(staging: URL, output: URL): Promise<void> {
  const next = withoutSlash(staging);
  const current = withoutSlash(output);
  const former = `${current}.former`;
  await rm(former, { recursive: true, force: true });
  await mkdir(dirname(current), { recursive: true });
  if (existsSync(current)) await rename(current, former);
  await rename(next, current);
  await rm(former, { recursive: true, force: true });
}

function withoutSlash(folder: URL): string {
  return fileURLToPath(folder).replace(/[\\/]$/u, '');
}
