import type { Content, Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { Site } from '../site.ts';
import { nearMiss } from '../text.ts';
import { ledgerFile, type LedgerEntry } from './ledger.ts';
import { identityOfEntry, watchedPages } from './watched.ts';

const configFile = 'src/site/site.config.ts';

export interface Vanished {
  readonly key: string;
  readonly entry: LedgerEntry;
  /** Those of its addresses that nothing answers. */
  readonly addresses: readonly string[];
  readonly line: number;
  readonly content: Content;
  /** The file of a new entry with the same words, if there is one. */
  readonly twin: string | undefined;
}

/** What was published and would be missing, with the nearest repair first. */
export function vanishProblem({ key, entry, addresses, line, content, twin }: Vanished): Problem {
  const list = addresses.map((address) => `"${address}"`).join(', ');
  const found = content.entries.find((candidate) => identityOfEntry(candidate) === key);
  const why = found ? whyAbsent(found) : undefined;
  const repairs = [
    ...(found ? [`publish it again: draft: false, and a published that is past, in ${found.source.file}`] : []),
    ...(twin ? [`${twin} has the same text under another id; write id: ${idIn(key)} there`] : []),
    `it is elsewhere: redirects: { moved: { '${entry.path}': '/…/' } } in ${configFile}, or aliases: [${entry.path}] in the front matter of the page that stands for it`,
    `it is gone for good: redirects: { gone: [${addresses.map((address) => `'${address}'`).join(', ')}] } in ${configFile}`,
  ];
  const source = found?.source;
  const field = source && (source.fields['draft'] ?? source.fields['published']);
  return {
    rule: 'address-vanishes',
    severity: 'error',
    message: `${key} was published at ${list}, and nothing would answer there${why ? `: ${why}` : ''}`,
    hint: repairs.join('\nor '),
    place: source && field ? { file: source.file, ...field } : { file: ledgerFile, line, column: 1 },
  };
}

function whyAbsent(entry: Entry): string {
  if (entry.draft) return 'it is a draft now';
  return `it is to be published on ${entry.published ?? 'a later day'}`;
}

const idIn = (key: string): string => key.slice(0, key.lastIndexOf(':'));

export function shadowProblem(field: 'redirects.moved' | 'redirects.gone', from: string): Problem {
  return {
    rule: 'redirect-shadowed',
    severity: 'warn',
    field,
    page: configFile,
    message: `"${from}" is the address of a page or file that is there, which answers`,
    hint: 'take it out, or let the page move',
  };
}

export function loopProblem(steps: readonly string[]): Problem {
  return {
    rule: 'redirect-loop',
    severity: 'error',
    field: 'redirects.moved',
    page: configFile,
    message: `the redirects lead in a circle: ${steps.map((step) => `"${step}"`).join(' → ')}`,
    hint: 'let one of them lead to a page',
  };
}

export function targetProblem(from: string, to: string, site: Site): Problem {
  const near = nearMiss(
    to,
    [...watchedPages(site).values()].map(({ path }) => path),
  );
  return {
    rule: 'redirect-target-missing',
    severity: 'error',
    field: 'redirects.moved',
    page: configFile,
    message: `"${from}" leads to "${to}", where the site has nothing.${near ? ` Did you mean "${near}"?` : ''}`,
    hint: near ? `write '${from}': '${near}'` : 'name the address of a page, or of another site with https://',
  };
}
