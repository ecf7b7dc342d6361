import { isAlias, parseDocument, visit } from 'yaml';
import { contentPlace } from '../content/layout.ts';
import type { FixableFile, Fix, Fixer } from './fixer.ts';
import { handles } from './handles.ts';
import { nearMissKeys } from './near-miss-keys.ts';
import { retiredLinks } from './retired-links.ts';
import { trackingParameters } from './tracking-parameters.ts';
import { whiteSpace } from './white-space.ts';

export type { Fix, Fixer } from './fixer.ts';

/** Every repair that needs no judgement. */
export const fixers = [whiteSpace, nearMissKeys, handles, trackingParameters, retiredLinks] as const satisfies readonly Fixer[];

export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** What was done, in the order of the text, each kind once. */
  readonly why: readonly string[];
}

/** One repair can show another: a field that is spelt right is then read. */
const ROUNDS = 5;

/**
 * A file of content/ with its mechanical faults mended; undefined where there are none, where the file is no content, or
 * where its YAML cannot be read. Everything else of the text stays as it is, comments and formatting included.
 */
export function fixFile(path: string, text: string, locales: readonly string[]): FixedFile | undefined {
  let after = text;
  const why = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const file = fixable(path, after, locales);
    // A repair that breaks what could be read is none.
    if (!file) return undefined;
    const fixes = apart(fixers.flatMap((fixer) => [...fixer.fixes(file)]));
    if (fixes.length === 0) break;
    after = applied(after, fixes);
    for (const fix of fixes) why.add(fix.why);
  }
  return after === text ? undefined : { path, before: text, after, why: [...why] };
}

function applied(text: string, fixes: readonly Fix[]): string {
  let result = '';
  let at = 0;
  for (const fix of fixes) {
    result += text.slice(at, fix.start) + fix.text;
    at = fix.end;
  }
  return result + text.slice(at);
}

/** In the order of the text; of two that overlap, the first. */
function apart(fixes: readonly Fix[]): Fix[] {
  const sorted = fixes.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const kept: Fix[] = [];
  for (const fix of sorted) if (fix.start >= (kept.at(-1)?.end ?? 0)) kept.push(fix);
  return kept;
}

function fixable(path: string, text: string, locales: readonly string[]): FixableFile | undefined {
  const { kind } = contentPlace(path, locales);
  if (kind !== 'blog' && kind !== 'glossary' && kind !== 'pages' && kind !== 'author') return undefined;
  const fence = /^\u{feff}?---[ ]*\r?\n/u.exec(text);
  const isWhole = kind === 'author';
  const close = isWhole ? null : /^---[ ]*(?:\r?\n|$)/mu.exec(text.slice(fence?.[0].length ?? 0));
  if (!isWhole && (!fence || !close)) return undefined;
  const yamlStart = isWhole ? 0 : (fence?.[0].length ?? 0);
  const yamlEnd = isWhole ? text.length : yamlStart + (close?.index ?? 0);
  const yaml = parseDocument(text.slice(yamlStart, yamlEnd), { schema: 'core', prettyErrors: false });
  if (yaml.errors.length > 0 || hasAlias(yaml)) return undefined;
  return { path, kind, text, yaml, yamlStart, bodyStart: isWhole ? text.length : yamlEnd + (close?.[0].length ?? 0) };
}

/** What stands behind an alias stands elsewhere: to mend it in one place could change another. */
function hasAlias(yaml: FixableFile['yaml']): boolean {
  let found = false;
  visit(yaml, (_, node) => {
    if (!isAlias(node)) return undefined;
    found = true;
    return visit.BREAK;
  });
  return found;
}
