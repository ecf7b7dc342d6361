import { figureOf, ratioOf, spreadText, type Case } from './table-figures.ts';
import { kinds } from './table-kinds.ts';
import type { Results } from './table-results.ts';

/** A bench of one size as a Markdown table under a line that says what it is of. */
export function benchTable(found: Results): string {
  const { bench, size, rounds, runs } = found;
  const kind = kinds[bench];
  if (!kind) throw new Error(`results are of a bench "${bench}", expected ${Object.keys(kinds).join(', ')}`);
  const { about, subject, ways, states = { cold: '' }, columns, base } = kind;

  const nameOf = ({ way, state }: Case): string => {
    const failed = runs.filter((run) => run.way === way && run.state === state && run.failed).length;
    const named = [ways[way], states[state]].filter(Boolean).join(', ');
    return `${named}${failed > 0 ? ` (failed ${failed === 1 ? 'once' : `${failed} times`})` : ''}`;
  };
  const cell = (of: Case, { figure, digits }: (typeof columns)[number]): string => {
    if (digits !== 'ratio') return figureOf(found, of, figure)?.median.toFixed(digits) ?? '–';
    const other = base?.(of);
    if (!other) return '–';
    return other.way === of.way && other.state === of.state ? '1' : spreadText(ratioOf(found, [of, other], figure), 2);
  };
  const cases = Object.keys(ways)
    .flatMap((way) => Object.keys(states).map((state) => ({ way, state })))
    .filter(({ way, state }) => runs.some((run) => run.way === way && run.state === state));
  return [
    `**${about(size)}**, ${rounds === 1 ? 'one round' : `${rounds} rounds, medians`}`,
    '',
    row([subject, ...columns.map(({ head }) => head)]),
    `|${'---|'.repeat(columns.length + 1)}`,
    ...cases.map((of) => row([nameOf(of), ...columns.map((column) => cell(of, column))])),
  ].join('\n');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
