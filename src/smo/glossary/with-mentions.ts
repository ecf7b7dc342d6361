import type { SiteConfig } from '../config.ts';
import { timeOf } from '../date.ts';
import type { LinkedSite } from '../mdx/link-target.ts';
import type { Mention, MentionedTerm, Page, PageOf, PageRef } from '../page.ts';
import type { ChosenLinks, Place } from './choose-links.ts';
import type { GlossaryTerm } from './forms.ts';
import { Glossary, hasProse, type ProsePage } from './glossary.ts';
import type { KeepNamings } from './kept-namings.ts';
import { sentenceAround, sentenceStarts } from './sentence.ts';

type TermPage = PageOf<'term'>;

export interface MentionedPages {
  /** The pages, each with the terms that it links, terms with the pages that name them. */
  readonly pages: Page[];
  /** By locale. */
  readonly glossaries: ReadonlyMap<string, Glossary>;
}

/** Reads every page once for the terms of its language. `site` finds these same pages. */
export function withMentions(pages: readonly Page[], config: SiteConfig, site: LinkedSite, keep?: KeepNamings): MentionedPages {
  const glossaries = new Map<string, Glossary>();
  const whole = new Map<Page, Page>();
  for (const [locale, ofLocale] of Map.groupBy(pages.filter(hasProse), (page) => page.locale)) {
    const terms = ofLocale.filter((page) => page.kind === 'term').filter((page) => page.listed);
    const glossary = new Glossary(terms.map(toTerm), locale, config.glossary, keep);
    glossaries.set(locale, glossary);
    for (const [page, withAll] of linkedPages(ofLocale, terms, glossary, site)) whole.set(page, withAll);
  }
  return { pages: pages.map((page) => whole.get(page) ?? page), glossaries };
}

function toTerm({ id, path, title, aliases, topics, status, match }: TermPage): GlossaryTerm {
  return { id, path, title, aliases, topics: topics.map((topic) => topic.id), status, match };
}

function linkedPages(pages: readonly ProsePage[], terms: readonly TermPage[], glossary: Glossary, site: LinkedSite): Map<Page, Page> {
  const links = new Map(pages.map((page) => [page, glossary.linksOf(page, page.body.passages, site)] as const));
  const byId = new Map(terms.map((term) => [term.id, term]));
  const mentionedIn = mentionsByTerm(links);
  const namers = namersByTerm(links);
  const idsByPath = new Map(terms.map(({ path, id }) => [path, id]));
  return new Map(
    pages.map((page): [Page, Page] => {
      const mentions = mentionsOf(links.get(page), byId);
      if (page.kind !== 'term') return [page, { ...page, mentions }];
      const known = { mentionedIn: mentionedIn.get(page.id) ?? [], couldMention: page.listed ? couldMention(page, idsByPath, namers) : [] };
      return [page, { ...page, mentions, ...known }];
    }),
  );
}

function inTextOrder(places: readonly Place<GlossaryTerm>[]): Place<GlossaryTerm>[] {
  return places.toSorted((a, b) => a.passage - b.passage || a.start - b.start);
}

function mentionsOf(chosen: ChosenLinks<GlossaryTerm> | undefined, byId: ReadonlyMap<string, TermPage>): MentionedTerm[] {
  const ids = new Set(inTextOrder([...(chosen?.links ?? []), ...(chosen?.written ?? [])]).map(({ term }) => term.id));
  return [...ids].flatMap((id) => {
    const term = byId.get(id);
    return term ? [{ id, title: term.title, path: term.path, definition: term.definition }] : [];
  });
}

/** The listed pages that name each term, the most recent first. */
function mentionsByTerm(links: ReadonlyMap<ProsePage, ChosenLinks<GlossaryTerm>>): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  const recentFirst = [...links].filter(([page]) => page.listed).toSorted(([a], [b]) => dateOf(b) - dateOf(a) || (a.path < b.path ? -1 : 1));
  for (const [page, { named, written }] of recentFirst) {
    const seen = new Set<string>();
    const starts = new Map<number, readonly number[]>();
    for (const { term, passage, start, end } of inTextOrder([...named, ...written])) {
      if (seen.has(term.id)) continue;
      seen.add(term.id);
      const text = page.body.passages[passage]?.text ?? '';
      const itsStarts = starts.get(passage) ?? sentenceStarts(text, page.locale);
      starts.set(passage, itsStarts);
      const sentence = sentenceAround(text, start, end, itsStarts);
      const mention: Mention = { kind: page.kind, title: page.title, path: page.path, published: publishedOf(page), sentence };
      add(found, term.id, mention);
    }
  }
  return found;
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

const publishedOf = (page: ProsePage) => (page.kind === 'page' ? undefined : page.published);

/** Pages without a date stand last. */
function dateOf(page: ProsePage): number {
  const published = publishedOf(page);
  return published === undefined ? -Infinity : timeOf(published);
}

type Article = PageOf<'article'>;

/** The listed articles that name each term, the newest first. */
function namersByTerm(links: ReadonlyMap<ProsePage, ChosenLinks<GlossaryTerm>>): Map<string, Article[]> {
  const namers = new Map<string, Article[]>();
  const articles = [...links].flatMap(([page, { touched }]) => (page.kind === 'article' && page.listed ? [{ page, touched }] : []));
  for (const { page, touched } of articles.toSorted((a, b) => timeOf(b.page.published) - timeOf(a.page.published))) {
    for (const id of touched) add(namers, id, page);
  }
  return namers;
}

const mostSuggestions = 5;
/** Neighbours that an article has to name, where the term has as many. */
const fewestNeighbours = 2;

/**
 * Articles in which an editor might name the term: they share a topic with it and speak of the terms that it is related to,
 * but not of itself. The more of those they name, the nearer.
 */
function couldMention(term: TermPage, idsByPath: ReadonlyMap<string, string>, namers: ReadonlyMap<string, readonly Article[]>): PageRef[] {
  const neighbours = new Set([...term.related, ...term.broader, ...term.narrower].flatMap(({ path }) => idsByPath.get(path) ?? []));
  const topics = new Set(term.topics.map(({ id }) => id));
  const naming = new Set(namers.get(term.id));
  const scores = new Map<Article, number>();
  for (const id of neighbours) {
    for (const article of namers.get(id) ?? []) {
      if (!naming.has(article) && article.topics.some((topic) => topics.has(topic.id))) scores.set(article, (scores.get(article) ?? 0) + 1);
    }
  }
  return [...scores]
    .filter(([, score]) => score >= Math.min(fewestNeighbours, neighbours.size))
    .toSorted(([a, score], [b, other]) => other - score || timeOf(b.published) - timeOf(a.published) || (a.path < b.path ? -1 : 1))
    .slice(0, mostSuggestions)
    .map(([{ title, path }]) => ({ title, path }));
}
