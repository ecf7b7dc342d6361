import type { SiteConfig } from './config.ts';
import { deepFreeze } from './deep-freeze.ts';
import { glossaryOf, hasProse, Mentions, type Glossary, type KeepNamings, type LinkedSite, type ProsePage } from './glossary/index.ts';
import type { Page } from './page.ts';
import { relatedArticles } from './related.ts';

/** Is told the path of a page. */
export type OnProse = (path: string) => void;

export interface WholePages {
  readonly pages: readonly Page[];
  /** By locale. */
  readonly glossaries: ReadonlyMap<string, Glossary>;
}

/**
 * The pages with what only a reading of texts can tell: the terms that each names, where a term is named, what to read
 * next. It takes longer than all else that is known of a site, and who asks for one page, as an editor does, needs little
 * of it: so each fact is found out when it is first asked for.
 * @param site finds these same pages
 * @param keep what keeps the terms that texts name
 * @param onProse is told the path of each page that is asked for its prose or for what only a reading of it tells
 */
export function withLateFacts(pages: readonly Page[], config: SiteConfig, site: LinkedSite, keep?: KeepNamings, onProse: OnProse = () => {}): WholePages {
  const glossaries = new Map<string, Glossary>();
  const whole = new Map<Page, Page>();
  for (const [locale, ofLocale] of Map.groupBy(pages.filter(hasProse), (page) => page.locale)) {
    const glossary = glossaryOf(ofLocale, locale, config, keep);
    glossaries.set(locale, glossary);
    const mentions = new Mentions(ofLocale, glossary, site);
    const articles = ofLocale.filter((page) => page.kind === 'article').filter((page) => page.listed);
    const related = once(() => relatedArticles(articles, locale));
    for (const page of ofLocale) whole.set(page, Object.freeze(withFacts(page, mentions, related, onProse)));
  }
  return { pages: pages.map((page) => whole.get(page) ?? page), glossaries };
}

function withFacts(page: ProsePage, found: Mentions, related: () => ReadonlyMap<string, readonly string[]>, onProse: OnProse): Page {
  const told = <T>(make: () => T): (() => T) => {
    const fact = frozenOnce(make);
    return () => {
      onProse(page.path);
      return fact();
    };
  };
  const body = told(() => page.body);
  const mentions = told(() => found.of(page));
  if (page.kind === 'article') {
    const nextOnes = told(() => related().get(page.id) ?? []);
    return {
      ...page,
      get body() {
        return body();
      },
      get mentions() {
        return mentions();
      },
      get related() {
        return nextOnes();
      },
    };
  }
  if (page.kind === 'page') {
    return {
      ...page,
      get body() {
        return body();
      },
      get mentions() {
        return mentions();
      },
    };
  }
  const mentionedIn = told(() => found.ofTerm(page));
  const couldMention = told(() => found.couldName(page));
  return {
    ...page,
    get body() {
      return body();
    },
    get mentions() {
      return mentions();
    },
    get mentionedIn() {
      return mentionedIn();
    },
    get couldMention() {
      return couldMention();
    },
  };
}

const frozenOnce = <T>(make: () => T): (() => T) => once(() => deepFreeze(make()));

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
