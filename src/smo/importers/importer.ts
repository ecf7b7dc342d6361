import type { Problem } from '../problem.ts';

/** A file of an export: its path from the folder or archive that was given, with `/` between, and its bytes. */
export interface ExportFile {
  readonly path: string;
  /** Read when it is asked for; the same bytes each time. */
  readonly bytes: () => Promise<Uint8Array>;
  readonly size: number;
}

/** What was given: one file, the files of a folder, or of an archive that is unpacked already. Sorted by path. */
export interface Export {
  /** As the owner named it, for reports. */
  readonly name: string;
  readonly files: readonly ExportFile[];
  /** Address of the site that it was exported from, where the owner says so; without a slash at its end. */
  readonly address?: string | undefined;
}

/** A picture or other file of a text: a path in the export, or an address elsewhere. */
export interface ImportedFile {
  readonly from: string;
  readonly alt?: string | undefined;
  readonly credit?: string | undefined;
}

export interface ImportedAuthor {
  /** As the export knows the author: a login, an id, or the name itself. */
  readonly key: string;
  readonly name?: string | undefined;
  readonly bio?: string | undefined;
  readonly url?: string | undefined;
  readonly accounts?: Readonly<Record<string, string>> | undefined;
}

export interface ImportedTopic {
  readonly key: string;
  readonly label?: string | undefined;
  readonly description?: string | undefined;
}

/** Where something stands in the export, for the report. */
export interface ImportedPlace {
  readonly file: string;
  readonly line?: number | undefined;
}

/** A text of a foreign site, as it says of itself; nothing invented, nothing converted. What it does not say is undefined. */
export interface ImportedDocument {
  readonly place: ImportedPlace;
  readonly kind: 'article' | 'term' | 'page';
  /** Path it was served at, such as `/2019/05/hello.html`; decoded, without the site's own address. */
  readonly address?: string | undefined;
  /** Further former addresses, as paths. */
  readonly redirects: readonly string[];
  readonly locale?: string | undefined;
  readonly slug?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Text of a date, as it stands there; what no one can read stays a problem. A file name's date where there is no other. */
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly draft: boolean;
  readonly unlisted?: boolean | undefined;
  readonly featured?: boolean | undefined;
  readonly canonical?: string | undefined;
  readonly authors: readonly ImportedAuthor[];
  readonly topics: readonly ImportedTopic[];
  readonly cover?: ImportedFile | undefined;
  readonly share?: { readonly title?: string | undefined; readonly description?: string | undefined; readonly image?: ImportedFile | undefined } | undefined;
  /** Other names of a term. */
  readonly aliases?: readonly string[] | undefined;
  readonly status?: string | undefined;
  readonly body: {
    /** `markdown` may hold raw HTML, and what the dialect adds: `liquid`, `hugo`, `mdx`. */
    readonly format: 'markdown' | 'html';
    readonly dialect?: 'liquid' | 'hugo' | 'mdx' | 'wordpress' | undefined;
    readonly text: string;
    /** Line of the export at which the text starts. */
    readonly line: number;
  };
  /** Keys of its front matter or export that have no home here, for the report. */
  readonly left: readonly string[];
}

/** What an importer has read: the texts, what is wrong with the export, and what was counted but not taken (comments, menus). */
export interface Imported {
  readonly documents: readonly ImportedDocument[];
  readonly problems: readonly Problem[];
  readonly counted: Readonly<Record<string, number>>;
  /** What is no text of the site but is kept beside its texts: conversations, as paths from the project's root with what stands in them. */
  readonly files?: readonly { readonly path: string; readonly text: string }[] | undefined;
  /** What the export was recognised as, where there are several sorts of it: `Jekyll, by _posts/`. */
  readonly recognised?: string | undefined;
}

/** One form of export, one file; its file is named after its `id`. Pure: bytes in, documents out. */
export interface Importer {
  /** The word of the command line: `wordpress`. */
  readonly id: string;
  /** `WordPress (WXR)`. */
  readonly name: string;
  /** How its owner makes such an export, in one sentence. */
  readonly how: string;
  /** Address of the documentation of the form. */
  readonly source: string;
  /** How surely the export is of this form, from 0 to 1, by names and first bytes. */
  readonly recognises: (given: Export) => Promise<number>;
  readonly read: (given: Export, options: ImportOptions) => Promise<Imported>;
}

export interface ImportOptions {
  readonly to: 'blog' | 'glossary' | 'pages';
  readonly locale: string;
  /** Languages that the site has, to tell their folders from others. Default: `locale` alone. */
  readonly locales?: readonly string[] | undefined;
}

/** Checks an importer's shape while it is written. */
export const defineImporter = (importer: Importer): Importer => importer;
