import { retiredNetworks } from '../../checks/retired-networks.ts';
import type { Problem } from '../../problem.ts';
import type { ImportedPlace } from '../importer.ts';
import { importProblem } from '../reading/import-problem.ts';

/** The networks that a text names or links although they have closed, one line each. */
export function retiredIn(text: string, place: ImportedPlace): Problem[] {
  return retiredNetworks.flatMap(({ name, names, hosts, closed }) => {
    const isLinked = hosts.some((host) => text.includes(`//${host}`) || text.includes(`.${host}`));
    const isNamed = names.some((word) => new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(word)}(?![\\p{L}\\p{N}])`, 'u').test(text.replaceAll('\\', '')));
    if (!isLinked && !isNamed) return [];
    const end = closed === undefined ? 'has closed' : `closed on ${closed}`;
    return [
      importProblem('import-retired-network', place, `the text ${isLinked ? 'links' : 'names'} ${name}, which ${end}`, 'say that it closed, or take it out'),
    ];
  });
}
