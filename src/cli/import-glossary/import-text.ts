import type { ImportPlan, PlannedTerm } from './plan-import.ts';

const signs = { new: '+', same: '=', differs: '≠' } as const;

/** What an import does, term by term, as a table; then how many of each. */
export function importText({ terms }: ImportPlan, { update }: { readonly update: boolean }): string {
  const rows = terms.map((term) => [signs[term.state], term.locale, term.id, term.fields.title, doneWith(term, update)]);
  const widths = [0, 1, 2, 3].map((column) => Math.min(40, Math.max(0, ...rows.map((row) => row[column]?.length ?? 0))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const count = (state: PlannedTerm['state']) => terms.filter((term) => term.state === state).length;
  const differing = count('differs') === 0 ? [] : [`${count('differs')} ${update ? 'changed' : 'kept as they are (--update takes the file’s values)'}`];
  return [...lines, [`${count('new')} new`, `${count('same')} the same`, ...differing].join(', ')].join('\n');
}

function doneWith({ state, path, differences }: PlannedTerm, update: boolean): string {
  if (state === 'new') return path;
  if (state === 'same') return `${path} says the same`;
  return `${path} ${update ? 'gets' : 'has another'} ${differences.join(', ')}`;
}
