import { stringify } from 'csv-stringify/browser/esm/sync';
import { localizedText } from '../config.ts';
import { plainValue } from '../metadata/plain-value.ts';
import type { TermPage } from '../page.ts';
import type { Site } from '../site.ts';
import type { TextFile } from './sitemap.ts';

/**
 * `glossary.csv` of a language (RFC 4180, with the byte order mark without which Excel takes UTF-8 for something else).
 * What a spreadsheet would take for a formula is escaped. Undefined where there are no terms.
 */
export function glossaryCsv(site: Site, locale: string): TextFile | undefined {
  const list = site.find('list', 'glossary', locale);
  const terms = site.of('term', locale);
  if (!list || terms.length === 0) return undefined;
  const rows = terms.map((term) => rowOf(term, site));
  const text = stringify(rows, { header: true, bom: true, record_delimiter: '\r\n', escape_formulas: true });
  return { path: `${list.path.slice(0, -1)}.csv`, text };
}

function rowOf(term: TermPage, { config }: Site) {
  return {
    term: plainValue(term.title),
    definition: plainValue(term.definition),
    aliases: plainValue(term.aliases.join('; ')),
    topics: plainValue(term.topics.map(({ label }) => localizedText(label, term.locale, config.defaultLocale)).join('; ')),
    status: term.status ?? '',
    updated: term.updated ?? term.published ?? '',
    url: term.url,
    id: term.id,
  };
}
