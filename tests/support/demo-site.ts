import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveFolder } from './serve-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo's built files are. */
    demoFolder: string;
    /** Where they are served, without a slash at the end. */
    demoOrigin: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds the demo site once for all browser tests, and serves it while they run.
 * `DEMO_DIST=dist` takes a build that is there already, to spare a minute while tests are written.
 */
export default async function demoSite({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = process.env['DEMO_DIST'] ?? (await buildDemo(`${root}tests/.tmp/demo`));
  const { origin, close } = await serveFolder(folder);
  provide('demoFolder', folder);
  provide('demoOrigin', origin);
  return close;
}

async function buildDemo(folder: string): Promise<string> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  const build = spawn(process.execPath, [`${root}node_modules/astro/bin/astro.mjs`, 'build', '--outDir', folder], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (part) => (log += String(part)));
  const [code] = await once(build, 'close');
  if (code !== 0) throw new Error(`the demo site does not build:\n${log}`);
  return folder;
}
