import { contentSchemas, nearMiss, slugify, type Content, type Problem, type TermEntry } from '#smo';
import type { GlossaryRow } from './glossary-row.ts';
import { fieldsOf, type TermFields } from './term-file.ts';

/** What is done with a row. */
export interface PlannedTerm {
  readonly row: GlossaryRow;
  readonly id: string;
  readonly locale: string;
  /** Path of the file from the project's root. */
  readonly path: string;
  readonly fields: TermFields;
  /** `new`; `same` where the site says the same already; `differs` where it says something else. */
  readonly state: 'new' | 'same' | 'differs';
  /** Fields that the file and the site have otherwise. */
  readonly differences: readonly string[];
}

export interface ImportPlan {
  readonly terms: readonly PlannedTerm[];
  readonly problems: readonly Problem[];
}

export interface PlanOptions {
  /** What the rows were read from, for places. */
  readonly file: string;
  readonly content: Content;
  readonly locales: readonly string[];
  readonly timeZone: string;
  /** The language of rows that say none, and the only one that is taken where it was asked for. Default: the site's own. */
  readonly locale?: string | undefined;
  /** Whether there is a file at a path from the project's root. */
  readonly exists: (path: string) => boolean;
}

/** Where each row goes and what is wrong with it; nothing is written. Warnings name what is left out. */
export function planImport(rows: readonly GlossaryRow[], options: PlanOptions): ImportPlan {
  return new ImportPlanner(options).plan(rows);
}

class ImportPlanner {
  readonly #options: PlanOptions;
  readonly #problems: Problem[] = [];
  readonly #terms: readonly TermEntry[];
  readonly #schema;

  constructor(options: PlanOptions) {
    this.#options = options;
    this.#terms = options.content.entries.flatMap((entry) => (entry.kind === 'term' ? [entry] : []));
    this.#schema = contentSchemas(options.timeZone).glossary;
  }

