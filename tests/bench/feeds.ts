/**
 * What feeds and Markdown twins cost a post: 5 topics, 5 authors, 3 formats, archives, each stage beside a bare parse5 pass
 * of the same pages. `npm run bench -- feeds [--posts 1000] [--rounds 3]`, each round in a process of its own.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Stage, WayResult } from './feeds-way.ts';

const { values } = parseArgs({
  options: { posts: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '3' } },
  // Options of other benches are none of ours.
  strict: false,
});
const [posts, rounds] = [values.posts, values.rounds].map(Number);
if (!posts || !rounds) throw new Error('--posts and --rounds are numbers above 0');

const names = {
  bare: 'parse5 alone, whole page',
  parsed: 'article found and read',
  clean: '… and cleaned',
  html: '… and written as feed HTML',
  feeds: 'all feeds, sitemap, oEmbed (all of the above included)',
  twins: 'Markdown twins (of cleaned articles)',
} as const satisfies Record<Stage, string>;

const way = fileURLToPath(new URL('feeds-way.ts', import.meta.url));
const results = Array.from({ length: rounds }, (): WayResult => JSON.parse(execFileSync(process.execPath, [way, String(posts)], { encoding: 'utf8' })));
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
const kib = (size: 'page' | 'files') => ((results[0]?.[size] ?? NaN) / 1024).toFixed(1);

console.log(`${posts} posts, pages of ${kib('page')} KiB, ${kib('files')} KiB of files a post, ${rounds} rounds\n`);
console.log('| stage | ms of CPU a post, median | range | to parse5 alone, median of rounds |\n|---|---|---|---|');
for (const [stage, name] of Object.entries(names)) {
  const ms = results.map((result) => result.ms[stage] ?? NaN);
  const ratio = median(results.map((result) => (result.ms[stage] ?? NaN) / (result.ms['bare'] ?? NaN)));
  console.log(`| ${name} | ${median(ms).toFixed(2)} | ${Math.min(...ms).toFixed(2)}–${Math.max(...ms).toFixed(2)} | ${ratio.toFixed(2)} |`);
}
