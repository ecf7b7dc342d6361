import { fileURLToPath } from 'node:url';
import { formatProblems, type Site } from '#smo';
import { openCardKit, type CardKit } from '../astro/card-kit.ts';
import { openProject, siteOf } from './project.ts';

/** A site and what draws its cards. @throws with the problems that would stop a build */
export async function openCards(folder: string): Promise<{ site: Site; kit: CardKit }> {
  const project = await openProject(folder);
  if ('problems' in project) throw new Error(formatProblems(project.problems));
  const site = await siteOf(project);
  if ('problems' in site) throw new Error(formatProblems(site.problems));
  return { site, kit: openCardKit(project.root, fileURLToPath(new URL('../../', import.meta.url)), site.config.theme) };
}
