import { networkName } from '../networks/index.ts';
import { previewName } from './preview-html.ts';
import { sortProblems, type Place, type Problem } from '../problem.ts';
import { html, type Html } from './html.ts';

export type OpenPlace = (place: Place) => string | undefined;

/**
 * Problems as a list, errors first.
 * @param open address that opens a file in the editor; default: there is none, as in a file that is passed on
 */
export function problemList(problems: readonly Problem[], open: OpenPlace = () => undefined): Html {
  const sorted = sortProblems(problems).toSorted((a, b) => Number(a.severity === 'warn') - Number(b.severity === 'warn'));
  return html`<ul class="problems">
    ${sorted.map((problem) => problemItem(problem, open))}
  </ul>`;
}

function problemItem({ rule, severity, field, message, hint, place, networks, source, excerpt }: Problem, open: OpenPlace): Html {
  const where = place && `${place.file}:${place.line}:${place.column}`;
  const href = place && open(place);
  const names = (networks ?? []).map(nameOf);
  return html`<li data-severity="${severity}">
    <p class="what">
      <strong class="severity">${severity === 'error' ? 'Error' : 'Warning'}</strong> ${field !== undefined && `${field}: `}<span dir="auto">${message}</span>
    </p>
    ${excerpt && html`<pre class="excerpt" tabindex="0" role="group" aria-label="Source line"><code>${excerpt.text.trim()}</code></pre>`}
    ${hint !== undefined && html`<p class="hint"><b>Repair</b> <span dir="auto">${hint}</span></p>`}
    <p class="meta">
      <code>${rule}</code
      >${where !== undefined && (href === undefined ? html` <span>${where}</span>` : html` <a href="${href}" data-open>${where}</a>`)}${names.length > 0 && html` <span>Seen on ${nameList(names)}</span>`}${source !== undefined && /^https?:/u.test(source) && html` <a href="${source}" rel="noreferrer">Where the rule comes from</a>`}
    </p>
  </li>`;
}

/** Names in a row, the many as a number. */
function nameList(names: readonly string[]): string {
  return names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}

/** “2 errors, 1 warning”, or that there is nothing. */
export function problemCount(problems: readonly Pick<Problem, 'severity'>[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [errors > 0 && counted(errors, 'error'), warnings > 0 && counted(warnings, 'warning')].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : 'no problems';
}

/** What a network is called: as its preview, or as the rule book where it has none. */
export function nameOf(id: string): string {
  const name = previewName(id);
  return name === id ? networkName(id) : name;
}

/** A number with its word. */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
