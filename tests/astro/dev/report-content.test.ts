import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { ViteDevServer } from 'vite';
import type { ContentReader } from '#astro/content-reader.ts';
import { reportContent } from '#astro/dev/report-content.ts';
import type { CheckedContent, Problem } from '#smo';

const problem: Problem = {
  rule: 'topic-unknown',
  severity: 'error',
  message: 'unknown topic "gardn"',
  place: { file: 'content/blog/en/a.mdx', line: 8, column: 5 },
};

test('what is wrong when a server starts is told as soon as it listens, without asking for the content before', async () => {
  const httpServer = new EventEmitter();
  const told: string[] = [];
  let readings = 0;
  const checked: CheckedContent = { content: { entries: [], authors: [], topics: [], series: [] }, problems: [problem] };
  const read = async () => {
    readings++;
    return checked;
  };
  // What of them is used.
  const server = { httpServer, watcher: new EventEmitter(), environments: {} } as unknown as ViteDevServer;
  const reader = { read } as unknown as ContentReader;
  const say = (text: string) => void told.push(text);
  const logger = { error: say, warn: say, info: say } as unknown as Parameters<typeof reportContent>[3];

  reportContent(server, reader, '/project', logger);
  expect([readings, told]).toEqual([0, []]);
  httpServer.emit('listening');
  await expect.poll(() => told).toEqual(['\ncontent/blog/en/a.mdx:8:5  unknown topic "gardn"\n\n1 error in 1 file']);
});
