import { defineCommand } from 'citty';
import { formatProblem, formatProblems, nearMiss, type CheckedContent } from '#smo';
import { againstBaseline, formatters, isFailure, type CheckReport } from '#smo/checks/index.ts';
import { documentation, judge } from './judge.ts';
import { openProject } from './project.ts';
import { readBaseline } from '../astro/read-baseline.ts';
import { UsageError } from './usage-error.ts';

/** What a check of the content says at its end: every problem, or that there is none. */
function contentReport({ content, problems }: CheckedContent): string {
  if (problems.length > 0) return formatProblems(problems);
  const { entries, authors, topics, series } = content;
  const count = entries.length + authors.length + Math.min(1, topics.length) + Math.min(1, series.length);
  return `${count} file${count === 1 ? '' : 's'}, no problems`;
}

/**
 * `npm run smo -- check`: judges content/ as the build does, without building. With a folder it judges what is built
 * there, by any generator: exit code 0 where nothing fails, 1 where something does, 2 where nothing could be judged.
 */
export const checkCommand = defineCommand({
  meta: { name: 'check', description: 'Report every problem of the files in content/, or of a built site' },
  args: {
    folder: { type: 'positional', required: false, description: 'A built site, of any generator; default: the files in content/' },
    site: { type: 'string', description: 'Where the built site is served: https://www.example.org' },
    format: { type: 'string', default: 'text', description: `One of ${Object.keys(formatters).join(', ')}` },
    preset: { type: 'string', description: 'recommended or strict; default: as configured' },
    all: { type: 'boolean', default: false, description: 'Show every problem in full' },
    root: { type: 'string', default: '.', description: 'The folder of the site' },
  },
  async run({ args }) {
    const format = formatOf(args.format);
    if (args.folder === undefined) return checkContent(args.root, args.format);
    const { report, config, ...told } = await judge({ folder: args.folder, root: args.root, site: args.site, preset: args.preset });
    const judged = config.baseline === undefined ? report : await withoutKnown(report, args.root, config.baseline);
    console.log(format(judged, { failOn: config.failOn, all: args.all, ...told }));
    if (isFailure(judged, config.failOn)) process.exitCode = 1;
  },
});

/** @throws UsageError for a format that is none */
function formatOf(name: string): (typeof formatters)[keyof typeof formatters] {
  const found = Object.entries(formatters).find(([id]) => id === name)?.[1];
  if (found) return found;
  const near = nearMiss(name, Object.keys(formatters));
  throw new UsageError(`--format "${name}" is none${near ? `, did you mean "${near}"?` : '.'} There are: ${Object.keys(formatters).join(', ')}`);
}

async function withoutKnown(report: CheckReport, root: string, file: string): Promise<CheckReport> {
  return { ...report, problems: againstBaseline(report.problems, await readBaseline(root, file)).worse };
}

async function checkContent(root: string, format: string): Promise<void> {
  const project = await openProject(root);
  const checked = 'problems' in project ? undefined : await project.reader.read();
  const problems = 'problems' in project ? project.problems : (checked?.problems ?? []);
  const fails = problems.some(({ severity }) => severity === 'error');
  if (format !== 'text') console.log(formatOf(format)({ problems, ignored: 0, pages: 0, feeds: 0 }, { failOn: 'error', rules: documentation }));
  else if (checked) console.log(contentReport(checked));
  else console.error(problems.map(formatProblem).join('\n\n'));
  if (fails) process.exitCode = 1;
}
