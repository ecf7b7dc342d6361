import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machine, resultsFolder, writeResults, type Run } from './table-results.ts';
import { benchTable } from './table-rows.ts';

/**
 * The numbers that the command line asks for, and where its results go.
 * @param standing each option with what holds without it
 * @throws where an option is no whole number above 0
 */
export function asked<Name extends string>(standing: Readonly<Record<Name, number>>): Record<Name, number> & { readonly results: string } {
  const names = Object.keys(standing).map((name) => [name, { type: 'string' }] as const);
  // Options of other benches are none of ours.
  const { values } = parseArgs({ options: { ...Object.fromEntries(names), results: { type: 'string', default: resultsFolder } }, strict: false });
  const numbers = Object.fromEntries(
    Object.entries<number>(standing).map(([name, number]) => {
      const value = Number(values[name] ?? number);
      if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} is "${String(values[name])}", expected a whole number above 0`);
      return [name, value];
    }),
  );
  // What has the keys of `standing` has them as numbers.
  return { ...(numbers as Record<Name, number>), results: String(values.results) };
}

interface Measurement {
  readonly bench: string;
  readonly size: Readonly<Record<string, number>>;
  readonly rounds: number;
  readonly ways: readonly string[];
  /** What a way takes: as a rule in a process of its own. */
  readonly measure: (way: string, round: number) => Run['figures'] | Promise<Run['figures']>;
  /** Folder. */
  readonly results: string;
}

/** Measures ways beside each other, in turns, so that what slows the machine for a while slows them alike; writes down what was found and prints it. */
export async function tellWays({ bench, size, rounds, ways, measure, results }: Measurement): Promise<void> {
  const runs: Run[] = [];
  for (let round = 1; round <= rounds; round++)
    for (const way of round % 2 ? ways : ways.toReversed()) runs.push({ way, state: 'cold', round, failed: false, figures: await measure(way, round) });
  const found = { bench, machine: machine(), size, flags: '', rounds, runs };
  writeResults(results, found);
  console.log(`${benchTable(found)}\n`);
}

/** What a file of this folder prints, run in a process of its own. */
export function printedBy(file: string, ...words: readonly (string | number)[]): string {
  return execFileSync(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), ...words.map(String)], { encoding: 'utf8' });
}
