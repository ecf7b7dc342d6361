import { reportFolder } from './report-folder.ts';
import type { Stopwatch } from './stopwatch.ts';

export interface BuildSummary {
  /** HTML files, those for the frames of other sites too. */
  readonly pages: number;
  /** How many of them were rendered; the others are those of an earlier build. */
  readonly made: number;
  readonly cards?: { readonly all: number; readonly drawn: number } | undefined;
  readonly feeds: number;
  readonly errors: number;
  readonly warnings: number;
  /** How many pages have previews in the report, of how many; undefined where none was written. */
  readonly report?: { readonly drawn: number; readonly pages: number } | undefined;
  readonly stages: Stopwatch['stages'];
  /** Where the site is. */
  readonly output: string;
  /** Files that are the former build's, and all. */
  readonly files?: { readonly unchanged: number; readonly files: number } | undefined;
}

/** What a build has done, in five lines. */
export function summaryLines({ pages, made, cards = { all: 0, drawn: 0 }, feeds, errors, warnings, report, stages, output, files }: BuildSummary): string[] {
  const counted = [...(errors > 0 ? [plural(errors, 'error')] : []), ...(warnings > 0 ? [plural(warnings, 'warning')] : [])];
  const whole = stages.reduce((sum, { seconds }) => sum + seconds, 0);
  return [
    `${plural(pages, 'page')}: ${count(made)} made, ${count(Math.max(0, pages - made))} as they were; the site is in ${output}`,
    `${plural(cards.all, 'card')}: ${count(cards.drawn)} drawn, ${count(cards.all - cards.drawn)} reused`,
    `${plural(feeds, 'feed')}${files ? `; ${count(files.unchanged)} of its ${count(files.files)} files are as they were` : ''}`,
    (counted.length === 0 ? 'no problems' : `${counted.join(', ')}, see above`) +
      (report ? `; the report is in ${reportFolder}/index.html, with previews of ${count(report.drawn)} of ${count(report.pages)} pages` : ''),
    `${whole.toFixed(1)} s: ${stages.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)}`).join(', ')}`,
  ];
}

const count = (number: number): string => number.toLocaleString('en');
const plural = (number: number, noun: string): string => `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
