import type { Instant } from './date.ts';

/**
 * Entries are what editors wrote, checked: one value a file, before it is decided which of them exist.
 * `makeSite` turns those that do into pages.
 */
export type EntryKind = 'article' | 'term' | 'page';

/** A file and where its front matter fields stand in it, by path: `title`, `topics[1]`, `share.title`. */
export interface Source {
  readonly file: string;
  readonly fields: Readonly<Record<string, { readonly line: number; readonly column: number }>>;
}

export interface SourceLink {
  readonly title: string;
  readonly url: string;
}

/** A photo beside the entry: path from the project's root, and its true size in pixels. */
export interface Photo {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly credit?: string | undefined;
}

export interface ShareFields {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Path of the editor's own share picture from the project's root. */
  readonly image?: string | undefined;
  readonly alt?: string | undefined;
  readonly card?: string | undefined;
  readonly networks?: Readonly<Record<string, { title?: string | undefined; description?: string | undefined; text?: string | undefined }>> | undefined;
  readonly ignore?: readonly { readonly rule: string; readonly reason: string }[] | undefined;
}

/** What a page must know of its body while it renders; read from the restricted-MDX tree. */
export interface BodyFacts {
  /** The prose as plain text, without code. */
  readonly text: string;
  readonly words: number;
  readonly videos: readonly VideoFact[];
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  /** Files beside the entry that its components offer (downloads, sounds): paths from the project's root. */
  readonly files: readonly string[];
  /** Pictures beside the text, each once: as written there, percent signs resolved. */
  readonly pictures: readonly string[];
  /** The prose block by block, for the glossary. */
  readonly passages: readonly Passage[];
}

/**
 * A block of prose (a paragraph, a list item, a cell) in which terms may be linked, in the order of the page. Read from the
 * restricted-MDX tree and from the finished article alike; both give the same passages.
 */
export interface Passage {
  /** All text of the block, links and code included, so that words end where the reader sees them end. */
  readonly text: string;
  /** Number of headings before it. */
  readonly section: number;
  /** The parts of `text` in which a term may be linked, from start to end in UTF-16 units; a mention never crosses from one into the next. */
  readonly free: readonly (readonly [start: number, end: number])[];
  /** Links in it that may lead to a page of the site, with their addresses as they are written: the editor has linked the term already. */
  readonly links?: readonly PassageLink[] | undefined;
}

export interface PassageLink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

export interface VideoFact {
  readonly url: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly uploaded?: string | undefined;
  readonly duration?: string | undefined;
  readonly poster?: string | undefined;
}

interface EntryBase {
  readonly id: string;
  readonly locale: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly updated?: Instant | undefined;
  readonly expires?: Instant | undefined;
  readonly draft: boolean;
  readonly unlisted: boolean;
  readonly share: ShareFields;
  readonly aliasPaths: readonly string[];
  readonly source: Source;
  readonly body: BodyFacts;
}

export interface ArticleEntry extends EntryBase {
  readonly kind: 'article';
  readonly published: Instant;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly series?: string | undefined;
  readonly cover?: Photo | undefined;
  readonly featured: boolean;
  readonly canonical?: string | undefined;
  readonly sources: readonly SourceLink[];
}

export interface TermEntry extends EntryBase {
  readonly kind: 'term';
  /** Other forms of the term: plurals, acronyms. */
  readonly aliases: readonly string[];
  readonly topics: readonly string[];
  readonly related: readonly string[];
  readonly broader: readonly string[];
  readonly status?: 'active' | 'renamed' | 'retired' | undefined;
  readonly reviewed?: Instant | undefined;
  readonly published?: Instant | undefined;
  readonly match?: 'first' | 'section' | 'all' | 'none' | undefined;
  readonly sources: readonly SourceLink[];
}

export interface PageEntry extends EntryBase {
  readonly kind: 'page';
  readonly published?: Instant | undefined;
}

export type Entry = ArticleEntry | TermEntry | PageEntry;

export interface Author {
  readonly id: string;
  readonly type: 'person' | 'organization';
  readonly name: string;
  readonly role: Readonly<Record<string, string>>;
  readonly bio: Readonly<Record<string, string>>;
  readonly portrait?: { readonly file: string; readonly width: number; readonly height: number; readonly alt: Readonly<Record<string, string>> } | undefined;
  readonly url?: string | undefined;
  readonly accounts: Readonly<Record<string, string>>;
  readonly source: Source;
}

export interface Topic {
  readonly id: string;
  readonly label: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
}

export interface Series {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
}

/** Everything in content/, checked. */
export interface Content {
  readonly entries: readonly Entry[];
  readonly authors: readonly Author[];
  readonly topics: readonly Topic[];
  readonly series: readonly Series[];
}

/** The clock and the choice that decide what exists. */
export interface Clock {
  readonly now: Instant;
  /** Drafts and scheduled entries exist too (dev, review). */
  readonly drafts?: boolean | undefined;
}

/**
 * Whether an entry exists at a moment: no draft, already published, not yet expired.
 * The only place where this is decided.
 */
export function exists(entry: Pick<Entry, 'draft' | 'published' | 'expires'>, clock: Clock): boolean {
  const now = Date.parse(clock.now);
  if (entry.expires !== undefined && Date.parse(entry.expires) <= now) return false;
  if (clock.drafts) return true;
  return !entry.draft && (entry.published === undefined || Date.parse(entry.published) <= now);
}
