import type { SiteConfig } from './config.ts';
import { deepFreeze } from './deep-freeze.ts';
import { exists, type Clock, type Content, type Entry } from './entry.ts';
import { Glossary, type KeepNamings } from './glossary/index.ts';
import { withLateFacts, type OnProse } from './late-facts.ts';
import type { Page, PageKind, PageOf } from './page.ts';
import { PageMaker } from './page-maker.ts';
import { withTranslations } from './translations.ts';
import { wordsFor, type Words } from './words.ts';

/** The owner's configuration plus every page that exists at the clock. Frozen. */
export interface Site {
  readonly config: SiteConfig;
  readonly words: Readonly<Record<string, Words>>;
  readonly now: string;
  /** Locales that have content, the default one first. */
  readonly locales: readonly string[];
  /** Every page, of every locale. */
  readonly all: readonly Page[];
  /** The pages that lists, feeds, sitemap and search show. */
  readonly listed: readonly Page[];
  /** The page at a path. */
  at(path: string): Page | undefined;
  /** The page of a kind with an id, in a locale. */
  find<K extends PageKind>(kind: K, id: string, locale: string): PageOf<K> | undefined;
  /** The listed pages of a kind in a locale: articles newest first, terms in the language's order. */
  of<K extends PageKind>(kind: K, locale: string): readonly PageOf<K>[];
  /** The listed terms of a locale, and how texts link them. */
  glossary(locale: string): Glossary;
  /** The interface's words in a locale. */
  wordsOf(locale: string): Words;
}

export interface SiteInput {
  readonly content: Content;
  readonly config: SiteConfig;
  readonly words: Readonly<Record<string, Words>>;
  readonly clock: Clock;
  /** What keeps the terms that texts name for another making of the site. Default: nothing. */
  readonly keepNamings?: KeepNamings | undefined;
  /** Is told of each page, by its path, that is asked for its prose or for what only a reading of it tells. */
  readonly onProse?: OnProse | undefined;
}

/**
 * Decides which pages exist and what they are. Pure: the same input gives the same site.
 * Drafts, schedule, expiry, unlisted pages, locales and translations are settled here and nowhere else.
 */
export function makeSite({ content, config, words, clock, keepNamings, onProse }: SiteInput): Site {
  const living = content.entries.filter((entry) => exists(entry, clock));
  const locales = localesOf(living, config, words);
  const make = new PageMaker(content, config, words, living);
  const pages = deepFreeze(withTranslations(locales.flatMap((locale) => make.pages(locale))));
  const whole = withLateFacts(pages, config, { config, ...lookUp(pages) }, keepNamings, onProse);
  return indexSite({ config, words, now: clock.now, locales, ...whole });
}

function localesOf(entries: readonly Entry[], config: SiteConfig, words: Readonly<Record<string, Words>>): string[] {
  const used = new Set(entries.map((entry) => entry.locale).filter((locale) => words[locale]));
  used.delete(config.defaultLocale);
  return [config.defaultLocale, ...[...used].toSorted()];
}

interface Found extends Pick<Site, 'config' | 'words' | 'now' | 'locales'> {
  readonly pages: readonly Page[];
  readonly glossaries: ReadonlyMap<string, Glossary>;
}

function indexSite({ pages, glossaries, ...facts }: Found): Site {
  const listed = pages.filter((page) => page.listed);
  const byKind = Map.groupBy(listed, (page) => `${page.kind} ${page.locale}`);
  return deepFreeze({
    ...facts,
    all: pages,
    listed,
    ...lookUp(pages),
    of: <K extends PageKind>(kind: K, locale: string) => (byKind.get(`${kind} ${locale}`) ?? []).filter((page) => isKind(page, kind)),
    glossary: (locale: string) => glossaries.get(locale) ?? new Glossary([], locale, facts.config.glossary),
    wordsOf: (locale: string) => wordsFor(facts.words, locale, facts.config.defaultLocale),
  });
}

function lookUp(pages: readonly Page[]): Pick<Site, 'at' | 'find'> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const byIdentity = new Map(pages.map((page) => [`${page.kind} ${page.id} ${page.locale}`, page]));
  return {
    at: (path) => byPath.get(path),
    find: (kind, id, locale) => {
      const page = byIdentity.get(`${kind} ${id} ${locale}`);
      return page && isKind(page, kind) ? page : undefined;
    },
  };
}

function isKind<K extends PageKind>(page: Page, kind: K): page is PageOf<K> {
  return page.kind === kind;
}
