/**
 * The memory of a cold build, ours beside plain Astro: the most that was resident, on the heap and in buffers.
 * `npm run bench -- memory [--posts 1000] [--terms 60] [--rounds 3] [--results <folder>]`
 */
import { rmSync } from 'node:fs';
import { runBuild } from './build-run.ts';
import { writeSite, ways as known } from './build-sites.ts';
import { asked, tellWays } from './table-measure.ts';

const { posts, terms, rounds, results } = asked({ posts: 1000, terms: 60, rounds: 3 });
await tellWays({
  bench: 'memory',
  size: { posts, terms },
  rounds,
  ways: ['ours', 'plain'],
  measure: async (name) => {
    const way = known.find((other) => other === name) ?? 'ours';
    const root = await writeSite(way, { posts, terms });
    const { failed, output, peaks } = await runBuild(way, root);
    rmSync(root, { recursive: true, force: true });
    if (failed) throw new Error(`the build of ${way} has failed:\n${output}`);
    return peaks;
  },
  results,
});
