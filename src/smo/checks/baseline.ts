import { z } from 'zod';
import type { Problem } from '../problem.ts';

/** How many problems of a rule a page, or the site under `*`, had: by rule, then by page. */
export const baselineSchema = z.record(z.string(), z.record(z.string(), z.int().min(1)));
export type Baseline = z.output<typeof baselineSchema>;

const pageOf = ({ page, place }: Problem): string => page ?? place?.file ?? '*';

/** What stands today, sorted, so that the file merges line by line. */
export function baselineOf(problems: readonly Problem[]): Baseline {
  const counts: Baseline = {};
  const keys = problems.map((problem) => [problem.rule, pageOf(problem)] as const);
  for (const [rule, page] of keys.toSorted(([ruleA, a], [ruleB, b]) => compare(ruleA, ruleB) || compare(a, b))) {
    const pages = (counts[rule] ??= {});
    pages[page] = (pages[page] ?? 0) + 1;
  }
  return counts;
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** A baseline as its file holds it: one line a page. */
export function baselineText(baseline: Baseline): string {
  return `${JSON.stringify(baseline, undefined, 2)}\n`;
}

/** A report against a baseline: only what is worse than it, and what has got better. */
export interface BaselineComparison {
  /** Problems of those pages and rules that have more of them than the baseline allows. */
  readonly worse: readonly Problem[];
  /** Problems that the baseline covers. */
  readonly known: number;
  /** Problems of the baseline that are gone. */
  readonly mended: number;
}

export function againstBaseline(problems: readonly Problem[], baseline: Baseline): BaselineComparison {
  const groups = Map.groupBy(problems, (problem) => JSON.stringify([problem.rule, pageOf(problem)]));
  const worse: Problem[] = [];
  let known = 0;
  for (const list of groups.values()) {
    const [first] = list;
    const allowed = first ? (baseline[first.rule]?.[pageOf(first)] ?? 0) : 0;
    // Which of several is the new one cannot be told, so all of them are shown.
    if (list.length > allowed) worse.push(...list);
    else known += list.length;
  }
  const allowed = Object.values(baseline)
    .flatMap((pages) => Object.values(pages))
    .reduce((sum, count) => sum + count, 0);
  const covered = [...groups.values()].reduce((sum, list) => {
    const [first] = list;
    return sum + Math.min(list.length, first ? (baseline[first.rule]?.[pageOf(first)] ?? 0) : 0);
  }, 0);
  return { worse, known, mended: allowed - covered };
}
