import { networkName } from '../../networks/index.ts';
import { formatProblem, sortProblems, type Problem } from '../../problem.ts';
import { byRule, counted, countOf, countText, isFailure, type Formatter } from './formatter.ts';

/** So many problems of one rule are shown whole; of the others, where they are. */
const SHOWN = 3;
const NAMED = 10;

/** For a terminal: the problems of each rule under its question, with the source line and the repair; at the end, counts and what to do. */
export const text: Formatter = (report, { failOn, rules, all = false, own = true }) => {
  const { problems, pages, feeds, ignored } = report;
  const judged = [counted(pages, 'page'), feeds > 0 && counted(feeds, 'feed')].filter(Boolean).join(' and ');
  const aside = ignored > 0 ? `, ${counted(ignored, 'finding')} put aside with a reason` : '';
  if (problems.length === 0) return `${judged} judged, no problems${aside}`;
  const groups = byRule(problems);
  const sections = groups.map(([id, list]) => section(id, rules[id]?.what, list, all));
  const widest = Math.max(...groups.map(([id]) => id.length));
  const table = groups.map(([id, list]) => `  ${id.padEnd(widest)}  ${countText(list)}`);
  const summary = `${judged} judged: ${countText(problems)}${aside}`;
  return [
    ...sections,
    [summary, ...table].join('\n'),
    advice(problems, groups.find(([id]) => rules[id])?.[0], isFailure(report, failOn), { failOn, own }),
  ].join('\n\n');
};

function section(id: string, what: string | undefined, problems: readonly Problem[], all: boolean): string {
  const sorted = sortProblems(problems);
  const whole = all || sorted.length <= SHOWN + 1 ? sorted : sorted.slice(0, SHOWN);
  const title = `${countOf(problems).errors > 0 ? '✖' : '!'} ${id}${what ? `: ${what}` : ''} (${countText(problems)})`;
  return [title, ...whole.map((problem) => indented(`${formatProblem(problem)}${shownWrongly(problem)}`)), ...rest(sorted.slice(whole.length))].join('\n\n');
}

function rest(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  const places = [...new Set(problems.map(({ place, page }) => (place ? `${place.file}:${place.line}` : (page ?? 'site'))))];
  const more = places.length > NAMED ? [`and ${places.length - NAMED} more places; --all shows every problem`] : [];
  return [indented([`the same in ${counted(problems.length, 'more place')}:`, ...places.slice(0, NAMED).map((place) => `  ${place}`), ...more].join('\n'))];
}

function shownWrongly({ networks = [] }: Problem): string {
  return networks.length === 0 ? '' : `\n  concerns: ${networks.map(networkName).join(', ')}`;
}

const indented = (text: string): string => text.replaceAll(/^(?=.)/gmu, '  ');

function advice(
  problems: readonly Problem[],
  rule: string | undefined,
  fails: boolean,
  { failOn, own }: { readonly failOn: string; readonly own: boolean },
): string {
  const { errors } = countOf(problems);
  // Faults of the configuration, say, are of no rule that could be explained.
  const why = rule === undefined ? '' : ` \`npm run smo -- explain ${rule}\` says why, and which options there are.`;
  if (!fails) return `Nothing of this stops a build (failOn: '${failOn}').${why}`;
  const blocking = failOn === 'warn' ? 'the problems above' : errors === 1 ? 'the error above' : `the ${errors} errors above`;
  const ignoring = 'Where a page is right as it is, say so in its front matter: share: { ignore: [{ rule: …, reason: … }] }.';
  return [`What to do: mend ${blocking}; each names the line and the repair.${why}`, ...(own ? [ignoring] : [])].join('\n');
}
