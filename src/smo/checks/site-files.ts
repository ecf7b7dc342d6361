import { fileFor, pathBelow, type BuiltSite } from '../built/built-site.ts';
import { nearMiss } from '../text.ts';
import { placeIn } from './link-address.ts';

/** The folder's files as rules over links ask for them; made once a site. */
interface FileTable {
  /** Number of each file, so that what a page links to is kept as numbers. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Pages by their folder and by their own name, for suggestions. */
  readonly siblings: ReadonlyMap<string, readonly string[]>;
  readonly namesakes: ReadonlyMap<string, readonly string[]>;
  /** Where the site is served, up to its host and a slash. */
  readonly origin: string;
  /** Files by the path that links write: a site's pages link to the same few hundred. */
  readonly answers: Map<string, string | undefined>;
}

const tables = new WeakMap<BuiltSite['files'], FileTable>();

function tableOf(site: Pick<BuiltSite, 'url' | 'files'>): FileTable {
  const known = tables.get(site.files);
  if (known) return known;
  const files = [...site.files.keys()];
  const table = {
    numbers: new Map(files.map((file, index) => [file, index])),
    siblings: Map.groupBy(files, folderOf),
    namesakes: Map.groupBy(files, nameOf),
    origin: `${URL.parse(site.url)?.origin ?? site.url}/`,
    answers: new Map<string, string | undefined>(),
  };
  tables.set(site.files, table);
  return table;
}

const pathOf = (file: string) => file.replace(/(?:^|(?<=\/))index\.html?$/u, '').replace(/\.html?$/u, '');
const parts = (file: string) => pathOf(file).split('/').filter(Boolean);
const folderOf = (file: string) => parts(file).slice(0, -1).join('/').toLowerCase();
const nameOf = (file: string) => (parts(file).at(-1) ?? '').toLowerCase();

/** Paths that are remembered: more than a large site links to, less than a folder of random addresses would fill memory with. */
const mostAnswers = 100_000;

/** The file that answers an address, as the most forgiving host does it; `x/` may be `x.html`. */
export function answeringFile(site: Pick<BuiltSite, 'url' | 'files'>, address: string, base: string): string | undefined {
  const { answers, origin } = tableOf(site);
  const isHere = base.startsWith(origin);
  const known = isHere ? answers.get(address) : undefined;
  if (known !== undefined) return known;
  // Only a path from the root means the same on every page.
  if (!isHere || !/^\/(?![/\\])/u.test(address)) return findFile(site, address, base);
  const place = placeIn(address);
  if (answers.has(place)) return answers.get(place);
  const file = findFile(site, place, base);
  if (answers.size < mostAnswers) answers.set(place, file);
  return file;
}

function findFile(site: Pick<BuiltSite, 'url' | 'files'>, address: string, base: string): string | undefined {
  const file = fileFor(site, address, base);
  if (file !== undefined) return file;
  const path = pathBelow(site, address, base)?.replace(/\/+$/u, '');
  return path === undefined || path === '' ? undefined : [`${path}.html`, `${path}/index.htm`, `${path}.htm`].find((candidate) => site.files.has(candidate));
}

/** The number of a file in the folder. */
export function fileNumber(site: Pick<BuiltSite, 'url' | 'files'>, file: string): number | undefined {
  return tableOf(site).numbers.get(file);
}

/** The path of the page or file that a broken one most likely means: same name elsewhere, or a near one in the same folder. */
export function nearestPath(site: Pick<BuiltSite, 'url' | 'files'>, path: string): string | undefined {
  const { siblings, namesakes } = tableOf(site);
  const name = nameOf(path);
  const beside = (siblings.get(folderOf(path)) ?? []).slice(0, 2000);
  const near = name === '' ? undefined : nearMiss(name, beside.map(nameOf));
  const found =
    (name === '' ? undefined : beside.find((file) => nameOf(file) === near)) ?? (name === '' || name === 'index' ? undefined : (namesakes.get(name) ?? [])[0]);
  return found === undefined ? undefined : found.replace(/(?:^|(?<=\/))index\.html?$/u, '');
}
