import { createHash, hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { Clock, SiteConfig } from '#smo';
import { reportFiles } from './former-report.ts';
import { reportFolder } from './report-folder.ts';

/** What was said of the build whose output is published. */
const verdictSchema = z.object({
  level: z.enum(['info', 'warn']),
  text: z.string(),
  pages: z.int(),
  feeds: z.int(),
  errors: z.int(),
  warnings: z.int(),
  report: z.object({ drawn: z.int(), pages: z.int() }).optional(),
});
export type Verdict = z.infer<typeof verdictSchema>;

const recordSchema = z.object({ version: z.literal(1), state: z.string(), output: z.string(), verdict: verdictSchema });

const recordFile = 'published.json';

export interface BuildStateOptions {
  readonly config: SiteConfig;
  readonly clock: Clock;
  readonly root: string;
  /** Everything that the site's pages are rendered from; see `renderKeys`. */
  readonly whole: string;
  /** Where Astro has written the pages. */
  readonly staging: string;
  /** Digests of the pages that are finished, by their file. */
  readonly finished: ReadonlyMap<string, string>;
}

/**
 * A digest of all that decides what a build publishes and says, once its pages are written: what they are made of, what
 * they are, the files that it compares itself with, and the day, since some rules ask how old something is.
 */
export function buildState({ config, clock, root, whole, staging, finished }: BuildStateOptions): string {
  const sha1 = createHash('sha1').update(`${whole} ${clock.now.slice(0, 10)}`);
  const against = config.report === false ? undefined : config.report.against;
  for (const compared of [config.baseline, against, against && join(against, reportFiles.snapshot)]) {
    if (compared !== undefined) sha1.update(`\n${compared} ${digestOf(resolve(root, compared))}`);
  }
  for (const file of filesBelow(staging)) {
    const path = relative(staging, file).replaceAll(sep, '/');
    // What is in Astro's folder is called by its contents.
    sha1.update(`\n${path} ${finished.get(path) ?? (path.startsWith('_astro/') ? lstatSync(file).size : digestOf(file))}`);
  }
  return sha1.digest('hex');
}

/** What was said of the published build, if it is this one and stands there untouched. */
export function publishedVerdict(cache: string, state: string, output: string, root: string, config: SiteConfig): Verdict | undefined {
  const record = readRecord(join(cache, recordFile));
  if (record?.state !== state || !existsSync(output) || record.output !== outputState(output)) return undefined;
  return config.report === false || existsSync(join(root, reportFolder, 'index.html')) ? record.verdict : undefined;
}

/** Writes down what has just been published. */
export function rememberPublished(cache: string, state: string, output: string, verdict: Verdict): void {
  const aside = join(cache, `${recordFile}.${process.pid}`);
  writeFileSync(aside, JSON.stringify({ version: 1, state, output: outputState(output), verdict }));
  renameSync(aside, join(cache, recordFile));
}

/** Changes when anybody adds, takes away or writes a file. */
function outputState(output: string): string {
  const sha1 = createHash('sha1');
  for (const file of filesBelow(output)) {
    const { size, mtimeMs, mode } = lstatSync(file);
    const path = relative(output, file);
    // A card is the store's own file, in whose time it writes when it was asked for.
    sha1.update(`${path} ${size} ${path.startsWith('cards') ? '' : mtimeMs} ${mode}\n`);
  }
  return sha1.digest('hex');
}

function readRecord(file: string): z.infer<typeof recordSchema> | undefined {
  try {
    return recordSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function digestOf(file: string): string {
  try {
    return hash('sha1', readFileSync(file));
  } catch {
    return '';
  }
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [] : [join(entry.parentPath, entry.name)])).toSorted();
}
