import type { SiteConfig } from './config.ts';
import { deepFreeze } from './deep-freeze.ts';
import { glossaryOf, hasProse, Mentions, type Glossary, type KeepNamings, type LinkedSite, type ProsePage } from './glossary/index.ts';
import type { Page, PageOf } from './page.ts';
import { relatedArticles } from './related.ts';

/** Is told the path of a page. */
export type OnProse = (path: string) => void;

export interface WholePages {
  readonly pages: readonly Page[];
  /** By locale. */
  readonly glossaries: ReadonlyMap<string, Glossary>;
}

/** What the texts of a language tell. */
interface Reading {
  readonly mentions: Mentions;
  readonly related: () => ReadonlyMap<string, readonly string[]>;
}

type ProseKind = ProsePage['kind'];
type LateFactsOf<K extends ProseKind> = { readonly [Name in keyof PageOf<K>]?: (page: PageOf<K>, reading: Reading) => PageOf<K>[Name] };

const ofAll = {
  body: ({ body }: ProsePage) => body,
  mentions: (page: ProsePage, { mentions }: Reading) => mentions.of(page),
};

/** How each fact is found out that only a reading of texts can tell, by the kind of page. The text itself is one of them. */
const lateFacts: { readonly [K in ProseKind]: Readonly<Record<string, (page: PageOf<K>, reading: Reading) => unknown>> } = {
  article: {
    ...ofAll,
    related: ({ id }, { related }) => related().get(id) ?? [],
  } satisfies LateFactsOf<'article'>,
  term: {
    ...ofAll,
    mentionedIn: (page, { mentions }) => mentions.ofTerm(page),
    couldMention: (page, { mentions }) => mentions.couldName(page),
  } satisfies LateFactsOf<'term'>,
  page: ofAll satisfies LateFactsOf<'page'>,
};

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
    const articles = ofLocale.filter((page) => page.kind === 'article').filter((page) => page.listed);
    const reading: Reading = { mentions: new Mentions(ofLocale, glossary, site), related: once(() => relatedArticles(articles, locale)) };
    for (const page of ofLocale) whole.set(page, Object.freeze(withFacts(page.kind, page, reading, () => onProse(page.path))));
  }
  return { pages: pages.map((page) => whole.get(page) ?? page), glossaries };
}

function withFacts<K extends ProseKind>(kind: K, page: PageOf<K>, reading: Reading, onAsked: () => void): PageOf<K> {
  const getters: PropertyDescriptorMap = {};
  for (const [name, find] of Object.entries(lateFacts[kind])) {
    const fact = once(() => deepFreeze(find(page, reading)));
    const get = () => {
      onAsked();
      return fact();
    };
    getters[name] = { get, enumerable: true };
  }
  return Object.defineProperties({ ...page }, getters);
}

/** What is known of a page without reading any text. No late fact is found out for it, and nobody is told that one was asked for. */
export function withoutLateFacts(page: Page): Readonly<Record<string, unknown>> {
  const late = hasProse(page) ? lateFacts[page.kind] : {};
  return Object.fromEntries(Object.keys(page).flatMap((name): [string, unknown][] => (Object.hasOwn(late, name) ? [] : [[name, Reflect.get(page, name)]])));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
