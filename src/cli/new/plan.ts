import { contentPlace, contentSchemas, nearMiss, slugify, type Content, type Entry, type Problem } from '#smo';
import { kinds, kindNamed, type Kind, type KindFacts } from './kinds.ts';
import { plainLine } from './yaml.ts';

/** What was asked for, as it was typed. */
export interface Request {
  readonly kind: string;
  readonly title: string;
  readonly locale?: string | undefined;
  readonly slug?: string | undefined;
  /** Ids with commas between them. */
  readonly topic?: string | undefined;
  readonly author?: string | undefined;
  readonly translationOf?: string | undefined;
}

/** What there is already. */
export interface Surroundings {
  readonly content: Content;
  /** Languages of the site, the default one first. */
  readonly locales: readonly string[];
  readonly today: string;
}

/** A file to be written, by its path from the project's root. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** Every path that would have the same address, `path` among them. */
  readonly places: readonly string[];
  readonly notes: readonly string[];
}

const flags = { locale: '--locale', topic: '--topic', author: '--author', translationOf: '--translation-of' } as const;

/** Longest slug and id that a title gives; ids may have 64 characters, and one may still be numbered. */
const SLUG_LIMIT = 60;

/** Where a new file goes and what stands in it, or everything that is wrong with the request. */
export function planFile(request: Request, around: Surroundings): NewFile | { problems: readonly Problem[] } {
  const kind = kindNamed(request.kind);
  if (!kind) return { problems: [unknown('new', 'kind', 'kind', request.kind, Object.keys(kinds))] };
  return new Planner(kind, request, around).plan();
}

class Planner {
  readonly #kind: Kind;
  readonly #facts: KindFacts;
  readonly #request: Request;
  readonly #around: Surroundings;
  readonly #problems: Problem[] = [];
  readonly #notes: string[] = [];

  constructor(kind: Kind, request: Request, around: Surroundings) {
    this.#kind = kind;
    this.#facts = kinds[kind];
    this.#request = request;
    this.#around = around;
  }

