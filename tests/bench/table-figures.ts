import type { Results, Run } from './table-results.ts';

/** A way of building in a state, such as ours when nothing has changed. */
export interface Case {
  readonly way: string;
  readonly state: string;
}

/** A figure of several rounds. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

function spread(values: readonly number[]): Spread | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return undefined;
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return { median: sorted.length % 2 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2, least, most };
}

const runsOf = ({ runs }: Pick<Results, 'runs'>, { way, state }: Case): readonly Run[] =>
  runs.filter((run) => run.way === way && run.state === state && !run.failed);

export const figureOf = (found: Pick<Results, 'runs'>, of: Case, figure: string): Spread | undefined =>
  spread(runsOf(found, of).flatMap((run) => run.figures[figure] ?? []));

/** A figure with another's of the same round, put together, so that what slows the machine for a while slows both. */
export function pairedFigure(
  found: Pick<Results, 'runs'>,
  pair: readonly [Case, Case],
  figure: string,
  join: (one: number, other: number) => number,
): Spread | undefined {
  const [one, other] = pair.map((each) => runsOf(found, each));
  return spread(
    (one ?? []).flatMap((run) => {
      const mine = run.figures[figure];
      const theirs = other?.find(({ round }) => round === run.round)?.figures[figure];
      return mine === undefined || theirs === undefined ? [] : join(mine, theirs);
    }),
  );
}

export const ratioOf = (found: Pick<Results, 'runs'>, pair: readonly [Case, Case], figure: string): Spread | undefined =>
  pairedFigure(found, pair, figure, (one, other) => one / other);

/** `1.52 (1.48–1.60)`; the median alone where there is nothing else. */
export function spreadText(value: Spread | undefined, digits: number): string {
  if (!value) return '–';
  const { median, least, most } = value;
  const text = median.toFixed(digits);
  return least === most ? text : `${text} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}
