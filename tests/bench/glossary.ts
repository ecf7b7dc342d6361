/**
 * What the terms of a glossary cost a post of 800 words: found in its source, and linked in its page; and what ten times the
 * terms cost. `npm run bench -- glossary [--terms 1000] [--posts 1000] [--rounds 3] [--results <folder>]`, each round in a process of its own.
 */
import type { WayResult } from './glossary-way.ts';
import { asked, printedBy, tellWays } from './table-measure.ts';

const { terms, posts, rounds, results } = asked({ terms: 1000, posts: 1000, rounds: 3 });
await tellWays({
  bench: 'glossary',
  size: { posts },
  rounds,
  ways: ['few', 'many'],
  measure: (way) => {
    const count = way === 'few' ? terms : 10 * terms;
    const { table, source, page, links }: WayResult = JSON.parse(printedBy('glossary-way.ts', count, posts));
    return { terms: count, table, source, page, links, both: source + page };
  },
  results,
});
