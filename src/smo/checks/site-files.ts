import { fileFor, pathBelow, type BuiltSite } from '../built/built-site.ts';
import { nearMiss } from '../text.ts';
import { placeIn } from './link-address.ts';
import { foundOnce, oncePerSite, type FoundByKey } from '../built/once-per-site.ts';

/** The folder's files as rules over links ask for them; made once a site. */
interface FileTable {
  /** Number of each file that was asked for, so that what a page links to is kept as numbers. */
  readonly numbers: Map<string, number>;
  /** Where the site is served, up to its host and a slash. */
  readonly origin: string;
  /** Files by the path that links write: a site's pages link to the same few hundred. */
  readonly answers: FoundByKey<string | undefined>;
}

const tableOf = oncePerSite(({ url }): FileTable => ({ numbers: new Map(), origin: `${URL.parse(url)?.origin ?? url}/`, answers: new Map() }));

/** Pages by their folder and by their own name, for suggestions. */
const neighboursOf = oncePerSite(({ files }) => {
  const all = [...files.keys()];
  return { siblings: Map.groupBy(all, folderOf), namesakes: Map.groupBy(all, nameOf) };
});

const pathOf = (file: string) => file.replace(/(?:^|(?<=\/))index\.html?$/u, '').replace(/\.html?$/u, '');
const parts = (file: string) => pathOf(file).split('/').filter(Boolean);
const folderOf = (file: string) => parts(file).slice(0, -1).join('/').toLowerCase();
const nameOf = (file: string) => (parts(file).at(-1) ?? '').toLowerCase();

/** Paths that are remembered: more than a large site links to, less than a folder of random addresses would fill memory with. */
const mostAnswers = 100_000;

/** The file that answers an address, as the most forgiving host does it; `x/` may be `x.html`. */
export function answeringFile(site: BuiltSite, address: string, base: string): string | undefined {
  const { answers, origin } = tableOf(site);
  // Only a path from the root means the same on every page.
  if (!base.startsWith(origin) || !/^\/(?![/\\])/u.test(address)) return findFile(site, address, base);
  const place = placeIn(address);
  return foundOnce(site, answers, place, () => findFile(site, place, base), mostAnswers);
}

function findFile(site: Pick<BuiltSite, 'url' | 'files'>, address: string, base: string): string | undefined {
  const file = fileFor(site, address, base);
  if (file !== undefined) return file;
  const path = pathBelow(site, address, base)?.replace(/\/+$/u, '');
  return path === undefined || path === '' ? undefined : [`${path}.html`, `${path}/index.htm`, `${path}.htm`].find((candidate) => site.files.has(candidate));
}

/** The number of a file, the first that is asked for being 0: who asks for files in the same order gets the same numbers. */
export function fileNumber(site: BuiltSite, file: string): number {
  const { numbers } = tableOf(site);
  const number = numbers.get(file) ?? numbers.size;
  numbers.set(file, number);
  return number;
}

/** The files that have a number, in its order. */
export function numberedFiles(site: BuiltSite): string[] {
  return [...tableOf(site).numbers.keys()];
}

/** The path of the page or file that a broken one most likely means: same name elsewhere, or a near one in the same folder. */
export function nearestPath(site: BuiltSite, path: string): string | undefined {
  const { siblings, namesakes } = neighboursOf(site);
  const name = nameOf(path);
  const beside = (siblings.get(folderOf(path)) ?? []).slice(0, 2000);
  const near = name === '' ? undefined : nearMiss(name, beside.map(nameOf));
  const found =
    (name === '' ? undefined : beside.find((file) => nameOf(file) === near)) ?? (name === '' || name === 'index' ? undefined : (namesakes.get(name) ?? [])[0]);
  return found === undefined ? undefined : found.replace(/(?:^|(?<=\/))index\.html?$/u, '');
}
