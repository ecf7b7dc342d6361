import { createHash, hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { z } from 'zod';
import { isTrusted, type Clock, type SiteConfig } from '#smo';
import { reportFiles } from './former-report.ts';
import { plainConfig } from './plain-config.ts';
import { isRehearsal } from './read-ledger.ts';
import { readWorkflows } from './read-workflows.ts';
import { reportFolder } from './report-folder.ts';
import { valueDigest } from './value-digest.ts';

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

const recordSchema = z.object({
  version: z.literal(2),
  inputs: z.string(),
  /** The instants from and before which the same entries exist; without the second, for ever. */
  from: z.string(),
  until: z.string().optional(),
  output: z.string(),
  /** What was said of the content. */
  notes: z.array(z.string()),
  verdict: verdictSchema,
});
type Published = Pick<z.infer<typeof recordSchema>, 'from' | 'until' | 'notes' | 'verdict'>;

const recordFile = 'published.json';

export interface Inputs {
  readonly config: SiteConfig;
  readonly clock: Clock;
  readonly root: string;
  /** See `sourceDigest`. */
  readonly sources: string;
  readonly astro: Pick<AstroConfig, 'srcDir' | 'integrations'>;
  /** The routes that the product has for a project without them. */
  readonly routes: readonly string[];
  /** Of the command line, such as `--mode staging`: pages may differ by them. */
  readonly args: readonly string[];
}

/**
 * A digest of all that decides what a build publishes and says, made before anything else is done: programmes and texts,
 * the files that a build compares itself with, and the day, since some rules ask how old something is.
 * @returns undefined where the owner's own programmes take part, which may read whatever they like
 */
export function inputsOf({ config, clock, root, sources, astro, routes, args }: Inputs): string | undefined {
  const content = filesBelow(join(root, 'content')).map((file) => [relative(root, file).replaceAll('\\', '/'), file] as const);
  const pages = fileURLToPath(new URL('pages/', astro.srcDir));
  const isForeign =
    astro.integrations.some(({ name }) => !ourIntegrations.has(name)) ||
    filesBelow(pages).some((file) => !routes.includes(relative(pages, file).replaceAll('\\', '/'))) ||
    content.some(([path]) => isTrusted(path, config.trust.full));
  if (isForeign) return undefined;
  const against = config.report === false ? undefined : config.report.against;
  const compared = [config.baseline, against, against && join(against, reportFiles.snapshot)].filter((file) => file !== undefined);
  return valueDigest([
    [sources, args.filter((arg) => !unpublished.has(arg)), clock.drafts, clock.now.slice(0, 10), isRehearsal(clock, process.env), readWorkflows(root)],
    plainConfig(config),
    content.map(([path, file]) => [path, isText.test(path) ? digestOf(file) : stampOf(file)]),
    compared.map((file) => [file, digestOf(resolve(root, file))]),
  ]);
}

const ourIntegrations: ReadonlySet<string> = new Set(['@astrojs/mdx', 'passaparola']);
/** Arguments that change what a build does or says, not what it makes. */
const unpublished: ReadonlySet<string> = new Set(['build', '--force', '--verbose']);
const isText = /\.(?:mdx?|markdown|ya?ml|json)$/iu;

export interface PublishedPlace {
  /** The cache folder of the project. */
  readonly cache: string;
  /** The published site. */
  readonly output: string;
  readonly root: string;
}

/** What was said of the published build, if another would be the same and nobody has touched it. */
export function readPublished(
  { cache, output, root }: PublishedPlace,
  inputs: string,
  { config, clock }: { readonly config: SiteConfig; readonly clock: Clock },
): Published | undefined {
  const record = readRecord(join(cache, recordFile));
  if (record?.inputs !== inputs || !existsSync(output) || record.output !== outputState(output)) return undefined;
  const now = Date.parse(clock.now);
  if (now < Date.parse(record.from) || (record.until !== undefined && now >= Date.parse(record.until))) return undefined;
  return config.report === false || existsSync(join(root, reportFolder, 'index.html')) ? record : undefined;
}

/** Writes down what has just been published. */
export function rememberPublished({ cache, output }: PublishedPlace, inputs: string, published: Published): void {
  const aside = join(cache, `${recordFile}.${process.pid}`);
  writeFileSync(aside, JSON.stringify({ version: 2, inputs, output: outputState(output), ...published }));
  renameSync(aside, join(cache, recordFile));
}

/** Of a build that begins: should it fail, the next one shall say so again. */
export function forgetPublished({ cache }: PublishedPlace): void {
  rmSync(join(cache, recordFile), { recursive: true, force: true });
}

/** Changes when anybody adds, takes away or writes a file. */
function outputState(output: string): string {
  const sha1 = createHash('sha1');
  for (const file of filesBelow(output)) {
    const path = file.slice(join(output, '/').length);
    // A card is the store's own file, in whose time it writes when it was asked for.
    sha1.update(`${path} ${stampOf(file, !path.startsWith('cards'))}\n`);
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

function stampOf(file: string, withTime = true): string {
  const { size, mtimeMs, mode } = lstatSync(file);
  return `${size} ${withTime ? mtimeMs : ''} ${mode}`;
}

/** Every file of a folder that may be missing, sorted. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [] : [join(entry.parentPath, entry.name)])).toSorted();
}
