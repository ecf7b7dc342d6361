import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { createServer, isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadedEngine } from '#astro/loaded-engine.ts';
import { makeSite } from '#smo';
import { oembedPaths } from '#smo/feeds/index.ts';

const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

let folder: string;
let server: ViteDevServer;

beforeEach(async () => {
  // Within the package, whose name for the engine it uses.
  folder = await mkdtemp(join(packageRoot, 'tests/.tmp/engine-'));
  await writeFile(join(folder, 'page.ts'), "export { makeSite } from '#smo';\nexport { oembedPaths } from '#smo/feeds/index.ts';\n");
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function serve(plugins: readonly ReturnType<typeof loadedEngine>[]) {
  server = await createServer({ root: folder, configFile: false, logLevel: 'silent', server: { middlewareMode: true, ws: false }, plugins: [...plugins] });
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error('no environment that runs');
  return ssr;
}

test('a page of a build has the engine that the build has loaded, whatever door it takes', async () => {
  const { runner } = await serve([loadedEngine('digest')]);
  const page = await runner.import('/page.ts');
  expect([page.makeSite === makeSite, page.oembedPaths === oembedPaths]).toEqual([true, true]);
});

test('a browser gets the text of the engine, since it shares no process', async () => {
  await serve([loadedEngine('digest')]);
  const code = (await server.environments.client.transformRequest('/page.ts'))?.code;
  expect([code?.includes('src/smo/index.ts'), code?.includes('file://')]).toEqual([true, false]);
});

test('without it there are two', async () => {
  const { runner } = await serve([]);
  const page = await runner.import('/page.ts');
  expect(page.makeSite).not.toBe(makeSite);
});

test('what keeps a page by the text of its modules sees another engine', async () => {
  const environment = await serve([loadedEngine('digest of the engine')]);
  const id = `\0${new URL('../../src/smo/index.ts', import.meta.url).href}`;
  expect((await environment.transformRequest(id))?.code).toContain('digest of the engine');
});
