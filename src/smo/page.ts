import type { Instant } from './date.ts';
import type { Author, BodyFacts, Photo, ShareFields, Source, SourceLink, Topic } from './entry.ts';

export type PageKind = 'home' | 'list' | 'article' | 'term' | 'topic' | 'author' | 'page';

/** A link to another page of the site. */
export interface PageRef {
  readonly title: string;
  readonly path: string;
}

/** A term that the text of a page names and links. */
export interface MentionedTerm extends PageRef {
  readonly id: string;
  /** One sentence, plain text. */
  readonly definition: string;
}

/** A page that names a term, with the sentence in which it does so first. */
export interface Mention extends PageRef {
  readonly kind: 'article' | 'term' | 'page';
  readonly published?: Instant | undefined;
  /** The sentence in three parts: before the term, the term as it is written there, after it. */
  readonly sentence: readonly [before: string, term: string, after: string];
}

interface PageBase {
  /** Permanent; with `locale` it is the page's identity. */
  readonly id: string;
  readonly locale: string;
  /** Site-relative, without the base path: `/blog/x/`. */
  readonly path: string;
  /** Where the page itself is served, absolute. */
  readonly url: string;
  /** What the page declares as canonical: `url`, or the original elsewhere for republished text. */
  readonly canonical: string;
  readonly title: string;
  readonly description: string;
  readonly share: ShareFields;
  readonly updated?: Instant | undefined;
  /** The same page in the other locales that have it. */
  readonly translations: readonly { readonly locale: string; readonly path: string; readonly url: string }[];
  /** From the home page down to this one. */
  readonly breadcrumbs: readonly PageRef[];
  /** False for pages that search engines and lists shall not show (unlisted, search, 404). */
  readonly listed: boolean;
  /** The date the translation that this page follows was changed, where that is later than this page's own. */
  readonly olderThan?: { readonly locale: string; readonly path: string; readonly updated: Instant } | undefined;
  readonly source?: Source | undefined;
}

export interface ArticlePage extends PageBase {
  readonly kind: 'article';
  readonly published: Instant;
  readonly authors: readonly Author[];
  readonly topics: readonly Topic[];
  readonly cover?: Photo | undefined;
  readonly featured: boolean;
  readonly draft: boolean;
  readonly sources: readonly SourceLink[];
  readonly body: BodyFacts;
  /** The terms that its text links, in the order of the text. */
  readonly mentions: readonly MentionedTerm[];
  readonly minutes: number;
  readonly series?: { readonly id: string; readonly title: string; readonly part: number; readonly parts: readonly PageRef[] } | undefined;
  readonly previous?: PageRef | undefined;
  readonly next?: PageRef | undefined;
  /** Up to three articles that share topics and vocabulary, paths. */
  readonly related: readonly string[];
}

export interface TermPage extends PageBase {
  readonly kind: 'term';
  /** One sentence, plain text; also the description. */
  readonly definition: string;
  readonly aliases: readonly string[];
  readonly topics: readonly Topic[];
  readonly related: readonly PageRef[];
  readonly broader: readonly PageRef[];
  readonly narrower: readonly PageRef[];
  readonly status?: 'active' | 'renamed' | 'retired' | undefined;
  /** When the term entered the glossary, where its front matter says so. */
  readonly published?: Instant | undefined;
  readonly reviewed?: Instant | undefined;
  readonly draft: boolean;
  /** How often it is linked from a page; undefined where the site's own way holds. */
  readonly match?: 'first' | 'section' | 'all' | 'none' | undefined;
  readonly sources: readonly SourceLink[];
  readonly body: BodyFacts;
  /** Other terms that its own text links, in the order of the text. */
  readonly mentions: readonly MentionedTerm[];
  /** Listed pages that name the term, the most recent first. */
  readonly mentionedIn: readonly Mention[];
  /** Listed articles on its subject that do not name it, the nearest first; at most five. */
  readonly couldMention: readonly PageRef[];
}

export interface TopicPage extends PageBase {
  readonly kind: 'topic';
  readonly topic: Topic;
}

export interface AuthorPage extends PageBase {
  readonly kind: 'author';
  readonly author: Author;
}

export interface ListPage extends PageBase {
  readonly kind: 'list';
  readonly list: 'blog' | 'glossary' | 'follow' | 'search' | 'not-found';
  /** Items shown, as paths; those of this page where the list has several. */
  readonly items: readonly string[];
  readonly pagination?: { readonly current: number; readonly paths: readonly string[] } | undefined;
}

export interface HomePage extends PageBase {
  readonly kind: 'home';
}

export interface StaticPage extends PageBase {
  readonly kind: 'page';
  readonly draft: boolean;
  readonly body: BodyFacts;
  /** The terms that its text links, in the order of the text. */
  readonly mentions: readonly MentionedTerm[];
}

export type Page = HomePage | ListPage | ArticlePage | TermPage | TopicPage | AuthorPage | StaticPage;
export type PageOf<K extends PageKind> = Extract<Page, { kind: K }>;
