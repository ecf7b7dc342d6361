import { stringify } from 'csv-stringify/browser/esm/sync';
import { localizedText } from '../config.ts';
import { plainValue } from '../metadata/plain-value.ts';
import type { PageRef, TermPage } from '../page.ts';
import type { Site } from '../site.ts';
import type { TextFile } from './sitemap.ts';

/** `glossary.csv` of a language; undefined where there are no terms. */
export function glossaryCsv(site: Site, locale: string): TextFile | undefined {
  const list = site.find('list', 'glossary', locale);
  if (!list || site.of('term', locale).length === 0) return undefined;
  return { path: `${list.path.slice(0, -1)}.csv`, text: glossaryTable(site, [locale]) };
}

/**
 * The terms of some languages as CSV (RFC 4180, with the byte order mark without which Excel takes UTF-8 for something
 * else). What a spreadsheet would take for a formula is escaped. Several values stand in a cell with `; ` between them.
 */
export function glossaryTable(site: Site, locales: readonly string[]): string {
  const rows = locales.flatMap((locale) => site.of('term', locale).map((term) => rowOf(term, site)));
  return stringify(rows, { header: true, columns, bom: true, record_delimiter: '\r\n', escape_formulas: true });
}

const columns = [
  'term',
  'definition',
  'aliases',
  'topics',
  'status',
  'published',
  'updated',
  'reviewed',
  'related',
  'broader',
  'sources',
  'url',
  'language',
  'id',
] as const;

function rowOf(term: TermPage, site: Site): Readonly<Record<(typeof columns)[number], string>> {
  const list = (values: readonly string[]) => plainValue(values.join('; '));
  const ids = (refs: readonly PageRef[]) => list(refs.flatMap(({ path }) => site.at(path)?.id ?? []));
  return {
    term: plainValue(term.title),
    definition: plainValue(term.definition),
    aliases: list(term.aliases),
    topics: list(term.topics.map(({ label }) => localizedText(label, term.locale, site.config.defaultLocale))),
    status: term.status ?? '',
    published: term.published ?? '',
    updated: term.updated ?? '',
    reviewed: term.reviewed ?? '',
    related: ids(term.related),
    broader: ids(term.broader),
    sources: list(term.sources.map(({ title, url }) => `${title} <${url}>`)),
    url: term.url,
    language: term.locale,
    id: term.id,
  };
}
