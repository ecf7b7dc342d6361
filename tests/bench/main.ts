/**
 * Runs benches, each a file of this folder, in a process of its own: `npm run bench`, `npm run bench -- cards --rounds 5`.
 * A file called `<bench>-<part>.ts` is a part of a bench and none itself. Options go to each bench.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
  .map((file) => file.slice(0, -'.ts'.length));
const known = files.filter((name) => !files.some((bench) => name.startsWith(`${bench}-`)));

const words = process.argv.slice(2);
const firstOption = words.findIndex((word) => word.startsWith('--'));
const names = firstOption < 0 ? words : words.slice(0, firstOption);
const options = firstOption < 0 ? [] : words.slice(firstOption);

const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`there is no bench ${unknown.map((name) => `"${name}"`).join(', ')}, expected ${known.join(', ')}`);
  process.exitCode = 1;
} else {
  for (const name of names.length > 0 ? names : known) {
    console.log(`## ${name}\n`);
    const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(`${name}.ts`, import.meta.url)), ...options], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
