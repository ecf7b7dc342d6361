/**
 * What a page costs: parsed by parse5 alone, read into its facts, judged by every rule, shown as every network does.
 * `npm run bench -- check [--pages 1000] [--rounds 3] [--results <folder>]`, each way in a process of its own, alternating.
 */
import type { WayResult } from './check-way.ts';
import { asked, printedBy, tellWays } from './table-measure.ts';

const { pages, rounds, results } = asked({ pages: 1000, rounds: 3 });
await tellWays({
  bench: 'check',
  size: { pages },
  rounds,
  ways: ['parse5', 'parse5 with places', 'read', 'rules', 'unfurls', 'all'],
  measure: (way) => {
    const { ms, bare, peak, bytes }: WayResult = JSON.parse(printedBy('check-way.ts', way, pages));
    return { ms, ratio: ms / bare, peak, kib: bytes / 1024 };
  },
  results,
});
