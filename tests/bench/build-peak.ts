/** Loaded before a build: writes the peaks of its process, in MiB, into the file that BENCH_PEAK names. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Milliseconds between two looks at the heap, of which nobody else keeps the peak. */
const interval = 100;
const MiB = 1024 * 1024;

const file = process.env['BENCH_PEAK'];
// A process that the build starts may load this too; the build itself ends last.
if (file && isMainThread) {
  const most = { heap: 0, buffers: 0 };
  setInterval(() => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    most.heap = Math.max(most.heap, heapUsed / MiB);
    most.buffers = Math.max(most.buffers, arrayBuffers / MiB);
  }, interval).unref();
  process.on('exit', () => writeFileSync(file, JSON.stringify({ rss: process.resourceUsage().maxRSS / 1024, ...most })));
}
