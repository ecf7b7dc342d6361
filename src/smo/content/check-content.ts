import type { z } from 'zod';
import { unknownTemplate } from '../cards/card-choices.ts';
import type { ArticleEntry, Author, Content, Entry, PageEntry, Photo, Series, ShareFields, Source, TermEntry, Topic } from '../entry.ts';
import type { ComponentContract } from '../mdx/component.ts';
import type { LocalFile } from '../mdx/mdx-references.ts';
import type { MdxNode } from '../mdx/mdx-tree.ts';
import type { Problem } from '../problem.ts';
import { decodeFile, lineOf, readYaml, type ContentFile } from './front-matter.ts';
import { contentPlace, folderOf, resolvePath } from './layout.ts';
import { readText, type ReadText } from './read-text.ts';
import { checkReferences, type Draft } from './references.ts';
import { schemaProblems, fieldProblem, type Checked } from './schema-problems.ts';
import { contentSchemas, type ContentSchemas } from './schemas.ts';

/** What the checker needs from the host. */
export interface ContentHost {
  /** Gives what was read of an entry's file before, if it was the same file; else reads it. Default: reads it. */
  readonly kept?: ((file: ContentFile, read: () => ReadText) => ReadText) | undefined;
  /** Sätteri's tree of a text; throws with `line:column: message` where it is no MDX. */
  readonly parseMdx: (text: string) => MdxNode;
  /** Pixel size of a picture in content/, or undefined when there is no such file; throws when it is no picture. */
  readonly pictureSize: (path: string) => { width: number; height: number } | undefined;
  /** Whether a file exists, by its path from the project's root. */
  readonly fileExists: (path: string) => boolean;
  /** Names of the files in a folder, for near misses. */
  readonly filesBeside: (folder: string) => readonly string[];
}

export interface ContentOptions {
  readonly timeZone: string;
  readonly defaultLocale: string;
  /** Languages that have words. */
  readonly locales: readonly string[];
  readonly components: Readonly<Record<string, ComponentContract>>;
  /** Folders whose MDX may hold programmes, as paths from the project's root ending in `/`. */
  readonly trusted: readonly string[];
  /** Names that `share.card` may have. Default: any. */
  readonly cardTemplates?: readonly string[] | undefined;
}

export interface CheckedContent {
  /** What is sound; entries with an error of their own are left out. */
  readonly content: Content;
  readonly problems: readonly Problem[];
}

/** Reads and judges every file of content/ and reports all problems of all of them at once. */
export function checkContent(files: readonly ContentFile[], options: ContentOptions, host: ContentHost): CheckedContent {
  const checker = new Checker(options, host);
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) checker.read(file);
  return checker.finish();
}

class Checker {
  readonly #options: ContentOptions;
  readonly #host: ContentHost;
  readonly #schemas: ContentSchemas;
  readonly #problems: Problem[] = [];
  readonly #drafts: Draft[] = [];
  readonly #authors: { author: Author; checked: Checked }[] = [];
  #topics: readonly Topic[] = [];
  #series: readonly Series[] = [];

  constructor(options: ContentOptions, host: ContentHost) {
    this.#options = options;
    this.#host = host;
    this.#schemas = contentSchemas(options.timeZone);
  }

