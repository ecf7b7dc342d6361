import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';
import type { ReadSource } from './place.ts';
import { unknownRule } from './settings.ts';

export interface Ignores {
  /** Whether the page puts findings of the rule aside; it is remembered that there was one. */
  covers(page: Page, rule: string): boolean;
  /** Findings put aside so far. */
  count(): number;
  /** Ignores that name no rule, and those that hid nothing. */
  problems(readSource: ReadSource): Problem[];
}

/** What pages put aside by `share.ignore`, each with its reason. */
export function makeIgnores(pages: readonly Page[], known: readonly string[]): Ignores {
  const used = new Map<string, number>();
  const keyOf = (page: Page, rule: string) => `${page.path} ${rule}`;
  const ignoring = pages.filter((page) => (page.share.ignore ?? []).length > 0);
  return {
    covers: (page, rule) => {
      if (!page.share.ignore?.some((ignore) => ignore.rule === rule)) return false;
      used.set(keyOf(page, rule), (used.get(keyOf(page, rule)) ?? 0) + 1);
      return true;
    },
    count: () => used.values().reduce((sum, count) => sum + count, 0),
    problems: (readSource) =>
      ignoring.flatMap((page) =>
        (page.share.ignore ?? []).flatMap(({ rule }, index) => {
          if (used.has(keyOf(page, rule))) return [];
          const field = `share.ignore[${index}]`;
          const at = { page: page.path, ...placeOfField(page, [`${field}.rule`, field, 'share.ignore', 'share'], readSource) };
          if (!known.includes(rule)) return [{ ...unknownRule(rule, known, field), ...at }];
          return [
            {
              rule: 'ignore-unused',
              severity: 'warn' as const,
              field,
              message: `"${rule}" finds nothing on this page any more`,
              hint: 'delete this entry of share.ignore',
              ...at,
            },
          ];
        }),
      ),
  };
}

function placeOfField({ source }: Page, fields: readonly string[], readSource: ReadSource): Pick<Problem, 'place' | 'excerpt'> {
  const at = fields.map((field) => source?.fields[field]).find((place) => place !== undefined);
  if (!source || !at) return {};
  const place = { file: source.file, ...at };
  const text = readSource(source.file)?.split('\n')[at.line - 1];
  return text === undefined ? { place } : { place, excerpt: { text, length: Math.max(1, text.trimEnd().length - at.column + 1) } };
}
