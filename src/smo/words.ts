/**
 * The words of the interface in one language: `src/site/i18n/<locale>.ts`. A new language is a new file; TypeScript
 * says which words are missing. `{name}` stands for a value.
 */
export interface Words {
  /** The language's own name: `Italiano`. */
  readonly language: string;
  /** Open Graph's form: `it_IT`. */
  readonly ogLocale: string;
  readonly dir: 'ltr' | 'rtl';

  readonly skipToContent: string;
  readonly menu: string;
  readonly home: string;
  readonly blog: string;
  readonly blogDescription: string;
  readonly glossary: string;
  readonly glossaryDescription: string;
  readonly topics: string;
  readonly authors: string;
  readonly search: string;
  readonly searchDescription: string;
  readonly searchPlaceholder: string;
  /** With a colon before the number, so that no plural is needed: Results for “{query}”: {count}. */
  readonly searchResults: string;
  readonly searchNone: string;
  readonly searchNeedsScript: string;
  readonly follow: string;
  readonly followDescription: string;
  readonly followFeeds: string;
  readonly followAccounts: string;
  readonly followNoFeeds: string;
  /** What a feed is and how one follows it, for people who have never heard of any. */
  readonly followWhat: string;
  /** Before links to programs that take a feed: Add it to. */
  readonly followWith: string;
  /** The link to the list of all feeds as a file. */
  readonly followAll: string;
  /** Title of the feed that has one term a week. */
  readonly termOfTheWeek: string;
  readonly termOfTheWeekDescription: string;
  /** What a feed says of itself where a browser shows it. */
  readonly feedWhat: string;
  /** How to subscribe to it. */
  readonly feedHow: string;
  /** The link below an article in a mail. */
  readonly readOnline: string;
  readonly notFound: string;
  readonly notFoundDescription: string;
  readonly languages: string;

  readonly published: string;
  readonly updated: string;
  /** `{minutes}` min read. */
  readonly readingTime: string;
  readonly readingTimeLabel: string;
  readonly by: string;
  readonly writtenBy: string;
  readonly contents: string;
  readonly sources: string;
  readonly related: string;
  readonly latest: string;
  readonly featured: string;
  readonly allPosts: string;
  readonly allTerms: string;
  /** Part {part} of {total}. */
  readonly seriesPart: string;
  readonly previous: string;
  readonly next: string;
  readonly newer: string;
  readonly older: string;
  /** Page {page} of {total}. */
  readonly pageOf: string;
  readonly pages: string;
  readonly breadcrumb: string;
  /** First published at {host}. */
  readonly originallyAt: string;
  /** This page does not exist in {language}. */
  readonly missingTranslation: string;
  /** The {language} version is newer than this one. */
  readonly olderTranslation: string;
  readonly draft: string;
  /** On every page of a build with drafts. */
  readonly previewNotice: string;

  readonly term: string;
  readonly alsoCalled: string;
  readonly relatedTerms: string;
  readonly broaderTerms: string;
  readonly narrowerTerms: string;
  readonly reviewed: string;
  readonly statusActive: string;
  readonly statusRenamed: string;
  readonly statusRetired: string;
  readonly filterTerms: string;
  /** The label of a choice of one topic, and the choice of none. */
  readonly topic: string;
  readonly allTopics: string;
  /** Before the term that another name leads to: see Open Graph. */
  readonly see: string;
  /** The link in a term's tip, on touch screens. */
  readonly readMore: string;
  readonly mentionedIn: string;
  /** More pages that mention it: {count}. */
  readonly alsoMentionedIn: string;
  /** Articles on the subject of a term that do not name it. */
  readonly furtherReading: string;
  readonly inOtherLanguages: string;
  /** Terms: {count}. */
  readonly termCount: string;
  /** Articles: {count}. */
  readonly postCount: string;
  readonly postsAbout: string;
  readonly termsAbout: string;
  /** Posts by {name}. */
  readonly postsBy: string;

  readonly share: string;
  /** Share on {network}. */
  readonly shareOn: string;
  readonly shareByEmail: string;
  readonly shareNative: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly copyCode: string;
  readonly linkToSection: string;
  readonly newsletter: string;
  readonly newsletterHint: string;
  readonly emailAddress: string;
  readonly subscribe: string;
  readonly legal: string;

  readonly note: string;
  readonly tip: string;
  readonly warning: string;
  readonly example: string;
  readonly footnotes: string;
  readonly backToText: string;
  /** Play “{title}” on {network}. Names what the click will contact. */
  readonly playOn: string;
  /** Loading contacts {network}. */
  readonly embedNotice: string;
  readonly viewOn: string;
  readonly download: string;
  readonly transcript: string;
  readonly definedInGlossary: string;
  /** Between two steps of a flow, for screen readers. */
  readonly flowThen: string;
}

/** Checks a language's words while they are written. */
export const defineWords = (words: Words): Words => words;

/** Fills the `{name}` places of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}

/** The words of a locale, else those of the default one. */
export function wordsFor(words: Readonly<Record<string, Words>>, locale: string, defaultLocale: string): Words {
  const found = words[locale] ?? words[defaultLocale] ?? Object.values(words)[0];
  if (!found) throw new Error(`no words for the locale ${locale}`);
  return found;
}
