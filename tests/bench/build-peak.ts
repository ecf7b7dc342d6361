/** Loaded before a build: writes the peak of its process, in MiB, into the file that BENCH_PEAK names. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env['BENCH_PEAK'];
// A process that the build starts may load this too; the build itself ends last.
if (file && isMainThread) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS / 1024)));
