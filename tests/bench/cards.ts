/**
 * Cards per CPU second against the usual ways, each in a process of its own, alternating.
 * `npm run bench -- cards [--cards 200] [--rounds 3] [--many 1000]`. The machine's noise is in the absolute figures; the ratios count.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCovers } from './cards-covers.ts';
import type { WayResult } from './cards-way.ts';

const { values } = parseArgs({
  options: { cards: { type: 'string', default: '200' }, rounds: { type: 'string', default: '3' }, many: { type: 'string', default: '1000' } },
  // Options of other benches are none of ours.
  strict: false,
});
const [cards, rounds, many] = [values.cards, values.rounds, values.many].map(Number);
if (!cards || !rounds || !many) throw new Error('--cards, --rounds and --many are numbers above 0');

const names = { ours: 'ours, JPEG', naive: 'satori + sharp, PNG', resvg: 'satori + @resvg/resvg-js, PNG', takumi: '@takumi-rs/core, PNG' } as const;
type WayName = keyof typeof names;
const isWay = (name: string): name is WayName => name in names;
const ways = Object.keys(names).filter(isWay);

function run(way: string, count: number, ...flags: readonly string[]): WayResult {
  return JSON.parse(
    execFileSync(process.execPath, [...flags, fileURLToPath(new URL('cards-way.ts', import.meta.url)), way, String(count)], { encoding: 'utf8' }),
  );
}

const results: Record<WayName, WayResult[]> = { ours: [], naive: [], resvg: [], takumi: [] };
console.log(`${cards} cards of 1200×630, whole processes, ${rounds} rounds\n`);
console.log('| way | round | CPU s | cards per CPU s | wall s | KiB a card | peak MiB |\n|---|---|---|---|---|---|---|');
for (let round = 0; round < rounds; round++) {
  for (const way of round % 2 ? ways.toReversed() : ways) {
    const result = run(way, cards);
    results[way].push(result);
    const { cpu, wall, bytes, peak } = result;
    console.log(
      `| ${names[way]} | ${round + 1} | ${cpu.toFixed(1)} | ${(cards / cpu).toFixed(0)} | ${wall.toFixed(1)} | ${(bytes / cards / 1024).toFixed(0)} | ${peak.toFixed(0)} |`,
    );
  }
}

console.log('\n| ours to … | CPU, median of rounds | range | wall | range |\n|---|---|---|---|---|');
for (const way of ways.slice(1)) {
  const ratio = (measure: 'cpu' | 'wall') => {
    const all = results.ours.map((result, round) => result[measure] / (results[way][round]?.[measure] ?? NaN)).toSorted((a, b) => a - b);
    return `${all[all.length >> 1]?.toFixed(2)} | ${all[0]?.toFixed(2)}–${all.at(-1)?.toFixed(2)}`;
  };
  console.log(`| ${names[way]} | ${ratio('cpu')} | ${ratio('wall')} |`);
}

console.log('\n| stage | ms of wall a card |\n|---|---|');
const stagesOf = (way: string, { stages }: WayResult) => {
  for (const [stage, ms] of Object.entries(stages)) console.log(`| ${way}: ${stage} | ${ms.toFixed(2)} |`);
};
stagesOf('ours', run('ours-stages', cards));
for (const way of ways) for (const result of results[way].slice(-1)) stagesOf(names[way], result);

const folder = mkdtempSync(join(tmpdir(), 'covers-'));
try {
  await writeCovers(folder);
  process.env['CARD_COVERS'] = folder;
  const ms = (way: string) => (run(way, cards).cpu * 1000) / cards;
  console.log(`\nCPU of a card of ours, whole processes: ${ms('ours').toFixed(1)} ms, over a cover of its own ${ms('ours-covers').toFixed(1)} ms.`);
} finally {
  rmSync(folder, { recursive: true });
}

// V8 lets its young generation grow with the work, up to 100 MB; a small one shows what is really kept.
const peaks = (...flags: readonly string[]) => [100, many].map((count) => `${run('ours', count, ...flags).peak.toFixed(0)} MiB for ${count} cards`).join(', ');
console.log(`\nPeak memory of ours: ${peaks()}.\nWith a young generation of 8 MB: ${peaks('--max-semi-space-size=8')}.`);