  plan(rows: readonly GlossaryRow[]): ImportPlan {
    const named = rows.flatMap((row) => this.#named(row));
    const ids = this.#idsByName(named);
    const planned = named.flatMap(({ row, id, locale }) => this.#term(row, id, locale, ids));
    return { terms: this.#withoutDuplicates(planned), problems: this.#problems };
  }

  #report(row: GlossaryRow, severity: Problem['severity'], problem: Pick<Problem, 'rule' | 'message'> & Partial<Problem>): void {
    this.#problems.push({ severity, place: { file: this.#options.file, line: row.line, column: 1 }, ...problem });
  }

  /** A row's id and language; nothing for rows of languages that were not asked for. */
  #named(row: GlossaryRow): { row: GlossaryRow; id: string; locale: string }[] {
    const { locales, locale: asked } = this.#options;
    const locale = languageIn(row.locale, locales) ?? row.locale ?? asked ?? locales[0] ?? 'en';
    if (asked !== undefined && locale !== asked) return [];
    if (!locales.includes(locale)) {
      const near = nearMiss(locale, locales);
      this.#report(row, 'error', {
        rule: 'locale-unknown',
        message: `the site has no language "${locale}"${near ? `, did you mean "${near}"?` : `; it has ${locales.join(', ')}`}`,
        hint: `add its words in src/site/i18n/${locale}.ts, or take one language alone: --locale ${locales[0]}`,
      });
      return [];
    }
    if (row.title === '') {
      this.#report(row, 'error', { rule: 'term-nameless', message: 'the term has no name', hint: 'write it in the column `term`, or take the line away' });
      return [];
    }
    const known = this.#terms.find((term) => term.locale === locale && term.title === row.title);
    const id = row.id ?? known?.id ?? slugify(row.title).slice(0, 60).replace(/-+$/u, '');
    if (id !== '') return [{ row, id, locale }];
    this.#report(row, 'error', {
      rule: 'id-missing',
      message: `"${row.title}" gives no id in the letters a to z`,
      hint: 'write one in the column `id`; translations of a term share it',
    });
    return [];
  }

  /** Terms by what other rows may call them. */
  #idsByName(named: readonly { row: GlossaryRow; id: string }[]): ReadonlyMap<string, string> {
    const site = this.#terms.flatMap(({ id, title }) => [[title.toLowerCase(), id] as const, [id, id] as const]);
    return new Map([...site, ...named.map(({ row, id }) => [row.title.toLowerCase(), id] as const), ...named.map(({ id }) => [id, id] as const)]);
  }

  #term(row: GlossaryRow, id: string, locale: string, ids: ReadonlyMap<string, string>): PlannedTerm[] {
    const { content, exists } = this.#options;
    const stranger = content.entries.find((entry) => entry.id === id && entry.kind !== 'term');
    if (stranger) {
      this.#report(row, 'error', {
        rule: 'id-taken',
        message: `"${id}" is the id of ${stranger.source.file}, which is no term`,
        hint: `give the term another one: ${id}-term`,
      });
      return [];
    }
    const known = this.#terms.find((term) => term.id === id && term.locale === locale);
    const fields = this.#fields(row, id, ids);
    if (!fields) return [];
    if (known) {
      const differences = differingFields(fields, known);
      return [{ row, id, locale, path: known.source.file, fields, state: differences.length > 0 ? 'differs' : 'same', differences }];
    }
    const slug = slugOf(row, id);
    const places = [`content/glossary/${locale}/${slug}.mdx`, `content/glossary/${locale}/${slug}/index.mdx`] as const;
    const taken = places.find(exists);
    if (taken !== undefined) {
      this.#report(row, 'error', {
        rule: 'file-exists',
        message: `${taken} is there already, with another id than "${id}"`,
        hint: 'write the id of that file in the column `id`, or another address in `url`',
      });
      return [];
    }
    return [{ row, id, locale, path: places[0], fields, state: 'new', differences: [] }];
  }

  /** The row as front matter; topics and terms that there are not are left out, with a warning. */
  #fields(row: GlossaryRow, id: string, ids: ReadonlyMap<string, string>): TermFields | undefined {
    const { topics } = this.#options.content;
    const labels = new Map(topics.flatMap((topic) => [topic.id, ...Object.values(topic.label)].map((name) => [name.toLowerCase(), topic.id] as const)));
    const found = (kind: 'topic' | 'term', names: readonly string[], known: ReadonlyMap<string, string>) => [
      ...new Set(names.flatMap((name) => known.get(name.toLowerCase()) ?? this.#unknown(row, kind, name, [...new Set(known.values())]))),
    ];
    const given = {
      id,
      title: row.title,
      aliases: [...new Set(row.aliases)].filter((alias) => alias !== row.title),
      definition: row.definition,
      topics: found('topic', row.topics, labels),
      related: found('term', row.related, ids).filter((other) => other !== id),
      broader: found('term', row.broader, ids).filter((other) => other !== id),
      status: row.status,
      published: row.published,
      updated: row.updated,
      reviewed: row.reviewed,
      sources: row.sources,
    };
    const parsed = this.#schema.safeParse(given);
    if (parsed.success) return fieldsOf(parsed.data);
    for (const { path, message } of parsed.error.issues) {
      const field = path.reduce<string>(
        (name, part) => (typeof part === 'number' ? `${name}[${part}]` : name === '' ? String(part) : `${name}.${String(part)}`),
        '',
      );
      const value = path.reduce<unknown>((inner, part) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, part) : undefined), given);
      this.#report(row, 'error', {
        rule: 'term-invalid',
        field,
        message: `of "${row.title}"${typeof value === 'string' && value !== '' ? `, "${value}"` : ''}: ${message}`,
      });
    }
    return undefined;
  }

  #unknown(row: GlossaryRow, kind: 'topic' | 'term', name: string, known: readonly string[]): never[] {
    const near = nearMiss(name, known);
    this.#report(row, 'warn', {
      rule: `${kind}-unknown`,
      message: `there is no ${kind} "${name}"; "${row.title}" comes in without it`,
      hint: near ? `did you mean ${near}?` : kind === 'topic' ? 'add it to content/topics.yaml first' : 'bring that term in as well',
    });
    return [];
  }

  #withoutDuplicates(terms: readonly PlannedTerm[]): PlannedTerm[] {
    const seen = new Map<string, PlannedTerm>();
    return terms.filter((term) => {
      const same = [`id ${term.locale} ${term.id}`, `path ${term.path}`].flatMap((key) => seen.get(key) ?? [])[0];
      if (same) {
        const what = same.id === term.id ? `the id "${term.id}"` : `the address ${term.path}`;
        this.#report(term.row, 'error', {
          rule: 'id-duplicate',
          message: `${what} is already that of line ${same.row.line}`,
          hint: 'give one of the two another id, or join the lines',
        });
        return false;
      }
      seen.set(`id ${term.locale} ${term.id}`, term).set(`path ${term.path}`, term);
      return true;
    });
  }
}

/** A language of the site that a file calls more narrowly: `en` for `en-GB`. */
function languageIn(locale: string | undefined, locales: readonly string[]): string | undefined {
  if (locale === undefined) return undefined;
  const lower = locale.toLowerCase().replaceAll('_', '-');
  return locales.find((name) => name.toLowerCase() === lower) ?? locales.find((name) => name.toLowerCase() === lower.split('-')[0]);
}

/** The last part of the address that it had, else from its name; letters of every script may stand in it. */
function slugOf({ url, title }: GlossaryRow, id: string): string {
  const last = decoded(/\/([^/?#]+)\/?(?:[?#].*)?$/u.exec(url ?? '')?.[1] ?? '').replace(/\.html?$/u, '');
  const form = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u;
  if (form.test(last)) return last;
  return slugify(title) || id;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Fields that a row says and an entry says otherwise. What a row does not say is no difference. */
function differingFields(fields: TermFields, entry: TermEntry): string[] {
  const known = fieldsOf({ ...entry, definition: entry.description });
  return Object.entries(fields).flatMap(([name, value]) =>
    JSON.stringify(value) === JSON.stringify(Object.entries(known).find(([other]) => other === name)?.[1]) ? [] : [name],
  );
}
