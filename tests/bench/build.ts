/**
 * Whole builds beside each other: ours with everything on, plain Astro with the same MDX, the usual assembly (unified,
 * rehype-slug, a card endpoint of satori and sharp, a feed with rendered content), Eleventy with the same texts. Each build
 * is a process of its own; the ways alternate, state by state. `npm run bench -- build` builds the sites of `plans`;
 * `[--sizes 100,1000] [--terms 60] [--rounds 3] [--ways ours,plain] [--states cold,warm] [--results <folder>]` choose otherwise.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { prepare, states, statesOf, ways, writeSite, type State, type Way } from './build-sites.ts';
import { productStart, runBuild } from './build-run.ts';
import { machine, resultsFolder, writeResults, type Run } from './table-results.ts';
import { benchTable } from './table-rows.ts';

interface Plan {
  readonly posts: number;
  readonly terms: number;
  readonly rounds: number;
  readonly ways: readonly Way[];
  readonly states: readonly State[];
}

/** How a site grows: the two common sizes with all that is told of them, the large ones with what their size makes otherwise. */
const plans: readonly Plan[] = [
  { posts: 100, terms: 60, rounds: 3, ways, states },
  { posts: 1000, terms: 60, rounds: 3, ways, states },
  { posts: 5000, terms: 60, rounds: 1, ways: ['ours', 'plain'], states: ['cold', 'edited'] },
  { posts: 10_000, terms: 1000, rounds: 1, ways: ['ours'], states: ['cold', 'edited'] },
];

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    terms: { type: 'string' },
    rounds: { type: 'string' },
    ways: { type: 'string' },
    states: { type: 'string' },
    results: { type: 'string', default: resultsFolder },
  },
  // Options of other benches are none of ours.
  strict: false,
});
const asked = (option: unknown): readonly string[] | undefined => (typeof option === 'string' ? option.split(',') : undefined);
const number = (name: 'sizes' | 'terms' | 'rounds', text: unknown): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} is "${String(text)}", expected a whole number above 0`);
  return value;
};
const chosen = <Item extends string>(name: 'ways' | 'states', known: readonly Item[], standing: readonly Item[]): readonly Item[] => {
  const names = asked(values[name]);
  const wrong = names?.find((item) => !known.some((other) => other === item));
  if (wrong !== undefined) throw new Error(`--${name} has "${wrong}", expected some of ${known.join(',')}`);
  return names ? known.filter((item) => names.includes(item)) : standing;
};

function askedPlans(): readonly Plan[] {
  const sizes = asked(values.sizes)?.map((size) => number('sizes', size)) ?? plans.map(({ posts }) => posts);
  return sizes.map((posts) => {
    const plan = plans.find((standing) => standing.posts === posts) ?? { posts, terms: 60, rounds: 3, ways, states };
    return {
      posts,
      terms: values.terms === undefined ? plan.terms : number('terms', values.terms),
      rounds: values.rounds === undefined ? plan.rounds : number('rounds', values.rounds),
      ways: chosen('ways', ways, plan.ways),
      states: chosen('states', states, plan.states),
    };
  });
}

const reportShape = z.object({ figures: z.object({ cards: z.object({ all: z.number(), drawn: z.number() }) }) });

/** How many cards a build of ours has, and how many of them it drew, as its own report tells. */
function cardsOf(root: string): Record<string, number> {
  const file = join(root, 'smo-report/report.json');
  return existsSync(file) ? reportShape.parse(JSON.parse(readFileSync(file, 'utf8'))).figures.cards : {};
}

async function measured(way: Way, state: State, root: string): Promise<Omit<Run, 'round'>> {
  const { failed, output, peaks, ...figures } = await runBuild(way, root);
  if (failed) console.error(output);
  const cards = way === 'ours' && !failed ? cardsOf(root) : {};
  // A build that changes nothing leaves the report of the one before.
  const drawn = output.includes('nothing has changed') ? { drawn: 0 } : {};
  return { way, state, failed, figures: { ...figures, peak: peaks.rss, ...cards, ...drawn } };
}

/** One round of a plan. A way that fails is left alone until the next round. */
async function* roundOf(plan: Plan, round: number): AsyncGenerator<Run> {
  const inTurn = round % 2 ? plan.ways : plan.ways.toReversed();
  const roots = new Map<Way, string>();
  for (const way of inTurn) roots.set(way, await writeSite(way, plan));
  // What is built again has been built before.
  const all = states.filter((state) => state === 'cold' || plan.states.includes(state));
  for (const state of all)
    for (const way of inTurn) {
      const root = roots.get(way);
      if (root === undefined || !statesOf[way].includes(state)) continue;
      if (state !== 'cold') await prepare(way, state, root, plan);
      const run = { ...(await measured(way, state, root)), round };
      if (run.failed) roots.delete(way);
      yield run;
    }
  for (const root of roots.values()) rmSync(root, { recursive: true, force: true });
}

const describeMachine = machine();
for (const plan of askedPlans()) {
  const { posts, terms, rounds } = plan;
  const runs: Run[] = [];
  for (let round = 1; round <= rounds; round++)
    for await (const run of roundOf(plan, round)) {
      runs.push(run);
      const { cpu = NaN, wall = NaN, peak = NaN } = run.figures;
      const took = run.failed ? 'FAILED' : `${cpu.toFixed(1)} CPU s, ${wall.toFixed(1)} s, ${peak.toFixed(0)} MiB`;
      console.error(`${posts} posts, round ${round} of ${rounds}, ${run.way}, ${run.state}: ${took}`);
    }
  const results = { bench: 'build', machine: describeMachine, size: { posts, terms }, flags: productStart('build').flags.join(' '), rounds, runs };
  writeResults(String(values.results), results);
  console.log(`${benchTable(results)}\n`);
  if (runs.some(({ failed }) => failed)) process.exitCode = 1;
}
