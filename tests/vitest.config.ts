import { defineConfig } from 'vitest/config';

/**
 * `engine` is plain TypeScript without a host or state, so its files share one import of it; `adapter` is what needs
 * Node, and the command line; `builds` runs real Astro builds; `browser` looks
 * at the demo site, built once, in Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'engine', include: ['tests/*.test.ts', 'tests/smo/**/*.test.ts'], pool: 'threads', isolate: false, testTimeout: 30_000 } },
      { test: { name: 'adapter', include: ['tests/astro/**/*.test.ts', 'tests/cli/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'builds', include: ['tests/sites/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 240_000, fileParallelism: false } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/demo-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
