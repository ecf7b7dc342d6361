import { fileURLToPath } from 'node:url';
import { formatProblems, type Site } from '#smo';
import { openCardKit, type CardKit } from '../astro/card-kit.ts';
import { ProblemsError } from '../astro/problems-error.ts';
import { openProject, siteOf } from './project.ts';

/** A site and what draws its cards. Problems are thrown, and thrown by its drawing, as they would stop a build: all in the message. */
export async function openCards(folder: string): Promise<{ site: Site; kit: CardKit }> {
  const project = await openProject(folder);
  if ('problems' in project) throw new Error(formatProblems(project.problems));
  const site = await siteOf(project);
  if ('problems' in site) throw new Error(formatProblems(site.problems));
  const kit = openCardKit(project.root, fileURLToPath(new URL('../../', import.meta.url)), site.config.theme);
  return { site, kit: { ...kit, draw: (plans, each) => kit.draw(plans, each).catch(tellAll) } };
}

/** Nothing has been listed before: the message is the list. */
function tellAll(error: unknown): never {
  throw error instanceof ProblemsError ? new Error(formatProblems(error.problems)) : error;
}
