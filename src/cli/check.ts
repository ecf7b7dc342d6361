import { defineCommand } from 'citty';
import { formatProblem, formatProblems, type CheckedContent } from '#smo';
import { openProject } from './project.ts';

/** What a check says at its end: every problem, or that there is none. */
function checkReport({ content, problems }: CheckedContent): string {
  if (problems.length > 0) return formatProblems(problems);
  const { entries, authors, topics, series } = content;
  const count = entries.length + authors.length + Math.min(1, topics.length) + Math.min(1, series.length);
  return `${count} file${count === 1 ? '' : 's'}, no problems`;
}

/** `npm run smo -- check`: judges content/ as the build does, without building. */
export const checkCommand = defineCommand({
  meta: { name: 'check', description: 'Report every problem of the files in content/' },
  args: { root: { type: 'string', default: '.', description: 'The folder of the site' } },
  async run({ args }) {
    const project = await openProject(args.root);
    if ('problems' in project) {
      console.error(project.problems.map(formatProblem).join('\n\n'));
      process.exitCode = 1;
      return;
    }
    const checked = await project.reader.read();
    console.log(checkReport(checked));
    if (checked.problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  },
});
