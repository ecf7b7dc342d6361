import { sortProblems } from '../../problem.ts';
import { countText, type Formatter } from './formatter.ts';

/** Workflow commands that GitHub shows beside the lines of a pull request. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export const github: Formatter = ({ problems }) =>
  [
    ...sortProblems(problems).map(({ severity, place, page, rule, message, hint }) => {
      const at = place ? { file: place.file, line: String(place.line), col: String(place.column) } : {};
      const properties = Object.entries({ ...at, title: rule }).map(([name, value]) => `${name}=${property(value)}`);
      const text = [place ? message : `${page ?? 'site'}: ${message}`, ...(hint ? [`repair: ${hint}`] : [])].join('\n');
      return `::${severity === 'error' ? 'error' : 'warning'} ${properties.join(',')}::${data(text)}`;
    }),
    countText(problems),
  ].join('\n');

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
