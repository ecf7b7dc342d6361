/**
 * Cards against the usual ways, each in a process of its own, alternating; and ours over covers.
 * `npm run bench -- cards [--cards 200] [--rounds 3] [--many 1000] [--results <folder>]`. The machine's noise is in the absolute figures; the ratios count.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCovers } from './cards-covers.ts';
import type { WayResult } from './cards-way.ts';
import { asked, printedBy, tellWays } from './table-measure.ts';

const { cards, rounds, many, results } = asked({ cards: 200, rounds: 3, many: 1000 });
const run = (way: string, count: number): WayResult => JSON.parse(printedBy('cards-way.ts', way, count));
const usual = ['naive', 'resvg', 'takumi'];

const folder = mkdtempSync(join(tmpdir(), 'covers-'));
try {
  await writeCovers(folder);
  process.env['CARD_COVERS'] = folder;
  await tellWays({
    bench: 'cards',
    size: { cards },
    rounds,
    ways: ['ours', 'covers', ...usual],
    measure: (way) => {
      const { cpu, wall, bytes, peak } = run(way, cards);
      return { ms: (cpu * 1000) / cards, wall: (wall * 1000) / cards, kib: bytes / cards / 1024, peak };
    },
    results,
  });
} finally {
  rmSync(folder, { recursive: true });
}

console.log('| stage | ms of wall a card |\n|---|---|');
for (const way of ['stages', ...usual])
  for (const [stage, ms] of Object.entries(run(way, cards).stages)) console.log(`| ${way}: ${stage} | ${ms.toFixed(2)} |`);
console.log(`\nPeak memory of ours: ${[100, many].map((count) => `${run('ours', count).peak.toFixed(0)} MiB for ${count} cards`).join(', ')}.`);
