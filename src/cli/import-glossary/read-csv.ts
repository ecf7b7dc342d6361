import { CsvError, parse } from 'csv-parse/sync';
import { nearMiss } from '#smo';
import { said, unreadable, type GlossaryRow, type ReadGlossary } from './glossary-row.ts';

/** Columns by what other programs call them. */
const names: Readonly<Record<string, readonly string[]>> = {
  id: ['id'],
  locale: ['language', 'locale', 'lang'],
  title: ['term', 'title', 'name', 'word'],
  definition: ['definition', 'description', 'meaning'],
  aliases: ['aliases', 'alias', 'synonyms', 'synonym'],
  topics: ['topics', 'topic', 'category', 'categories', 'tags'],
  status: ['status'],
  published: ['published'],
  updated: ['updated'],
  reviewed: ['reviewed'],
  related: ['related', 'see also'],
  broader: ['broader'],
  sources: ['sources', 'source'],
  url: ['url'],
};

/** The terms of a CSV file with a head line; with commas, semicolons or tabs, as the head line has them. */
export function readCsv(text: string, file: string): ReadGlossary {
  const [head = ''] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u, 1);
  let records: string[][];
  /** The line at which each record ends: the types know no option that gives it with the record. */
  const ends: number[] = [];
  const note = (record: string[], { lines }: { readonly lines: number }): string[] => {
    ends.push(lines);
    return record;
  };
  try {
    records = parse(text, { bom: true, delimiter: delimiterOf(head), skip_empty_lines: true, relax_column_count_less: true, on_record: note });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return unreadable(file, line, `this is no CSV: ${error.message}`, 'save the table again as CSV (UTF-8)');
  }
  const [first, ...others] = records;
  const columns = (first ?? []).map((name) => ({ name, field: fieldOf(name) }));
  const fields = columns.map(({ field }) => field);
  const missing = ['title', 'definition'].filter((field) => !fields.includes(field));
  if (missing.length > 0) {
    const wanted = missing.map((field) => `"${names[field]?.[0]}"`).join(' and ');
    return unreadable(
      file,
      1,
      `the first line names no column ${wanted}; it has ${columns.map(({ name }) => `"${name}"`).join(', ')}`,
      'name the columns in the first line: term,definition,aliases,language,id',
    );
  }
  // A record begins behind the end of the one before it.
  const rows = others.map((record, index) => rowOf(record, fields, (ends[index] ?? 0) + 1));
  return { rows, problems: [], left: columns.flatMap(({ name, field }) => (field === undefined && name.trim() !== '' ? [name] : [])) };
}

const delimiterOf = (head: string): string => [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';

function fieldOf(column: string): string | undefined {
  const name = column.trim().toLowerCase();
  const known = Object.entries(names).find(([, aliases]) => aliases.includes(name));
  if (known) return known[0];
  const near = name.length > 4 ? nearMiss(name, Object.keys(names)) : undefined;
  return near !== undefined && name.startsWith(near.slice(0, 3)) ? near : undefined;
}

function rowOf(record: readonly string[], fields: readonly (string | undefined)[], line: number): GlossaryRow {
  const cell = (field: string) => said(unescaped(record[fields.indexOf(field)]));
  const list = (field: string) => (cell(field) ?? '').split(/\s*[;|]\s*/u).filter(Boolean);
  return {
    line,
    id: cell('id'),
    locale: cell('locale'),
    title: cell('title') ?? '',
    definition: cell('definition') ?? '',
    aliases: list('aliases'),
    topics: list('topics'),
    status: cell('status'),
    published: cell('published'),
    updated: cell('updated'),
    reviewed: cell('reviewed'),
    related: list('related'),
    broader: list('broader'),
    sources: sourcesIn(cell('sources') ?? ''),
    url: cell('url'),
  };
}

/** Tables are written with an apostrophe before what a spreadsheet would take for a formula. */
function unescaped(cell: string | undefined): string | undefined {
  return cell?.replace(/^'(?=[=+\-@\t\r])/u, '');
}

/** `Title <address>; Title <address>`, or addresses alone. */
function sourcesIn(text: string): { title: string; url: string }[] {
  const named = Array.from(text.matchAll(/(?<title>[^<>]*?)<(?<url>https?:\/\/[^<>\s]+)>(?:\s*;\s*|$)/gu), ({ groups }) => ({
    title: groups?.['title']?.trim() ?? '',
    url: groups?.['url'] ?? '',
  }));
  if (named.length > 0) return named.map(({ title, url }) => ({ title: title === '' ? url : title, url }));
  return Array.from(text.matchAll(/https?:\/\/[^\s;]+/gu), ([url]) => ({ title: url, url }));
}
