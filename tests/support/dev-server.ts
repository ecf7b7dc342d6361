import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { astroBin, siteEnv } from './build-site.ts';

export interface DevServer {
  readonly url: string;
  /** What was printed since a mark, or since the start. */
  readonly output: (mark?: number) => string;
  /** The end of what has been printed by now. */
  readonly mark: () => number;
  readonly stop: () => Promise<void>;
}

/** How long a server may take to start, in milliseconds: what is tested is what it does afterwards, and other files run beside. */
const START_PATIENCE = 180_000;

/** `astro dev` on a free port, in a process of its own, ready to answer. */
export async function startDev(root: string): Promise<DevServer> {
  const port = await freePort();
  const env = siteEnv({ ASTRO_DEV_BACKGROUND: '0' });
  const child = spawn(process.execPath, [astroBin, 'dev', '--port', String(port), '--host', '127.0.0.1'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const url = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(`${url}/favicon.ico`).then(
      () => true,
      () => false,
    );
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`the dev server ended with ${child.exitCode}:\n${output}`);
    return answers();
  }, START_PATIENCE);
  return {
    url,
    output: (mark = 0) => output.slice(mark),
    mark: () => output.length,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** Waits for something to be so. @returns milliseconds it took @throws when it is not after `patience` milliseconds */
export async function until(isSo: () => boolean | Promise<boolean>, patience: number): Promise<number> {
  const start = performance.now();
  for (;;) {
    if (await isSo()) return performance.now() - start;
    if (performance.now() - start > patience) throw new Error(`not so after ${patience} ms`);
    await pause(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
