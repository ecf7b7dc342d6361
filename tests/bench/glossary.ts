/**
 * What the terms of a glossary cost a post of 800 words: found in its source, and linked in its page; and what ten times the
 * terms cost. `npm run bench -- glossary [--terms 1000] [--posts 1000] [--rounds 3]`, each round in a process of its own.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { WayResult } from './glossary-way.ts';

const { values } = parseArgs({
  options: { terms: { type: 'string', default: '1000' }, posts: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '3' } },
  // Options of other benches are none of ours.
  strict: false,
});
const [terms, posts, rounds] = [values.terms, values.posts, values.rounds].map(Number);
if (!terms || !posts || !rounds) throw new Error('--terms, --posts and --rounds are numbers above 0');

const way = fileURLToPath(new URL('glossary-way.ts', import.meta.url));
const run = (count: number): WayResult => JSON.parse(execFileSync(process.execPath, [way, String(count), String(posts)], { encoding: 'utf8' }));
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

const sizes = [terms, terms * 10];
const results = new Map<number, WayResult[]>(sizes.map((size) => [size, []]));
for (let round = 0; round < rounds; round++) for (const size of round % 2 ? sizes.toReversed() : sizes) results.get(size)?.push(run(size));

console.log(`${posts} posts of 800 words, terms of five forms, ${rounds} rounds; at most 1.5 ms a post, and 1.5 times that for ten times the terms\n`);
console.log(
  '| terms | links a post | table of forms, ms in all | found in the source, ms of CPU a post | linked in the page (without parsing) |\n|---|---|---|---|---|',
);
for (const size of sizes) {
  const all = results.get(size) ?? [];
  const of = (key: keyof WayResult, digits = 2) => median(all.map((result) => result[key])).toFixed(digits);
  console.log(`| ${size} | ${of('links', 1)} | ${of('table', 0)} | ${of('source')} | ${of('page')} |`);
}
const per = (size: number) => median((results.get(size) ?? []).map(({ source, page }) => source + page));
console.log(`\nten times the terms: ${(per(terms * 10) / per(terms)).toFixed(2)} times the cost a post`);
