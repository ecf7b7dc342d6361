import type { Problem } from '#smo';
import { unbuilt, type Due } from '#smo/schedule/index.ts';
import { readWorkflows } from './read-workflows.ts';

/** What will not appear or expire by itself, to be said while its editor is still there. */
export function unbuiltOf(due: readonly Due[], root: string, timeZone: string): Problem[] {
  const workflows = due.length > 0 ? readWorkflows(root) : undefined;
  return workflows ? unbuilt(due, workflows, timeZone) : [];
}
