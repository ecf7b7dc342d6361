import type { Problem, Severity } from '../problem.ts';
import type { CheckReport } from './checker.ts';

/**
 * Points that a problem takes from a page's hundred. The first of a rule counts whole, each further one of the same rule a
 * point: ten links without text are one habit. Weights are ours: ten errors of different rules leave nothing of a page.
 */
export const weights = { error: 10, warn: 3, again: 1 } as const satisfies Record<Severity | 'again', number>;

export interface PageScore {
  readonly page: string;
  /** 0 to 100. */
  readonly score: number;
  readonly lost: readonly { readonly rule: string; readonly points: number; readonly problems: number }[];
}

export interface SiteScore {
  /** The mean of the pages, less what the site itself has lost; 0 to 100, one decimal. */
  readonly score: number;
  /** The worst first; pages without problems are only counted. */
  readonly pages: readonly PageScore[];
  readonly site: PageScore['lost'];
  readonly flawless: number;
}

/** The state of a site in figures, every point with the rule that cost it. */
export function scoreOf({ problems, pages }: Pick<CheckReport, 'problems' | 'pages'>): SiteScore {
  const groups = Map.groupBy(problems, ({ page }) => page);
  const site = lostBy(groups.get(undefined) ?? []);
  const scored = [...groups].flatMap(([page, list]) => (page === undefined ? [] : [pageScore(page, list)]));
  const count = Math.max(pages, scored.length, 1);
  const sum = scored.reduce((total, { score }) => total + score, 0) + (count - scored.length) * 100;
  return {
    score: Math.max(0, Math.round((sum / count - points(site)) * 10) / 10),
    pages: scored.toSorted((a, b) => a.score - b.score || (a.page < b.page ? -1 : 1)),
    site,
    flawless: count - scored.length,
  };
}

function pageScore(page: string, problems: readonly Problem[]): PageScore {
  const lost = lostBy(problems);
  return { page, score: Math.max(0, 100 - points(lost)), lost };
}

function lostBy(problems: readonly Problem[]): PageScore['lost'] {
  return [...Map.groupBy(problems, ({ rule }) => rule)]
    .map(([rule, list]) => {
      const heaviest = list.some(({ severity }) => severity === 'error') ? 'error' : 'warn';
      return { rule, points: weights[heaviest] + (list.length - 1) * weights.again, problems: list.length };
    })
    .toSorted((a, b) => b.points - a.points || (a.rule < b.rule ? -1 : 1));
}

const points = (lost: PageScore['lost']): number => lost.reduce((sum, { points }) => sum + points, 0);
