import { sortProblems, type Problem } from '../../problem.ts';
import { byRule, countText, type Formatter } from './formatter.ts';

/** GitHub takes comments of 65,536 characters; what is beyond is counted. */
const LIMIT = 60_000;

/** For a comment on a pull request: a table of rules, then the problems of each in a fold. */
export const markdown: Formatter = ({ problems, pages }, { rules }) => {
  if (problems.length === 0) return `**No problems** on ${pages} pages.`;
  const groups = byRule(problems);
  const parts = [
    `**${countText(problems)}** on ${pages} pages.`,
    [
      '| Rule | Problems | What is asked |',
      '| --- | --- | --- |',
      ...groups.map(([id, list]) => `| \`${id}\` | ${countText(list)} | ${cell(rules[id]?.what ?? '')} |`),
    ].join('\n'),
    ...groups.map(([id, list]) => fold(id, list)),
  ];
  let text = '';
  for (const [index, part] of parts.entries()) {
    if (text.length + part.length > LIMIT) return `${text}\n\n… and ${parts.length - index} more rules; the whole report is in the log.`;
    text += (text && '\n\n') + part;
  }
  return text;
};

function fold(id: string, problems: readonly Problem[]): string {
  const items = sortProblems(problems)
    .slice(0, 50)
    .map(
      ({ place, page, message, hint }) =>
        `- \`${place ? `${place.file}:${place.line}` : (page ?? 'site')}\` ${inline(message)}${hint ? `<br>*${inline(hint)}*` : ''}`,
    );
  const more = problems.length > 50 ? [`- … and ${problems.length - 50} more`] : [];
  return [`<details><summary><code>${id}</code>: ${countText(problems)}</summary>`, '', ...items, ...more, '', '</details>'].join('\n');
}

/** Text of pages must not become markup, links or mentions. */
const inline = (text: string): string => text.replaceAll(/[\r\n]+/gu, ' ').replaceAll(/[\\`*_[\]<>#|~@]/gu, String.raw`\$&`);
const cell = inline;
