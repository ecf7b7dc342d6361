/**
 * What feeds and Markdown twins cost a post: 5 topics, 5 authors, 3 formats, archives, each stage beside a bare parse5 pass
 * of the same pages. `npm run bench -- feeds [--posts 1000] [--rounds 3] [--results <folder>]`, each round in a process of its own.
 */
import type { Stage, WayResult } from './feeds-way.ts';
import { asked, printedBy, tellWays } from './table-measure.ts';

const { posts, rounds, results } = asked({ posts: 1000, rounds: 3 });
const ways: readonly Stage[] = ['bare', 'parsed', 'clean', 'html', 'feeds', 'twins'];
/** One process measures all stages of a round: each takes what the one before has made. */
const measured = new Map<number, WayResult['ms']>();
function stagesOf(round: number): WayResult['ms'] {
  const known = measured.get(round);
  if (known) return known;
  const { ms }: WayResult = JSON.parse(printedBy('feeds-way.ts', posts));
  measured.set(round, ms);
  return ms;
}
await tellWays({
  bench: 'feeds',
  size: { posts },
  rounds,
  ways,
  measure: (way, round) => {
    const { [way]: ms = NaN, bare = NaN } = stagesOf(round);
    return { ms, ratio: ms / bare };
  },
  results,
});
