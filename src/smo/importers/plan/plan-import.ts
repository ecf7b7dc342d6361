import { stringify } from 'yaml';
import { contentSchemas } from '../../content/schemas.ts';
import type { Problem } from '../../problem.ts';
import { foldSpace } from '../../text.ts';
import type { ImportedDocument } from '../importer.ts';
import { importProblem } from '../reading/import-problem.ts';
import { toRestrictedMdx, type ResolvedFile } from '../restricted-mdx/index.ts';
import { BesideFiles, type PlannedCopy } from './beside-files.ts';
import { folderOf, folders, schemes, type ImportHost, type ImportRequest, type ImportSite } from './import-site.ts';
import { linkSeeker, type Target } from './link-seeker.ts';
import { namedTexts, type NamedText } from './named-texts.ts';
import { People } from './people.ts';
import { readDate } from './read-date.ts';
import type { ImportRecord } from './record.ts';
import { retiredIn } from './retired-in.ts';
import { descriptionOf, titleOf, withoutTitle, type Tell } from './text-words.ts';
import { Topics, type NewTopic } from './topics.ts';

export interface PlannedText {
  /** What it is known by in the record. */
  readonly key: string;
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly from: ImportedDocument['place'];
}

export interface ImportPlan {
  readonly texts: readonly PlannedText[];
  readonly copies: readonly PlannedCopy[];
  /** Files of new authors, and what the export keeps beside its texts. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Topics that content/topics.yaml does not have yet. */
  readonly topics: readonly NewTopic[];
  readonly problems: readonly Problem[];
  /** Number of texts that are not imported; each has a problem. */
  readonly skipped: number;
}

/** What an import would write, and everything that is lost or doubtful in it. Pure: nothing is written. */
export function planImport(request: ImportRequest, site: ImportSite, record: ImportRecord, host: ImportHost): ImportPlan {
  return new Planner(request, site, record, host).plan();
}

type Fields = Readonly<Record<string, unknown>>;
type FindFile = (address: string) => ResolvedFile;

class Planner {
  readonly #request: ImportRequest;
  readonly #site: ImportSite;
  readonly #record: ImportRecord;
  readonly #host: ImportHost;
  readonly #people: People;
  readonly #topics: Topics;
  readonly #files: BesideFiles;
  readonly #problems: Problem[];
  /** Addresses that are taken: those of the new texts, and old ones. */
  readonly #addresses = new Set<string>();

  constructor(request: ImportRequest, site: ImportSite, record: ImportRecord, host: ImportHost) {
    this.#request = request;
    this.#site = site;
    this.#record = record;
    this.#host = host;
    this.#people = new People(site, host.hash);
    this.#topics = new Topics(site, host.hash);
    this.#files = new BesideFiles(request.given);
    this.#problems = [...request.imported.problems];
  }

