import type { BuiltPage } from '../built/built-page.ts';
import type { Page } from '../page.ts';
import type { Place, Problem } from '../problem.ts';
import type { Finding, RepairPlace } from './rule.ts';

/** Text of a project's file, by its path from the root; undefined where there is no such file. */
export type ReadSource = (file: string) => string | undefined;

export const configFile = 'src/site/site.config.ts';

/** Where a problem is mended, as `Problem` carries it. */
type Located = Pick<Problem, 'place' | 'excerpt' | 'field'>;

/**
 * The first of a finding's places that exists: the line an editor can change. Without any, the place in the built file.
 * @param distFolder what to put before a built file's name
 */
export function locate(
  finding: Finding,
  page: Page | undefined,
  built: Pick<BuiltPage, 'file' | 'placeOf'> | undefined,
  readSource: ReadSource,
  distFolder: string,
): Located {
  for (const repair of finding.repair ?? []) {
    const found = locateRepair(repair, page, readSource);
    if (found) return found;
  }
  if (page?.source && finding.repair?.some((repair) => 'field' in repair)) return { place: { file: page.source.file, line: 1, column: 1 } };
  if (!built) return {};
  const at = finding.at ? built.placeOf(finding.at.start) : { line: 1, column: 1 };
  return { place: { file: `${distFolder}${built.file}`, ...at } };
}

/** Where a key of the configuration is written; nothing where it is not to be found. */
export function locateKey(key: string, readSource: ReadSource): Pick<Problem, 'place' | 'excerpt'> {
  return locateRepair({ config: key }, undefined, readSource) ?? {};
}

function locateRepair(repair: RepairPlace, page: Page | undefined, readSource: ReadSource): Located | undefined {
  if ('field' in repair) {
    const at = page?.source?.fields[repair.field];
    return at && page?.source ? { field: repair.field, ...withExcerpt({ file: page.source.file, ...at }, readSource) } : undefined;
  }
  if ('text' in repair) {
    const file = page?.source?.file;
    const at = file === undefined || repair.text === '' ? -1 : (readSource(file)?.indexOf(repair.text) ?? -1);
    return file === undefined || at < 0 ? undefined : withExcerpt(placeIn(file, readSource(file) ?? '', at), readSource, repair.text.length);
  }
  if ('config' in repair) {
    const source = readSource(configFile);
    const at = source === undefined ? -1 : keyOffset(source, repair.config.split('.'));
    return source === undefined || at < 0 ? undefined : { field: repair.config, ...withExcerpt(placeIn(configFile, source, at), readSource) };
  }
  return readSource(repair.file) === undefined ? undefined : { place: { file: repair.file, line: 1, column: 1 } };
}

/** Offset of a nested key in TypeScript source: each name is searched behind the one around it. */
function keyOffset(source: string, keys: readonly string[]): number {
  let at = 0;
  for (const key of keys) {
    const name = key.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
    const found = new RegExp(`(?<=[{,\\s])(?:${name}|'${name}'|"${name}")(?=\\s*:)`, 'u').exec(source.slice(at));
    if (!found) return -1;
    at += found.index;
  }
  return at;
}

function placeIn(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function withExcerpt(place: Place, readSource: ReadSource, length?: number): Located {
  const text = readSource(place.file)?.split('\n')[place.line - 1];
  if (text === undefined) return { place };
  return { place, excerpt: { text, length: Math.max(1, Math.min(length ?? Infinity, text.trimEnd().length - place.column + 1)) } };
}
