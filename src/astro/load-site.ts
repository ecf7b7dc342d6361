import { clock, config, reader, root, words } from 'virtual:passaparola';
import { makeSite, type Problem, type Site } from '#smo';
import { clockNow } from './clock.ts';
import { runningBuild } from './running-build.ts';

/** Problems of the content as it is now. */
export const loadProblems = async (): Promise<readonly Problem[]> => (await reader.read()).problems;

let made: { revision: string; minute: string; site: Site } | undefined;

/**
 * The site as it is now. A build makes it once; in dev it is made anew when a file of content/ has changed, or when a
 * minute has passed and a scheduled page may have come due.
 */
export async function loadSite(): Promise<Site> {
  const building = clock && (runningBuild(root)?.site ?? made?.site);
  if (building) return building;
  const { content } = await reader.read();
  const now = clock ?? clockNow();
  const minute = now.now.slice(0, 16);
  if (made?.revision !== reader.revision || made.minute !== minute) {
    made = { revision: reader.revision, minute, site: makeSite({ content, config, words, clock: now }) };
  }
  return made.site;
}
