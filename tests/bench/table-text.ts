import { benchTable } from './table-rows.ts';
import type { Results } from './table-results.ts';
import { targetsTable } from './table-targets.ts';

const [start, end] = ['<!-- bench -->', '<!-- end of bench -->'];

/** All results as Markdown: where they were measured, each table, and what was promised. */
export function resultsText(all: readonly Results[]): string {
  const [first] = all;
  if (!first) return 'Nothing has been measured yet: `npm run bench`.';
  const { cores, processor, memoryGiB, system, versions } = first.machine;
  const known = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const days = [...new Set(all.map(({ machine }) => (machine.commit ? `${machine.date} (${machine.commit})` : machine.date)))];
  const flags = first.flags === '' ? '' : ` Ours runs as \`npm run build\` does, with \`${first.flags}\`; all others with their defaults.`;
  return [
    `Measured on ${days.join(', ')}: ${cores} cores of ${processor}, ${memoryGiB} GiB, ${system}; ${known.join(', ')}. CPU is that of a build and of all processes that it starts; the peak is the resident set of its main process. A ratio is the median of rounds, each of which compares builds made side by side, with its range in brackets.${flags}`,
    ...all.map(benchTable),
    targetsTable(all),
  ].join('\n\n');
}

/** A text with the results between its two comments; undefined where it has none. */
export function withResults(text: string, all: readonly Results[]): string | undefined {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) return undefined;
  return `${text.slice(0, from + start.length)}\n\n${resultsText(all)}\n\n${text.slice(to)}`;
}

export const resultsPlace = `${start}\n${end}`;