  read(file: ContentFile): void {
    const place = contentPlace(file.path, this.#options.locales);
    switch (place.kind) {
      case 'other':
        return;
      case 'misplaced':
        this.#problems.push(place.problem);
        return;
      case 'topics':
        this.#topics = this.#data(file, this.#schemas.topics)?.data ?? [];
        return;
      case 'series':
        this.#series = this.#data(file, this.#schemas.series)?.data ?? [];
        return;
      case 'author':
        return this.#author(file, place.id);
      default:
        return this.#entry(file, place.kind, place.locale, place.slug);
    }
  }

  finish(): CheckedContent {
    const authors = this.#authors.map(({ author }) => author);
    const { problems, unsound } = checkReferences(this.#drafts, { authors, topics: this.#topics, series: this.#series });
    const entries = this.#drafts.flatMap((draft) => (unsound.has(draft) ? [] : (draft.entry ?? [])));
    return { content: { entries, authors, topics: this.#topics, series: this.#series }, problems: [...this.#problems, ...problems] };
  }

  /** A YAML file against its schema. */
  #data<Schema extends z.ZodType>(file: ContentFile, schema: Schema): { data: z.output<Schema>; checked: Checked } | undefined {
    const decoded = decodeFile(file);
    this.#problems.push(...decoded.problems);
    if (decoded.problems.some((problem) => problem.severity === 'error')) return undefined;
    const yaml = readYaml(file.path, decoded.text);
    this.#problems.push(...yaml.problems);
    if (yaml.problems.length > 0) return undefined;
    return this.#parse(schema, { file: file.path, text: decoded.text, data: yaml.data, positions: yaml.positions });
  }

  #parse<Schema extends z.ZodType>(schema: Schema, checked: Checked): { data: z.output<Schema>; checked: Checked } | undefined {
    const parsed = schema.safeParse(checked.data);
    if (parsed.success) return { data: parsed.data, checked };
    const known = 'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null ? Object.keys(schema.shape) : [];
    this.#problems.push(...schemaProblems(parsed.error.issues, checked, known));
    return undefined;
  }

  #author(file: ContentFile, id: string): void {
    const read = this.#data(file, this.#schemas.author);
    if (!read) return;
    const { portrait, ...fields } = read.data;
    const size = portrait && this.#picture(read.checked, 'portrait.image', portrait.image);
    const author: Author = { ...fields, id, source: sourceOf(read.checked), portrait: portrait && size && { ...size, alt: portrait.alt } };
    this.#authors.push({ author, checked: read.checked });
  }

  #entry(file: ContentFile, collection: 'blog' | 'glossary' | 'pages', locale: string, slug: string): void {
    const read = () => readText(file, { ...this.#options, locale, parseMdx: this.#host.parseMdx });
    const { front, body } = this.#host.kept?.(file, read) ?? read();
    const checked: Checked = { file: file.path, text: decodeFile(file).text, data: front.data, positions: front.positions };
    const ofBody = body ? [...body.problems, ...this.#fileProblems(body.contents?.files ?? [], checked)] : [];
    this.#problems.push(...front.problems, ...ofBody);
    if (front.problems.some((problem) => problem.severity === 'error')) return;
    if (typeof front.data !== 'object' || front.data === null || Array.isArray(front.data)) {
      this.#problems.push(
        fieldProblem(checked, '', { rule: 'front-matter-missing', message: 'the front matter is empty; expected fields such as id and title' }),
      );
      return;
    }
    const base = { locale, slug, source: sourceOf(checked), body: body?.contents?.facts ?? emptyBody };
    const entry = this.#fields(collection, checked, base);
    const kind = ({ blog: 'article', glossary: 'term', pages: 'page' } as const)[collection];
    const isSound = body?.contents !== undefined && ofBody.every((problem) => problem.severity !== 'error');
    this.#drafts.push({ kind, locale, slug, entry: isSound ? entry : undefined, checked, links: body?.contents?.links ?? [] });
  }

  #fields(
    collection: 'blog' | 'glossary' | 'pages',
    checked: Checked,
    base: { locale: string; slug: string; source: Source; body: Entry['body'] },
  ): Entry | undefined {
    if (collection === 'glossary') {
      const read = this.#parse(this.#schemas.glossary, checked);
      if (!read) return undefined;
      const { definition, ...fields } = read.data;
      const entry: TermEntry = { kind: 'term', ...base, ...fields, share: this.#share(checked, fields.share), description: definition, aliasPaths: [] };
      return entry;
    }
    if (collection === 'pages') {
      const read = this.#parse(this.#schemas.pages, checked);
      if (!read) return undefined;
      const { aliases, ...fields } = read.data;
      const entry: PageEntry = { kind: 'page', ...base, ...fields, share: this.#share(checked, fields.share), aliasPaths: aliases };
      return entry;
    }
    const read = this.#parse(this.#schemas.blog, checked);
    if (!read) return undefined;
    const { aliases, cover, ...fields } = read.data;
    const size = cover && this.#picture(checked, 'cover.image', cover.image);
    const share = this.#share(checked, fields.share);
    const photo: Photo | undefined = cover && size && { ...size, alt: cover.alt, credit: cover.credit };
    const entry: ArticleEntry = { kind: 'article', ...base, ...fields, share, cover: photo, aliasPaths: aliases };
    return cover && !size ? undefined : entry;
  }

  /** The share block with its picture's path from the project's root. */
  #share(checked: Checked, share: ShareFields): ShareFields {
    const { cardTemplates } = this.#options;
    if (share.card !== undefined && cardTemplates?.includes(share.card) === false)
      this.#problems.push(fieldProblem(checked, 'share.card', unknownTemplate(share.card, cardTemplates)));
    if (share.image === undefined) return share;
    // What is in the file, the cards' stage judges: it says of each format why networks take it or not.
    const file = this.#inside(checked, 'share.image', share.image);
    const exists = file !== undefined && this.#host.fileExists(file);
    if (file !== undefined && !exists) this.#problems.push(fieldProblem(checked, 'share.image', this.#missing(file, share.image)));
    return { ...share, image: exists ? file : undefined };
  }

  /** Path and size of a picture that a field names; a problem where there is none. */
  #picture(checked: Checked, field: string, relative: string): { file: string; width: number; height: number } | undefined {
    const file = this.#inside(checked, field, relative);
    if (!file) return undefined;
    // A drawing is a programme to whoever opens its file by itself, and no network shows one.
    if (/\.svgz?$/iu.test(file)) {
      this.#problems.push(
        fieldProblem(checked, field, {
          rule: 'picture-drawing',
          message: `"${relative}" is an SVG drawing, expected a photo`,
          hint: 'save it as JPEG or PNG',
        }),
      );
      return undefined;
    }
    try {
      const size = this.#host.pictureSize(file);
      if (size) return { file, ...size };
    } catch {
      this.#problems.push(
        fieldProblem(checked, field, {
          rule: 'picture-unreadable',
          message: `"${relative}" is not a picture that can be read`,
          hint: 'save it again as JPEG or PNG',
        }),
      );
      return undefined;
    }
    this.#problems.push(fieldProblem(checked, field, this.#missing(file, relative)));
    return undefined;
  }

  #inside(checked: Checked, field: string, relative: string): string | undefined {
    const file = resolvePath(folderOf(checked.file), relative);
    if (file.startsWith('content/')) return file;
    this.#problems.push(
      fieldProblem(checked, field, { rule: 'file-outside', message: `"${relative}" lies outside of content/`, hint: 'copy the file beside this text' }),
    );
    return undefined;
  }

  #missing(file: string, relative: string): Pick<Problem, 'rule' | 'message' | 'hint'> {
    const names = this.#host.filesBeside(folderOf(file));
    const name = file.slice(file.lastIndexOf('/') + 1);
    const near =
      names.find((other) => other.toLowerCase() === name.toLowerCase()) ?? names.find((other) => other.replace(/\.\w+$/u, '') === name.replace(/\.\w+$/u, ''));
    return {
      rule: 'file-missing',
      message: `there is no file "${relative}"${near ? `. Did you mean "${relative.replace(name, near)}"?` : ''}`,
      hint: near ? `write ${relative.replace(name, near)}` : `put the file at ${file}`,
    };
  }

  /** What is wrong with the files that a text names. */
  #fileProblems(files: readonly LocalFile[], { file, text }: Checked): Problem[] {
    return files.flatMap(({ path, place }): Problem[] => {
      const target = resolvePath(folderOf(file), path);
      const at = { place: { file, ...place }, excerpt: { text: lineOf(text, place.line), length: 1 } };
      if (!target.startsWith('content/')) {
        const message = `"${path}" lies outside of content/`;
        return [{ rule: 'file-outside', severity: 'error', message, hint: 'copy the file beside this text', ...at }];
      }
      return this.#host.fileExists(target) ? [] : [{ severity: 'error', ...this.#missing(target, path), ...at }];
    });
  }
}

const emptyBody: Entry['body'] = { text: '', words: 0, videos: [], questions: [], files: [], pictures: [], passages: [] };

function sourceOf(checked: Checked): Source {
  return { file: checked.file, fields: checked.positions };
}
