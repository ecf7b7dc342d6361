import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { formatProblems, nearMiss, type Site } from '#smo';
import { coverageText, glossaryCoverage } from '#smo/coverage/index.ts';
import { glossaryExports } from './glossary/exports.ts';
import { openProject, siteOf } from './project.ts';
import { UsageError } from './usage-error.ts';

const reports = ['text', 'json'] as const;

/**
 * `npm run smo -- glossary`: which words the texts use without a term, and which terms need a hand. `glossary export` gives
 * the terms to other programs. Exit code 1 where the content cannot be read, 2 where the command is used wrongly.
 */
export const glossaryCommand = defineCommand({
  meta: { name: 'glossary', description: 'Show what the glossary covers and what not; `glossary export` hands it on' },
  args: {
    action: { type: 'positional', required: false, description: 'export; default: the coverage' },
    locale: { type: 'string', description: 'One language; default: all of them' },
    format: { type: 'string', description: `Of the coverage: ${reports.join(', ')}; of an export: ${Object.keys(glossaryExports).join(', ')}` },
    out: { type: 'string', description: 'Of an export: the file to write; default: standard output' },
    all: { type: 'boolean', default: false, description: 'Show every word and term' },
    root: { type: 'string', default: '.', description: 'The folder of the site' },
  },
  async run({ args }) {
    if (args.action !== undefined && args.action !== 'export') throw new UsageError(`glossary knows "export", not "${args.action}"`);
    const { site, root } = await openSite(args.root);
    const locales = args.locale === undefined ? site.locales : [oneOf('--locale', args.locale, site.locales)];
    if (args.action === 'export') return exported(site, locales, args);
    const format = oneOf('--format', args.format ?? 'text', reports);
    const readSource = sourceReader(root);
    const coverages = locales.map((locale) => glossaryCoverage(site, locale, { readSource }));
    console.log(format === 'json' ? JSON.stringify(coverages, undefined, 2) : coverageText(coverages, args.all ? { shown: Infinity } : {}));
  },
});

async function openSite(folder: string): Promise<{ site: Site; root: string }> {
  const project = await openProject(folder);
  if ('problems' in project) throw new Error(formatProblems(project.problems));
  const site = await siteOf(project);
  if ('problems' in site) throw new Error(formatProblems(site.problems));
  return { site, root: project.root };
}

async function exported(
  site: Site,
  locales: readonly string[],
  { format, out }: { readonly format?: string | undefined; readonly out?: string | undefined },
): Promise<void> {
  const names = Object.keys(glossaryExports);
  const asked = format ?? names.find((name) => out?.endsWith(`.${name}`)) ?? 'csv';
  const write = glossaryExports[oneOf('--format', asked, names)];
  const text = write?.(site, locales) ?? '';
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  await writeFile(out, text);
  const count = locales.reduce((sum, locale) => sum + site.of('term', locale).length, 0);
  console.error(`${out} holds ${count} terms (${locales.join(', ')})`);
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((name) => name === value);
  if (found !== undefined) return found;
  const near = nearMiss(value, known);
  throw new UsageError(`${option} "${value}" is none${near ? `, did you mean "${near}"?` : '.'} There are: ${known.join(', ')}`);
}

/** Reads sources of the project, each once. */
function sourceReader(root: string): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined);
    return known.get(file);
  };
}
