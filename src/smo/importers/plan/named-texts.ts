import type { Problem } from '../../problem.ts';
import type { ImportedDocument } from '../importer.ts';
import { sameLocale } from '../markdown/place-of-file.ts';
import { importProblem } from '../reading/import-problem.ts';
import { folders, type ImportRequest, type ImportSite } from './import-site.ts';
import { freeName, idOf, slugOf, type Hash } from './names.ts';
import type { ImportRecord } from './record.ts';

/** A text with the language, id and slug that it gets. */
export interface NamedText {
  readonly document: ImportedDocument;
  /** What it is known by in the record. */
  readonly key: string;
  readonly id: string;
  readonly locale: string;
  readonly slug: string;
}

/** First parts of addresses that the site itself uses. */
const reserved: readonly string[] = ['blog', 'glossary', 'topics', 'authors', 'follow', 'search', '404', 'cards', 'files', 'pagefind', 'page', 'index'];

/** Languages, ids and slugs of the texts that can come in; translations of each other share an id. The others have a problem. */
export function namedTexts(request: ImportRequest, site: ImportSite, record: ImportRecord, hash: Hash): { named: NamedText[]; problems: Problem[] } {
  const namer = new Namer(request, site, record, hash);
  return { named: namer.named(), problems: namer.problems };
}

interface Located {
  readonly document: ImportedDocument;
  readonly locale: string;
  readonly key: string;
  /** What it has in common with its translations. */
  readonly family: string;
}

class Namer {
  readonly problems: Problem[] = [];
  readonly #request: ImportRequest;
  readonly #site: ImportSite;
  readonly #record: ImportRecord;
  readonly #hash: Hash;
  /** Of families. */
  readonly #ids = new Map<string, string>();
  readonly #takenIds: Set<string>;
  readonly #takenSlugs: Set<string>;

  constructor(request: ImportRequest, site: ImportSite, record: ImportRecord, hash: Hash) {
    this.#request = request;
    this.#site = site;
    this.#record = record;
    this.#hash = hash;
    const own = new Set(Object.values(record.texts).map(({ path }) => path));
    const others = site.content.entries.filter(({ source }) => !own.has(source.file));
    this.#takenIds = new Set(others.map(({ id }) => id));
    this.#takenSlugs = new Set(others.map(({ locale, kind, slug }) => `${locale} ${kind} ${slug}`));
  }

  named(): NamedText[] {
    const located = this.#request.imported.documents.flatMap((document) => this.#located(document) ?? []);
    for (const { key, family } of located) {
      const known = this.#record.texts[key];
      if (!known) continue;
      this.#ids.set(family, known.id);
      this.#takenIds.add(known.id);
    }
    const isForeign = ({ locale }: Located) => Number(locale !== this.#site.defaultLocale);
    const seen = new Map<string, ImportedDocument>();
    // The site's own language gives the ids.
    return located
      .toSorted((a, b) => isForeign(a) - isForeign(b))
      .flatMap((one) => {
        const { document, locale, key, family } = one;
        const twin = seen.get(`${locale} ${family}`);
        if (twin) {
          this.problems.push(importProblem('import-twice', document.place, `${twin.place.file} has the same address and language; the text is skipped`));
          return [];
        }
        seen.set(`${locale} ${family}`, document);
        const id = this.#idOf(one);
        return [{ document, key, id, locale, slug: this.#slugOf(one, id) }];
      });
  }

  #located(document: ImportedDocument): Located | undefined {
    const asked = document.locale ?? this.#request.locale;
    const [language = asked] = asked.split(/[-_]/u);
    const locale = this.#site.locales.find((one) => sameLocale(one, asked)) ?? this.#site.locales.find((one) => sameLocale(one, language));
    if (locale !== undefined) {
      const key = `${this.#request.importer} ${locale} ${document.address ?? document.place.file}`;
      return { document, locale, key, family: familyOf(document, asked) };
    }
    const hint = `add its words in src/site/i18n/${asked}.ts, or move the file`;
    this.problems.push(importProblem('import-locale', document.place, `the site has no language “${asked}”; the text is skipped`, hint));
    return undefined;
  }

  #idOf({ document, family }: Located): string {
    // A slug that somebody chose says more than the name of a file.
    const name = (document.address === undefined ? document.slug : undefined) ?? family.split('/').findLast(Boolean) ?? family;
    const id = this.#ids.get(family) ?? freeName(idOf(name, this.#hash, 'text'), (one) => this.#takenIds.has(one));
    this.#ids.set(family, id);
    this.#takenIds.add(id);
    return id;
  }

  #slugOf({ document, locale, key }: Located, id: string): string {
    const known = this.#record.texts[key]?.path
      .replace(/\/index\.mdx$|\.mdx$/u, '')
      .split('/')
      .at(-1);
    if (known !== undefined) return known;
    const wished = slugOf(document.slug ?? '') || slugOf(document.title ?? '') || id;
    const isReserved = reserved.includes(wished) || this.#site.locales.includes(wished);
    const slug = freeName(isReserved ? `${wished}-${folders[document.kind]}` : wished, (one) => this.#takenSlugs.has(`${locale} ${document.kind} ${one}`));
    this.#takenSlugs.add(`${locale} ${document.kind} ${slug}`);
    return slug;
  }
}

/** Its kind and its address or file, without the language. */
function familyOf(document: ImportedDocument, locale: string): string {
  const path = (document.address ?? document.place.file)
    .replace(/\.(?:mdx?|markdown|html?)$/iu, '')
    .replace(/\/index$/iu, '')
    .split('/')
    .filter((part) => !sameLocale(part, locale))
    .join('/');
  const ending = `.${locale.toLowerCase()}`;
  return `${document.kind}/${path.toLowerCase().endsWith(ending) ? path.slice(0, -ending.length) : path}`;
}
