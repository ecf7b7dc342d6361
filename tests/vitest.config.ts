import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.ts';

/** A file for each core: every file has sites, ports and browsers of its own. Vitest leaves one core to itself, of two that is half. */
const maxWorkers = '100%';
/** Behind the others: what they judge within a time is not disturbed by builds. */
const last = { groupOrder: 1 };

/**
 * `engine` is plain TypeScript without a host or state, so its files share one import of it; `adapter` is what needs
 * Node, and the command line; `builds` runs real Astro builds; `browser` looks
 * at the demo site, built once, in Chromium.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Processes that a test starts, its own among them, need not read every module anew.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('.tmp/compiled/', import.meta.url)) },
    projects: [
      { test: { name: 'engine', include: ['tests/*.test.ts', 'tests/smo/**/*.test.ts'], pool: 'threads', isolate: false, testTimeout: 30_000, maxWorkers } },
      { test: { name: 'adapter', include: ['tests/astro/**/*.test.ts', 'tests/cli/**/*.test.ts'], testTimeout: 120_000, maxWorkers } },
      { test: { name: 'builds', include: ['tests/sites/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 360_000, maxWorkers, sequence: last } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/demo-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          maxWorkers,
          sequence: last,
        },
      },
    ],
  },
});
