import { defineCommand } from 'citty';
import { formatProblem, formatProblems, nearMiss, type Problem } from '#smo';
import { cronLines, dueAfter, scheduleText, unbuilt, type Due } from '#smo/schedule/index.ts';
import { clockFrom } from '../astro/clock.ts';
import { readWorkflows } from '../astro/read-workflows.ts';
import { openProject } from './project.ts';
import { UsageError } from './usage-error.ts';

interface Schedule {
  readonly now: string;
  readonly timeZone: string;
  readonly due: readonly Due[];
  readonly cron: readonly string[];
  readonly problems: readonly Problem[];
  /** Whether the repository's own workflows build for all of it. */
  readonly built: boolean;
}

const formats: Readonly<Record<string, (schedule: Schedule) => string>> = {
  text: ({ due, timeZone, problems, built }) => [scheduleText(due, timeZone, built), ...problems.map(withoutHint)].join('\n\n'),
  json: (schedule) => JSON.stringify(schedule, null, 2),
  cron: ({ cron }) => cron.join('\n'),
};

/**
 * `npm run smo -- schedule`: what appears or expires by its date alone, and when to build for it. Exit code 1 where
 * something is due that no workflow would build. `SMO_NOW` looks from another moment.
 */
export const scheduleCommand = defineCommand({
  meta: { name: 'schedule', description: 'Show what appears or expires next, and when to build for it' },
  args: {
    format: { type: 'string', default: 'text', description: `One of ${Object.keys(formats).join(', ')}` },
    root: { type: 'string', default: '.', description: 'The folder of the site' },
  },
  async run({ args }) {
    const format = formatOf(args.format);
    const project = await openProject(args.root);
    if ('problems' in project) throw new Error(formatProblems(project.problems));
    const { content, problems: faults } = await project.reader.read();
    if (faults.some(({ severity }) => severity === 'error')) throw new Error(formatProblems(faults));
    const { now } = clockFrom(process.env);
    const { timeZone } = project.config;
    const due = dueAfter(content, now);
    const workflows = readWorkflows(project.root);
    const problems = workflows ? unbuilt(due, workflows, timeZone) : [];
    const text = format({
      now,
      timeZone,
      due,
      cron: cronLines(due.map(({ at }) => Date.parse(at))),
      problems,
      built: workflows !== undefined && problems.length === 0,
    });
    if (text !== '') console.log(text);
    if (problems.length > 0) process.exitCode = 1;
  },
});

/** The times to build at stand above it. */
const withoutHint = (problem: Problem): string => {
  const { hint: _hint, ...told } = problem;
  return formatProblem(told);
};

/** @throws UsageError for a format that is none */
function formatOf(name: string): (schedule: Schedule) => string {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format) return format;
  const near = nearMiss(name, Object.keys(formats));
  throw new UsageError(`--format "${name}" is none${near ? `, did you mean "${near}"?` : '.'} There are: ${Object.keys(formats).join(', ')}`);
}
