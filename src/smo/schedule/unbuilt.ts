import type { Problem } from '../problem.ts';
import { cronLines, firesWithin } from './cron.ts';
import type { Due } from './due.ts';
import { localMoment } from './local-moment.ts';
import { buildTimes, type WorkflowFile } from './workflow.ts';

/** How long after its time something may wait for the build that brings it. */
const patienceMs = 86_400_000;

/**
 * A warning where something is due and no workflow builds the site within a day of it: a static site does not change by
 * itself. Nothing where nothing is due.
 */
export function unbuilt(due: readonly Due[], workflows: readonly WorkflowFile[], timeZone: string): Problem[] {
  const crons = workflows.flatMap(buildTimes);
  const waiting = due.filter(({ at }) => !crons.some((cron) => firesWithin(cron, Date.parse(at), Date.parse(at) + patienceMs)));
  const [first, ...others] = waiting;
  if (!first) return [];
  const more = others.length > 0 ? `; nor of ${others.length} more` : '';
  return [
    {
      rule: 'schedule-unbuilt',
      severity: 'warn',
      field: first.event === 'appears' ? 'published' : 'expires',
      place: first.place,
      message: `"${first.title}" ${first.event} on ${localMoment(first.at, timeZone)}, and no workflow builds the site within a day of it${more}`,
      hint: `let a workflow that builds the site run at ${waiting.length === 1 ? 'that time' : 'those times'} (in UTC):\n${scheduleBlock(cronLines(waiting.map(({ at }) => Date.parse(at))))}`,
    },
  ];
}

/** Crontab lines as they stand in a workflow of GitHub Actions. */
export function scheduleBlock(crons: readonly string[]): string {
  return ['on:', '  schedule:', ...crons.map((cron) => `    - cron: '${cron}'`)].join('\n');
}