  plan(): ImportPlan {
    const { named, problems } = namedTexts(this.#request, this.#site, this.#record, this.#host.hash);
    this.#problems.push(...problems);
    for (const one of named) this.#addresses.add(this.#newAddress(one));
    const targets = named.map(({ document, id }): Target => ({ document, link: `${schemes[document.kind]}:${id}` }));
    const seekLink = linkSeeker(targets, this.#request.given.address);
    const texts = named.flatMap((one) => this.#text(one, seekLink) ?? []);
    const topics = this.#topics.added();
    this.#problems.push(...topics.flatMap(derivedTopic));
    return {
      texts,
      copies: this.#files.copies(new Set(texts.map(({ path }) => folderOf(path)))),
      files: [...this.#people.added(), ...(this.#request.imported.files ?? [])],
      topics,
      problems: this.#problems,
      skipped: this.#request.imported.documents.length - texts.length,
    };
  }

  #newAddress({ document, locale, slug }: NamedText): string {
    const prefix = locale === this.#site.defaultLocale ? '' : `/${locale}`;
    return document.kind === 'page' ? `${prefix}/${slug}/` : `${prefix}/${folders[document.kind]}/${slug}/`;
  }

  #text(named: NamedText, seekLink: ReturnType<typeof linkSeeker>): PlannedText | undefined {
    const { document, id, locale, slug, key } = named;
    const tell: Tell = (rule, message, hint) => this.#problems.push(importProblem(rule, document.place, message, hint));
    const folder = `content/${folders[document.kind]}/${locale}/${slug}`;
    const file: FindFile = (address) => this.#files.resolve(document, folder, address);
    const published = this.#published(document, tell);
    if (published === undefined && document.kind === 'article') {
      tell('import-date', 'the text has no date that can be read; the text is skipped', 'add one to its front matter, date: 2026-03-31, or import with --date');
      return undefined;
    }
    const title = titleOf(document, tell);
    const link = (href: string) => seekLink(document, href);
    const { text: body, problems } = toRestrictedMdx(
      { file: document.place.file, title, body: withoutTitle(document.body, title) },
      { ...this.#host, file, link },
    );
    this.#problems.push(...problems, ...retiredIn(body, document.place));
    const description = descriptionOf(document, title, () => this.#host.parseMdx(body), locale, tell);
    const fields: Fields = {
      id,
      title,
      ...this.#ownFields(named, { description, published }, file, tell),
      ...this.#commonFields(document, published, file, tell),
    };
    const fault = this.#fault(document.kind, fields);
    if (fault !== undefined) {
      tell('import-refused', `what it says of itself is not taken: ${fault}; the text is skipped`);
      return undefined;
    }
    if (document.left.length > 0) tell('import-field', `nothing was made of the fields ${document.left.join(', ')}`);
    const isFolder = document.kind === 'article' || this.#files.hasAny(folder) || this.#record.texts[key]?.path === `${folder}/index.mdx`;
    const text = `---\n${stringify(fields, { lineWidth: 0 })}---\n${body === '' ? '' : `\n${body}`}`;
    return { key, id, path: isFolder ? `${folder}/index.mdx` : `${folder}.mdx`, text, from: document.place };
  }

  #published(document: ImportedDocument, tell: Tell): string | undefined {
    const said = this.#date(document.published, 'published', tell);
    const first = said ?? this.#date(this.#request.firstDay?.(document.place.file), 'first in its history', tell);
    if (first !== undefined || document.kind !== 'article' || this.#request.date === undefined) return first;
    tell('import-date', `the text has no date that can be read; it gets the one that was asked for, ${this.#request.date}`);
    return this.#request.date;
  }

  #date(text: string | undefined, what: string, tell: Tell): string | undefined {
    if (text === undefined) return undefined;
    const read = readDate(text, this.#site.timeZone);
    if ('date' in read) return read.date;
    tell('import-date', `the date “${text}” (${what}) ${read.reason}`, 'write year-month-day: 2026-03-31');
    return undefined;
  }

  /** The fields that texts of its kind alone have. */
  #ownFields(named: NamedText, { description, published }: { description: string; published: string | undefined }, file: FindFile, tell: Tell): Fields {
    const { document, locale } = named;
    const topics = this.#topics.idsOf(document.topics, locale);
    if (document.kind === 'term') return said({ definition: description, aliases: document.aliases, topics, status: statusOf(document.status), published });
    if (document.kind === 'page') return said({ description, published, aliases: this.#aliases(document) });
    if (topics.length === 0)
      tell('import-topic', 'the text has no topic; it gets the one for texts without', 'give it one of content/topics.yaml, or import with --topic');
    if (document.authors.length === 0) tell('import-author', `the text names no author; it is by ${this.#site.publisher.name}`);
    const authors = this.#people.idsOf(document.authors, locale);
    return said({
      description,
      published,
      authors: authors.length > 0 ? authors : [this.#people.publisher()],
      topics: topics.length > 0 ? topics : [this.#topics.none(this.#request.topic)],
      cover: this.#cover(document, file, tell),
      featured: document.featured,
      canonical: document.canonical,
      aliases: this.#aliases(document),
    });
  }

  #commonFields({ draft, unlisted, share, title = '', updated }: ImportedDocument, published: string | undefined, file: FindFile, tell: Tell): Fields {
    const image = share?.image && file(share.image.from);
    const path = image && 'path' in image ? image.path : undefined;
    const shared = said({
      title: share?.title,
      description: share?.description,
      image: path,
      alt: path === undefined ? undefined : (share?.image?.alt ?? title),
    });
    const changed = this.#date(updated, 'updated', tell);
    const isLater = changed !== undefined && (published === undefined || Date.parse(changed) > Date.parse(published));
    return said({ updated: isLater ? changed : undefined, draft: draft || undefined, unlisted, share: Object.keys(shared).length === 0 ? undefined : shared });
  }

  #cover({ cover, title = '' }: ImportedDocument, file: FindFile, tell: Tell): Fields | undefined {
    if (cover === undefined) return undefined;
    const found = file(cover.from);
    if (!found || !('path' in found)) {
      tell(
        'import-cover',
        `the cover ${cover.from} ${found ? 'lies elsewhere' : 'is not in the export'}`,
        'save it beside the text: cover: { image: ./cover.jpg, alt: "…" }',
      );
      return undefined;
    }
    if (cover.alt === undefined)
      tell('import-picture-alt', `the cover ${cover.from} has no words for those who cannot see it; the title stands for them`, 'say what it shows');
    return said({ image: found.path, alt: plainLine(cover.alt) ?? title, credit: plainLine(cover.credit) });
  }

  /** Old addresses of a text, without those that are its new one or another text’s. */
  #aliases({ address, redirects }: ImportedDocument): string[] {
    return [address, ...redirects].flatMap((path) => {
      if (path === undefined || path === '/') return [];
      const written = encodeURI(path);
      if (this.#addresses.has(written) || this.#addresses.has(`${written}/`)) return [];
      this.#addresses.add(written);
      return [written];
    });
  }

  #fault(kind: ImportedDocument['kind'], fields: Fields): string | undefined {
    const parsed = contentSchemas(this.#site.timeZone)[folders[kind]].safeParse(fields);
    return parsed.success ? undefined : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
  }
}

/** The fields that say something. */
function said(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)),
  );
}

const plainLine = (text: string | undefined): string | undefined => (text === undefined ? undefined : foldSpace(text.replace(/<[^>]*>/gu, ' ')) || undefined);

function statusOf(status: string | undefined): string | undefined {
  const known = status?.toLowerCase();
  return known === 'active' || known === 'renamed' || known === 'retired' ? known : undefined;
}

function derivedTopic({ id, label, description }: NewTopic): Problem[] {
  if (Object.entries(label).some(([locale, words]) => description[locale] !== words)) return [];
  const message = `the description of the new topic ${id} is derived from its name`;
  return [{ rule: 'import-derived', severity: 'warn', page: 'content/topics.yaml', message, hint: 'say in a sentence what its articles are about' }];
}
