import { cronLines } from './cron.ts';
import type { Due } from './due.ts';
import { localMoment } from './local-moment.ts';
import { scheduleBlock } from './unbuilt.ts';

/** What is due, as an editor reads it, and, where it is not known that somebody builds for it, when to. */
export function scheduleText(due: readonly Due[], timeZone: string, isBuilt: boolean): string {
  if (due.length === 0) return 'nothing is due: no entry has a date that is still to come';
  const zone = timeZone === 'UTC' ? '' : `, in ${timeZone} and in UTC`;
  const utc = (at: string) => (timeZone === 'UTC' ? '' : `  (${localMoment(at, 'UTC')} UTC)`);
  return [
    `${due.length} ${due.length === 1 ? 'change is' : 'changes are'} due${zone}:`,
    '',
    ...due.flatMap(({ at, event, kind, id, locale, title, place }) => [
      `  ${localMoment(at, timeZone)}${utc(at)}  ${kind} ${id} (${locale}) ${event}: ${title}`,
      `    ${place.file}:${place.line}`,
    ]),
    '',
    ...(isBuilt ? ['A workflow of this repository builds the site within a day of each.'] : timesToBuild(due)),
  ].join('\n');
}

function timesToBuild(due: readonly Due[]): string[] {
  const crons = cronLines(due.map(({ at }) => Date.parse(at)));
  return ['A build at these times brings them. In a workflow of GitHub Actions, whose clock is UTC:', '', scheduleBlock(crons)];
}
