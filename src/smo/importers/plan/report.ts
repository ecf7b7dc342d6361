import type { Problem } from '../../problem.ts';
import type { Action } from './decide.ts';
import type { ImportPlan } from './plan-import.ts';

/** What became of each file of an import. */
export interface Outcome {
  readonly path: string;
  readonly action: Action;
  /** Place in the export. */
  readonly from: string;
  readonly id?: string | undefined;
}

export interface ReportInput {
  readonly importer: string;
  readonly name: string;
  readonly recognised: string | undefined;
  readonly filesIn: number;
  readonly plan: ImportPlan;
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly Problem[];
  readonly counted: Readonly<Record<string, number>>;
  readonly isDry: boolean;
}

const told: Readonly<Record<Action, string>> = {
  new: 'new',
  unchanged: 'as it was',
  update: 'updated',
  waiting: 'changed in the export; --update takes it over',
  edited: 'edited here; kept',
  conflict: 'changed in the export and edited here; kept, compare the two',
  deleted: 'deleted here; not brought back',
  taken: 'another file has its place; kept',
};

/** How an import went, in a few lines for the terminal. */
export function importSummary(input: ReportInput): string {
  const { plan, outcomes, problems, filesIn, recognised, counted } = input;
  const actions = Object.entries(Object.groupBy(outcomes, ({ action }) => action)).map(
    ([action, list]) => `  ${String(list.length).padStart(6)}  ${told[actionNamed(action)]}`,
  );
  const kinds = kindsOf(problems).map(([rule, count]) => `  ${String(count).padStart(6)}  ${rule}`);
  return [
    `${input.name}: ${filesIn} files in, ${plan.texts.length} texts, ${plan.skipped} skipped${recognised ? `; recognised as ${recognised}` : ''}`,
    `${plan.files.filter(({ path }) => path.startsWith('content/authors/')).length} new authors, ${plan.topics.length} new topics, ${plan.copies.length} pictures and sounds`,
    ...Object.entries(counted).map(([what, count]) => `${count} ${what} counted, not imported`),
    ...(actions.length > 0 ? ['Files:', ...actions] : []),
    ...(kinds.length > 0 ? ['To look at:', ...kinds] : []),
    ...(input.isDry ? ['Nothing was written: this is a rehearsal.'] : []),
  ].join('\n');
}

/** What would happen, text by text, as a table for the terminal. */
export function importTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ from, path, action }) => [action, from, path] as const);
  const width = (index: 0 | 1) => Math.min(60, Math.max(0, ...rows.map((row) => row[index].length)));
  return rows.map(([action, from, path]) => `${action.padEnd(width(0))}  ${from.padEnd(width(1))}  ${path}`).join('\n');
}

/** The whole report in Markdown: every file, and every mapping, loss and doubt with its place. */
export function importReport(input: ReportInput): string {
  const { outcomes, problems } = input;
  const rows = outcomes.map(({ from, path, action, id }) => `| ${cell(from)} | ${cell(path)} | ${id ?? ''} | ${told[action]} |`);
  const sections = kindsOf(problems).map(([rule]) => {
    const lines = problems
      .filter((problem) => problem.rule === rule)
      .map((problem) => `- \`${placeOf(problem)}\` ${inline(problem.message)}${problem.hint ? ` → ${inline(problem.hint)}` : ''}`);
    return `## ${rule} (${lines.length})\n\n${lines.join('\n')}`;
  });
  return [
    `# Import from ${input.name}`,
    importSummary(input)
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n'),
    '## Files',
    ['| From | To | Id | |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ...sections,
    '',
  ].join('\n\n');
}

function kindsOf(problems: readonly Problem[]): [string, number][] {
  return [...Map.groupBy(problems, ({ rule }) => rule)].map(([rule, list]): [string, number] => [rule, list.length]).toSorted(([, a], [, b]) => b - a);
}

const actionNamed = (name: string): Action => Object.keys(told).find((action): action is Action => action === name) ?? 'new';
const placeOf = ({ place, page }: Problem): string => (place ? `${place.file}:${place.line}` : (page ?? ''));
const cell = (text: string): string => text.replaceAll('|', '\\|');
const inline = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[<*_`]/gu, '\\$&');
