import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { Connect } from 'vite';
import { warmUp } from '#astro/dev/warm-up.ts';

let stop = () => {};
afterEach(() => stop());

/** A server that is warmed up; notes what it is asked for. */
async function serve() {
  const asked: string[] = [];
  const handlers: Connect.NextHandleFunction[] = [];
  const httpServer = createServer((request, response) => {
    for (const handle of handlers) handle(request, response, () => {});
    asked.push(request.url ?? '');
    response.end();
  });
  stop = () => void httpServer.close();
  const resolvedUrls = { local: [''], network: [] };
  // What of Vite's chain of handlers is used.
  const middlewares = { use: (handle: Connect.NextHandleFunction) => handlers.push(handle) } as unknown as Connect.Server;
  warmUp({ middlewares, httpServer, resolvedUrls });
  httpServer.listen(0, '127.0.0.1');
  await once(httpServer, 'listening');
  const address = httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('there is no port');
  const url = `http://127.0.0.1:${address.port}`;
  resolvedUrls.local = [`${url}/base/`];
  return { asked, url };
}

test('a server that nobody asks for anything makes its home page', async () => {
  const { asked } = await serve();
  await expect.poll(() => asked).toEqual(['/base/']);
});

test('who asks at once is served alone', async () => {
  const { asked, url } = await serve();
  await fetch(`${url}/base/blog/`);
  await pause(500);
  expect(asked).toEqual(['/base/blog/']);
});
