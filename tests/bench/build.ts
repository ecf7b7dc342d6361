/**
 * Whole builds beside each other: ours with everything on, plain Astro with the same MDX, the usual assembly (unified,
 * rehype-slug, a card endpoint of satori and sharp, a feed with rendered content), Eleventy with the same text. Each build
 * is a process of its own; the ways alternate. `npm run bench -- build [--posts 1000] [--rounds 3] [--ways ours,plain]`
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { changePost } from './build-content.ts';
import { ways, writeSite, type Way } from './build-sites.ts';
import type { BuildResult } from './build-way.ts';

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '1000' },
    terms: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '3' },
    ways: { type: 'string', default: ways.join(',') },
  },
  // Options of other benches are none of ours.
  strict: false,
});
const [posts, terms, rounds] = [values.posts, values.terms, values.rounds].map(Number);
if (!posts || !terms || !rounds) throw new Error('--posts, --terms and --rounds are numbers above 0');
const asked = ways.filter((way) => String(values.ways).split(',').includes(way));

const states = ['cold', 'warm', 'edited'] as const;
type State = (typeof states)[number];
const says: Readonly<Record<State, string>> = { cold: 'cold', warm: 'again, nothing changed', edited: 'again, one post edited' };

const runner = fileURLToPath(new URL('build-way.ts', import.meta.url));
const build = (way: Way, root: string): BuildResult =>
  JSON.parse(execFileSync(process.execPath, [runner, way, root], { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' }, maxBuffer: 1e9 }));

const results = new Map<string, BuildResult[]>();
const keep = (way: Way, state: State, result: BuildResult) => results.set(`${way} ${state}`, [...(results.get(`${way} ${state}`) ?? []), result]);
for (let round = 0; round < rounds; round++) {
  for (const way of round % 2 ? asked.toReversed() : asked) {
    const root = await writeSite(way, { posts, terms });
    keep(way, 'cold', build(way, root));
    // Eleventy keeps nothing between builds; the assembly's second build is its first.
    if (way === 'ours' || way === 'plain') {
      keep(way, 'warm', build(way, root));
      changePost(root, posts - 1);
      keep(way, 'edited', build(way, root));
    }
    rmSync(root, { recursive: true, force: true });
  }
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
const of = (way: Way, state: State, measure: keyof BuildResult): readonly number[] => (results.get(`${way} ${state}`) ?? []).map((result) => result[measure]);
const ratio = (way: Way, state: State, measure: keyof BuildResult): string => {
  const [mine, plain] = [of(way, state, measure), of('plain', state, measure)];
  const all = mine.map((value, round) => value / (plain[round] ?? NaN));
  return all.some(Number.isNaN) ? '–' : median(all).toFixed(2);
};

console.log(
  `${posts} posts, ${terms} terms in 3 languages, ${rounds} rounds; ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}\n`,
);
console.log('| build | CPU s | wall s | peak MiB | CPU to plain Astro | wall | peak |\n|---|---|---|---|---|---|---|');
for (const way of asked)
  for (const state of states) {
    if (!results.has(`${way} ${state}`)) continue;
    const figure = (measure: keyof BuildResult, digits: number) => median(of(way, state, measure)).toFixed(digits);
    console.log(
      `| ${way}, ${says[state]} | ${figure('cpu', 1)} | ${figure('wall', 1)} | ${figure('peak', 0)} | ${ratio(way, state, 'cpu')} | ${ratio(way, state, 'wall')} | ${ratio(way, state, 'peak')} |`,
    );
  }

const folder = fileURLToPath(new URL('../.tmp/bench/results/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `build-${posts}.json`), JSON.stringify({ posts, terms, results: Object.fromEntries(results) }, undefined, 2));
