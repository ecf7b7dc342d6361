/**
 * How long `astro dev` takes until it answers, and until it has shown a first post: ours beside plain Astro with the same
 * texts, without any cache and then again. `npm run bench -- dev [--sizes 100,1000] [--terms 60] [--rounds 3] [--results <folder>]`
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { astroBin, siteEnv } from '../support/build-site.ts';
import { productStart } from './build-run.ts';
import { writeSite } from './build-sites.ts';
import { machine, resultsFolder, writeResults, type Run } from './table-results.ts';
import { benchTable } from './table-rows.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000' },
    terms: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '3' },
    results: { type: 'string', default: resultsFolder },
  },
  // Options of other benches are none of ours.
  strict: false,
});
const sizes = String(values.sizes).split(',').map(Number);
const [terms, rounds] = [values.terms, values.rounds].map(Number);
if (!terms || !rounds || !sizes.every(Boolean)) throw new Error('--sizes, --terms and --rounds are numbers above 0');

/** Where each has the first post. */
const firstPosts = { ours: '/blog/post-0/', plain: '/blog/en/post-0/' } as const;
type Way = keyof typeof firstPosts;
const ways: readonly Way[] = ['ours', 'plain'];
const patience = 600_000;

/** Starts a server and asks it for a post. @returns seconds until it listens, and those until the page is there whole */
async function firstPage(way: Way, root: string): Promise<Run['figures']> {
  const port = await freePort();
  const { flags, env } = way === 'ours' ? productStart('dev') : { flags: [], env: {} };
  const began = performance.now();
  const child = spawn(process.execPath, [...flags, astroBin, 'dev', '--port', String(port), '--host', '127.0.0.1'], {
    cwd: root,
    env: siteEnv({ ...env, ASTRO_DEV_BACKGROUND: '0' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'exit');
  try {
    while (!(await listens(port))) {
      if (child.exitCode !== null) throw new Error(`the dev server ended with ${child.exitCode}`);
      if (performance.now() - began > patience) throw new Error(`the dev server did not listen within ${patience / 1000} s`);
      await pause(10);
    }
    const ready = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}${firstPosts[way]}`, { signal: AbortSignal.timeout(patience) });
    const html = await response.text();
    if (!response.ok || !html.includes('</html>')) throw new Error(`${firstPosts[way]} gave ${response.status}: ${html.slice(0, 300)}`);
    return { ready: (ready - began) / 1000, page: (performance.now() - ready) / 1000 };
  } catch (error) {
    console.error(output);
    throw error;
  } finally {
    child.kill();
    await ended;
  }
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}

const describeMachine = machine();
for (const posts of sizes) {
  const runs: Run[] = [];
  for (let round = 1; round <= rounds; round++) {
    const inTurn = round % 2 ? ways : ways.toReversed();
    const roots = { ours: await writeSite('ours', { posts, terms }), plain: await writeSite('plain', { posts, terms }) };
    for (const state of ['first', 'again'])
      for (const way of inTurn) {
        const about = { way, state, round };
        try {
          const figures = await firstPage(way, roots[way]);
          runs.push({ ...about, failed: false, figures });
          console.error(
            `dev, ${posts} posts, round ${round} of ${rounds}, ${way}, ${state}: ready after ${figures['ready']?.toFixed(2)} s, page ${figures['page']?.toFixed(2)} s`,
          );
        } catch (error) {
          runs.push({ ...about, failed: true, figures: {} });
          console.error(`dev, ${posts} posts, round ${round} of ${rounds}, ${way}, ${state}: FAILED: ${String(error)}`);
          process.exitCode = 1;
        }
      }
    for (const root of Object.values(roots)) rmSync(root, { recursive: true, force: true });
  }
  const results = { bench: 'dev', machine: describeMachine, size: { posts, terms }, flags: productStart('dev').flags.join(' '), rounds, runs };
  writeResults(String(values.results), results);
  console.log(`${benchTable(results)}\n`);
}