  plan(): NewFile | { problems: readonly Problem[] } {
    this.#refuseIdleOptions();
    const title = this.#title();
    const locale = this.#locale();
    const original = this.#original(locale);
    const slug = this.#slug(title);
    const authors = this.#chosen('author', this.#around.content.authors, original?.kind === 'article' ? original.authors : []);
    const topics = this.#chosen('topic', this.#around.content.topics, original && original.kind !== 'page' ? original.topics : []);
    const places = this.#facts.places(locale, slug);
    if (slug !== '' && this.#problems.length === 0) this.#judgePlace(places[0], slug);
    if (this.#problems.length > 0) return { problems: this.#problems };
    const id = this.#id(title, slug, original);
    const locales = this.#request.locale ? [locale] : this.#around.locales;
    const text = this.#facts.source({ ...this.#around, locales, id, title, topics, authors, original });
    return { path: places[0], text, places, notes: this.#notes };
  }

  #report(field: string, problem: Pick<Problem, 'rule' | 'message' | 'hint'>): void {
    this.#problems.push({ severity: 'error', page: `new ${this.#kind}`, field, ...problem });
  }

  #refuseIdleOptions(): void {
    for (const [option, flag] of Object.entries(flags)) {
      const isIdle = !this.#facts.options.some((name) => name === flag);
      if (isIdle && Reflect.get(this.#request, option) !== undefined)
        this.#report(flag, { rule: 'option-idle', message: `means nothing for ${this.#kind === 'author' ? 'an' : 'a'} ${this.#kind}`, hint: 'leave it out' });
    }
  }

  #title(): string {
    const title = plainLine(this.#request.title);
    if (title === '')
      this.#report('title', { rule: 'title-empty', message: 'is empty, expected some words', hint: `npm run smo -- new ${this.#kind} "A title"` });
    return title;
  }

  #locale(): string {
    const { locales } = this.#around;
    const { locale = locales[0] ?? '' } = this.#request;
    if (!locales.includes(locale))
      this.#problems.push(
        unknown(`new ${this.#kind}`, '--locale', 'language', locale, locales, `add its words in src/site/i18n/${slugify(locale) || 'xx'}.ts`),
      );
    return locale;
  }

  /** The entry to translate; there must not be a translation yet. */
  #original(locale: string): Entry | undefined {
    const { translationOf } = this.#request;
    if (translationOf === undefined) return undefined;
    const entries = this.#around.content.entries.filter((entry) => entry.kind === this.#facts.entry);
    const versions = entries.filter((entry) => entry.id === translationOf);
    const done = versions.find((entry) => entry.locale === locale);
    if (done)
      this.#report('--translation-of', {
        rule: 'translation-exists',
        message: `"${translationOf}" has a text in ${locale} already`,
        hint: `edit ${done.source.file}`,
      });
    if (versions.length === 0)
      this.#problems.push(unknown(`new ${this.#kind}`, '--translation-of', this.#kind, translationOf, [...new Set(entries.map((entry) => entry.id))]));
    return versions[0];
  }

  #slug(title: string): string {
    const slug = this.#request.slug || shortened(slugify(title));
    if (slug === '' && title !== '')
      this.#report('--slug', {
        rule: 'slug-empty',
        message: `"${title}" has no Latin letter or digit to make an address of`,
        hint: 'choose one: --slug a-name',
      });
    return slug;
  }

  /** Ids from an option, else the original's, else the first there is. */
  #chosen(option: 'author' | 'topic', known: readonly { readonly id: string }[], inherited: readonly string[]): readonly string[] {
    if (!this.#facts.options.includes(flags[option])) return [];
    const ids = known.map((item) => item.id);
    const asked =
      this.#request[option]
        ?.split(',')
        .map((id) => id.trim())
        .filter(Boolean) ?? [];
    for (const id of asked) if (!ids.includes(id)) this.#problems.push(unknown(`new ${this.#kind}`, flags[option], option, id, ids));
    if (asked.length > 0) return [...new Set(asked)];
    if (inherited.length > 0 || this.#kind !== 'post') return inherited;
    if (ids.length === 0)
      this.#report(flags[option], {
        rule: `${option}-missing`,
        message: `a post needs ${option === 'author' ? 'an author' : 'a topic'}, and there is none yet`,
        hint: option === 'author' ? 'npm run smo -- new author "Ada Rossi"' : 'add one to content/topics.yaml',
      });
    return ids.slice(0, 1);
  }

  #judgePlace(path: string, slug: string): void {
    const place = contentPlace(path, this.#around.locales);
    const hint = 'choose another: --slug a-name';
    if (place.kind === 'misplaced') return this.#report('--slug', { rule: place.problem.rule, message: place.problem.message, hint });
    const isWhole = place.kind === 'author' ? isId(slug) : 'slug' in place && place.slug === slug;
    if (!isWhole)
      this.#report('--slug', { rule: 'slug-invalid', message: `"${slug}" is no name for a file: expected lower-case letters, digits and hyphens`, hint });
  }

  /** The original's id, else one made of the title that no entry has. */
  #id(title: string, slug: string, original: Entry | undefined): string {
    if (original) return original.id;
    if (this.#kind === 'author') return slug;
    const made = shortened(slugify(title)) || shortened(slugify(slug)) || this.#kind;
    const base = isId(made) ? made : `${made}-${this.#kind}`;
    const taken = new Map(this.#around.content.entries.map((entry) => [entry.id, entry]));
    const owner = taken.get(base);
    if (!owner) return base;
    let number = 2;
    while (taken.has(`${base}-${number}`)) number++;
    this.#notes.push(`the id ${base} belongs to ${owner.source.file}, so this one has ${base}-${number}. To translate that one: --translation-of ${base}`);
    return `${base}-${number}`;
  }
}

function isId(text: string): boolean {
  return contentSchemas('UTC').blog.shape.id.safeParse(text).success;
}

/** A slug cut between two words. */
function shortened(slug: string): string {
  if (slug.length <= SLUG_LIMIT) return slug;
  const head = slug.slice(0, SLUG_LIMIT + 1);
  return head.slice(0, Math.max(head.lastIndexOf('-'), 0) || SLUG_LIMIT);
}

function unknown(page: string, field: string, what: string, name: string, known: readonly string[], otherwise?: string): Problem {
  const near = nearMiss(name, known);
  const list = known.length > 0 && known.length <= 12 ? `use one of ${known.join(', ')}` : undefined;
  return {
    rule: `${what}-unknown`,
    severity: 'error',
    page,
    field,
    message: `unknown ${what} "${name}".${near ? ` Did you mean "${near}"?` : ''}`,
    hint: near ? `write ${field.startsWith('--') ? `${field} ` : ''}${near}` : [list, otherwise].filter(Boolean).join(', or ') || 'leave it out',
  };
}
