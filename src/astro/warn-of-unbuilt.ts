import type { AstroIntegrationLogger } from 'astro';
import { formatProblems, type Clock } from '#smo';
import { dueAfter, unbuilt } from '#smo/schedule/index.ts';
import type { ContentReader } from './content-reader.ts';
import { readWorkflows } from './read-workflows.ts';

export interface WarnOfUnbuiltOptions {
  readonly reader: Pick<ContentReader, 'read'>;
  readonly root: string;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly logger: Pick<AstroIntegrationLogger, 'warn'>;
}

/** Says what will not appear or expire by itself, while its editor is still there. Silent where nothing is due. */
export async function warnOfUnbuilt({ reader, root, clock, timeZone, logger }: WarnOfUnbuiltOptions): Promise<void> {
  const due = dueAfter((await reader.read()).content, clock.now);
  const workflows = due.length > 0 ? readWorkflows(root) : undefined;
  const problems = workflows ? unbuilt(due, workflows, timeZone) : [];
  if (problems.length > 0) logger.warn(`\n${formatProblems(problems)}`);
}
