/**
 * What a page costs: parsed by parse5 alone, read into its facts, judged by every rule, shown as every network does.
 * `npm run bench -- check [--pages 1000] [--rounds 3] [--many 10000]`, each way in a process of its own, alternating.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { WayResult } from './check-way.ts';

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '3' }, many: { type: 'string', default: '10000' } },
  // Options of other benches are none of ours.
  strict: false,
});
const [pages, rounds, many] = [values.pages, values.rounds, values.many].map(Number);
if (!pages || !rounds || many === undefined) throw new Error('--pages and --rounds are numbers above 0, --many is a number');

const ways = ['parse5', 'parse5 with places', 'read', 'rules', 'unfurls', 'all'] as const;
const names = {
  parse5: 'parse5 alone',
  'parse5 with places': 'parse5 with source locations',
  read: 'facts of the page (parsing included)',
  rules: 'facts and all rules',
  unfurls: 'facts and all previews',
  all: 'facts, all previews and all rules',
} as const satisfies Record<(typeof ways)[number], string>;

function run(way: string, count: number): WayResult {
  return JSON.parse(execFileSync(process.execPath, [fileURLToPath(new URL('check-way.ts', import.meta.url)), way, String(count)], { encoding: 'utf8' }));
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

const results = new Map<string, WayResult[]>(ways.map((way) => [way, []]));
for (let round = 0; round < rounds; round++) for (const way of round % 2 ? ways.toReversed() : ways) results.get(way)?.push(run(way, pages));

const bare = results.get('parse5') ?? [];
console.log(`${pages} pages of ${((bare[0]?.bytes ?? 0) / 1024).toFixed(1)} KiB, ${rounds} rounds\n`);
console.log('| way | ms of CPU a page, median | range | to parse5 alone in the same run, median | peak MiB |\n|---|---|---|---|---|');
for (const way of ways) {
  const all = results.get(way) ?? [];
  const ms = all.map((result) => result.ms);
  const ratio = median(all.map((result) => result.ms / result.bare));
  const peak = Math.max(...all.map((result) => result.peak));
  console.log(
    `| ${names[way]} | ${median(ms).toFixed(2)} | ${Math.min(...ms).toFixed(2)}–${Math.max(...ms).toFixed(2)} | ${ratio.toFixed(2)} | ${peak.toFixed(0)} |`,
  );
}

if (many > 0) {
  console.log(`\n| ${many} pages, one round | ms of CPU a page | to parse5 alone in the same run | peak MiB |\n|---|---|---|---|`);
  for (const way of ways) {
    const { ms, bare: alone, peak } = run(way, many);
    console.log(`| ${names[way]} | ${ms.toFixed(2)} | ${(ms / alone).toFixed(2)} | ${peak.toFixed(0)} |`);
  }
}
