/** One build in a process of its own, started as its owner does, and what it took. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { astroBin, siteEnv } from '../support/build-site.ts';
import type { Way } from './build-sites.ts';

export interface BuildRun {
  readonly failed: boolean;
  /** Seconds of CPU of the build and of all that it started. */
  readonly cpu: number;
  /** Seconds. */
  readonly wall: number;
  /** Peaks of the build's own process, MiB: resident, on the heap, in buffers; 0 where it did not come to its end. */
  readonly peaks: { readonly rss: number; readonly heap: number; readonly buffers: number };
  /** HTML files that it wrote. */
  readonly pages: number;
  /** All that was printed. */
  readonly output: string;
}

const eleventyBin = fileURLToPath(new URL('../../node_modules/@11ty/eleventy/cmd.cjs', import.meta.url));
const peakModule = new URL('build-peak.ts', import.meta.url).href;
// `times` tells the shell's own time, then that of everything it waited for.
const shell = '"$@" 3>&-; code=$?; times >&3; exit $code';

export async function runBuild(way: Way, root: string): Promise<BuildRun> {
  const peakFile = `${root}.peak`;
  const { flags, env } = way === 'ours' ? productStart('build') : { flags: [], env: {} };
  const programme = way === 'eleventy' ? [eleventyBin] : [astroBin, 'build'];
  const began = performance.now();
  const child = spawn('sh', ['-c', shell, 'sh', process.execPath, ...flags, '--import', peakModule, ...programme], {
    cwd: root,
    env: siteEnv({ ...env, LC_ALL: 'C', BENCH_PEAK: peakFile }),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const printed = ['', '', '', ''];
  for (const index of [1, 2, 3]) child.stdio[index]?.on('data', (data: Buffer) => (printed[index] += data.toString('utf8')));
  const closed = once(child, 'close');
  const [code] = await once(child, 'exit');
  const wall = (performance.now() - began) / 1000;
  await closed;
  const pages = htmlFiles(join(root, 'dist'));
  return {
    failed: code !== 0 || pages === 0,
    cpu: childSeconds(printed[3] ?? ''),
    wall,
    peaks: code === 0 ? peaksIn(peakFile) : noPeaks,
    pages,
    output: printed.slice(0, 3).join(''),
  };
}

/** How package.json starts one of its scripts: flags of Node and variables, so that what is measured is what its owner runs. */
export function productStart(name: 'build' | 'dev'): { readonly flags: readonly string[]; readonly env: Readonly<Record<string, string>> } {
  const file = fileURLToPath(new URL('../../package.json', import.meta.url));
  const script: string = JSON.parse(readFileSync(file, 'utf8')).scripts[name];
  const start = /^(.*?)\S*astro(?:\.m?js)? (?:build|dev)\b/u.exec(script)?.[1];
  if (start === undefined) throw new Error(`the script "${name}" of package.json is "${script}", expected one that runs astro ${name}`);
  const flags = [...start.matchAll(/(?<=^|[\s="'])--[\w-]+(?:=[^\s"']+)?/gu)].map(([flag]) => flag);
  const variables = [...start.matchAll(/(?<=^|\s)([A-Z][A-Z0-9_]*)=([^\s"']+)/gu)].filter(([, variable]) => variable !== 'NODE_OPTIONS');
  return { flags, env: Object.fromEntries(variables.map(([, variable = '', value = '']) => [variable, value])) };
}

/** The second line of `times`, such as `1m2.345s 0m6.789s`, in seconds. */
function childSeconds(times: string): number {
  const [, line = ''] = times.split('\n');
  const parts = [...line.matchAll(/(\d+)m([\d.]+)s/gu)].map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds));
  if (parts.length !== 2) throw new Error(`the shell's "times" gave ${JSON.stringify(times)}, expected two lines such as 0m1.234s 0m0.123s`);
  return parts.reduce((sum, part) => sum + part, 0);
}

function htmlFiles(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html')).length;
  } catch {
    return 0;
  }
}

const noPeaks: BuildRun['peaks'] = { rss: 0, heap: 0, buffers: 0 };

function peaksIn(file: string): BuildRun['peaks'] {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return noPeaks;
  }
}
