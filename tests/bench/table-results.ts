/** The results of benches as files: what was measured, of what size, on which machine, with which versions. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const run = z.strictObject({
  way: z.string(),
  state: z.string(),
  /** From 1. What has the same round was measured side by side. */
  round: z.int(),
  failed: z.boolean(),
  figures: z.record(z.string(), z.number()),
});
export type Run = z.output<typeof run>;

const results = z.strictObject({
  bench: z.string(),
  machine: z.strictObject({
    date: z.string(),
    /** The state of the repository, where git knows one. */
    commit: z.string().optional(),
    cores: z.int(),
    processor: z.string(),
    memoryGiB: z.number(),
    system: z.string(),
    versions: z.record(z.string(), z.string()),
  }),
  /** What there was of each kind, that which tells the sizes of a bench apart first: `posts`, `cards`. */
  size: z.record(z.string(), z.int()),
  /** Flags of Node that package.json starts ours with. */
  flags: z.string(),
  rounds: z.int(),
  runs: z.array(run),
});
export type Results = z.output<typeof results>;

export const resultsFolder = fileURLToPath(new URL('results/', import.meta.url));

/** Benches in the order in which they are told, the small sizes first. */
export function readResults(folder: string): readonly Results[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => results.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    .toSorted((a, b) => a.bench.localeCompare(b.bench) || firstOf(a) - firstOf(b));
}

export function writeResults(folder: string, found: Results): void {
  mkdirSync(folder, { recursive: true });
  const rounded = { ...found, runs: found.runs.map((one) => ({ ...one, figures: mapped(one.figures, (value) => Math.round(value * 1000) / 1000) })) };
  writeFileSync(join(folder, `${found.bench}-${firstOf(found)}.json`), `${JSON.stringify(rounded, undefined, 2)}\n`);
}

const firstOf = ({ size }: Pick<Results, 'size'>): number => Object.values(size)[0] ?? 0;
const mapped = (figures: Run['figures'], change: (value: number) => number): Run['figures'] =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, change(value)]));

const packages = ['astro', 'satteri', 'satori', 'sharp', '@11ty/eleventy'];

export function machine(): Results['machine'] {
  const [first, ...others] = cpus();
  const commit = commitNow();
  return {
    date: new Date().toISOString().slice(0, 10),
    ...(commit !== undefined && { commit }),
    cores: others.length + 1,
    processor: first?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    versions: { node: process.versions.node, ...Object.fromEntries(packages.map((name) => [name, versionOf(name)])) },
  };
}

function versionOf(name: string): string {
  const file = fileURLToPath(new URL(`../../node_modules/${name}/package.json`, import.meta.url));
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

/** A state with changes of its own is called dirty; results that were written before are none. */
function commitNow(): string | undefined {
  try {
    const changed = git('status', '--porcelain', '--', ':/', ':!/tests/bench/results') !== '';
    return `${git('describe', '--always')}${changed ? '-dirty' : ''}`;
  } catch {
    return undefined;
  }
}

const git = (...words: string[]): string =>
  execFileSync('git', words, { cwd: import.meta.dirname, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
