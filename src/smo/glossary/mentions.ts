import type { SiteConfig } from '../config.ts';
import { timeOf } from '../date.ts';
import type { LinkedSite } from '../mdx/link-target.ts';
import type { Mention, MentionedTerm, PageOf, PageRef } from '../page.ts';
import type { ChosenLinks, Place } from './choose-links.ts';
import type { GlossaryTerm } from './forms.ts';
import { Glossary, type ProsePage } from './glossary.ts';
import type { KeepNamings } from './kept-namings.ts';
import { sentenceAround, sentenceStarts } from './sentence.ts';

type TermPage = PageOf<'term'>;

/** Which terms the pages of one language name. Each text is read once, when it is first asked about. */
export class Mentions {
  readonly #glossary: Glossary;
  readonly #pages: readonly ProsePage[];
  readonly #terms: readonly TermPage[];
  readonly #site: LinkedSite;
  readonly #links = new Map<ProsePage, ChosenLinks<GlossaryTerm>>();
  readonly #termsById: ReadonlyMap<string, TermPage>;
  readonly #idsByPath: ReadonlyMap<string, string>;
  #mentionedIn: ReadonlyMap<string, Mention[]> | undefined;
  #namers: ReadonlyMap<string, Article[]> | undefined;

  /**
   * @param pages all pages of the language that have prose
   * @param glossary of the same language
   * @param site finds the same pages
   */
  constructor(pages: readonly ProsePage[], glossary: Glossary, site: LinkedSite) {
    this.#pages = pages;
    this.#glossary = glossary;
    this.#site = site;
    this.#terms = listedTerms(pages);
    this.#termsById = new Map(this.#terms.map((term) => [term.id, term]));
    this.#idsByPath = new Map(this.#terms.map(({ path, id }) => [path, id]));
  }

  /** The terms that a page links. */
  of(page: ProsePage): MentionedTerm[] {
    const { links, written } = this.#linksOf(page);
    const ids = new Set(inTextOrder([...links, ...written]).map(({ term }) => term.id));
    return [...ids].flatMap((id) => {
      const term = this.#termsById.get(id);
      return term ? [{ id, title: term.title, path: term.path, definition: term.definition }] : [];
    });
  }

  /** The listed pages that name a term, the most recent first. */
  ofTerm({ id }: TermPage): readonly Mention[] {
    this.#mentionedIn ??= mentionsByTerm(this.#allLinks());
    return this.#mentionedIn.get(id) ?? [];
  }

  /** Articles in which an editor might name a term; none for one that stands in no list. */
  couldName(term: TermPage): PageRef[] {
    if (!term.listed) return [];
    this.#namers ??= namersByTerm(this.#allLinks());
    return couldMention(term, this.#idsByPath, this.#namers);
  }

  #linksOf(page: ProsePage): ChosenLinks<GlossaryTerm> {
    const links = this.#links.get(page) ?? this.#glossary.linksOf(page, page.body.passages, this.#site);
    this.#links.set(page, links);
    return links;
  }

  #allLinks(): ReadonlyMap<ProsePage, ChosenLinks<GlossaryTerm>> {
    return new Map(this.#pages.map((page) => [page, this.#linksOf(page)]));
  }
}

/** The listed terms among the pages of one language, as its glossary. @param keep what keeps the namings of texts */
export function glossaryOf(pages: readonly ProsePage[], locale: string, config: SiteConfig, keep?: KeepNamings): Glossary {
  return new Glossary(listedTerms(pages).map(toTerm), locale, config.glossary, keep);
}

const listedTerms = (pages: readonly ProsePage[]): TermPage[] => pages.filter((page) => page.kind === 'term').filter((page) => page.listed);

function toTerm({ id, path, title, aliases, topics, status, match }: TermPage): GlossaryTerm {
  return { id, path, title, aliases, topics: topics.map((topic) => topic.id), status, match };
}

function inTextOrder(places: readonly Place<GlossaryTerm>[]): Place<GlossaryTerm>[] {
  return places.toSorted((a, b) => a.passage - b.passage || a.start - b.start);
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
