import { broaderCycles } from '../checks/broader-cycles.ts';
import { namedAsLiving } from '../checks/named-as-living.ts';
import { quoted } from '../checks/quoted.ts';
import { dueOn, reviewMonths } from '../checks/review-due.ts';
import { definitionFaults } from '../checks/term-definition-faults.ts';
import { nameClashes } from '../checks/term-name-clashes.ts';
import { timeOf } from '../date.ts';
import type { BodyFacts } from '../entry.ts';
import type { ArticlePage, Page, StaticPage, TermPage } from '../page.ts';
import type { Place } from '../problem.ts';
import type { Site } from '../site.ts';
import { frequentPhrases, type CountedText, type FrequentPhrase } from './frequent-phrases.ts';
import { knownNames, termNames } from './known-names.ts';
import { placeOf, type ReadSource } from './place-of.ts';

/** A word that texts use often without a term, and where. */
interface UncoveredWord extends FrequentPhrase {
  /** The first line of it on each page, where the source is at hand. */
  readonly places: readonly { readonly page: string; readonly place?: Place | undefined }[];
}

/** What is to be looked at, in the order in which it weighs. */
export const noteKinds = ['circle', 'clash', 'retired', 'definition', 'translation-missing', 'translation-old', 'review', 'unmentioned'] as const;

/** Something about one term that its editor should look at. */
export interface CoverageNote {
  readonly kind: (typeof noteKinds)[number];
  readonly message: string;
  readonly hint?: string | undefined;
  /** Path of the term's page. */
  readonly page: string;
  readonly place?: Place | undefined;
}

/** What the glossary of one language covers and what not. */
export interface GlossaryCoverage {
  readonly locale: string;
  readonly terms: number;
  /** Pages whose words were counted. */
  readonly texts: number;
  /** The weightiest first. */
  readonly words: readonly UncoveredWord[];
  readonly notes: readonly CoverageNote[];
}

export interface CoverageOptions {
  /** Longest definition in characters. Default: 200. */
  readonly max?: number;
  /** Months after which a review is due. Default: 24. */
  readonly months?: number;
  /** Text of a project's file, for places. Default: pages are named by their addresses. */
  readonly readSource?: ReadSource;
}

type Written = ArticlePage | TermPage | StaticPage;

/**
 * What the glossary of a language covers: words that its texts use often without a term, and terms that need a hand. Pure;
 * the clock is the site's.
 */
export function glossaryCoverage(
  site: Site,
  locale: string,
  { max = 200, months = reviewMonths, readSource = () => undefined }: CoverageOptions = {},
): GlossaryCoverage {
  const terms = site.of('term', locale);
  const pages: readonly Written[] = [...site.of('article', locale), ...terms, ...site.of('page', locale)];
  const names = [...termNames(site, locale), ...knownNames(site, locale)];
  const words = frequentPhrases(pages.map(countedText), { locale, names });
  const fieldOf = (page: Page, field: string) => fieldPlace(page, field);
  return {
    locale,
    terms: terms.length,
    texts: pages.length,
    words: words.map((word) => ({
      ...word,
      places: word.pages.slice(0, 3).map((path) => ({ page: path, place: placeOf(site.at(path), word.phrase, readSource) })),
    })),
    notes: [
      ...circles(terms),
      ...clashes(terms),
      ...retired(terms),
      ...terms.flatMap((page) =>
        definitionFaults(page, { max }).map((fault) => ({ kind: 'definition' as const, ...fault, page: page.path, place: fieldOf(page, 'definition') })),
      ),
      ...untranslated(terms, site),
      ...outdated(terms),
      ...unreviewed(terms, site, months),
      ...unmentioned(terms),
    ],
  };
}

/** What stands on a page as prose; where its blocks are known, without what is a link, code or title there. */
function countedText({ path, body }: Written): CountedText {
  return { path, blocks: blocksOf(body) };
}

function blocksOf({ passages, text }: BodyFacts): readonly string[] {
  return passages.length > 0 ? passages.flatMap(({ text: whole, free }) => free.map(([start, end]) => whole.slice(start, end))) : [text];
}

function circles(terms: readonly TermPage[]): CoverageNote[] {
  const byPath = new Map(terms.map((term) => [term.path, term]));
  const above = terms.map(({ path, broader }) => ({ path, broader: broader.map((ref) => ref.path) }));
  return broaderCycles(above).flatMap((cycle) => {
    const page = byPath.get(cycle[0] ?? '');
    if (!page) return [];
    const titles = cycle.map((path) => byPath.get(path)?.title ?? path);
    return { kind: 'circle', message: `the broader terms go in a circle: ${titles.join(' → ')}`, page: page.path, place: fieldPlace(page, 'broader') };
  });
}

function clashes(terms: readonly TermPage[]): CoverageNote[] {
  const named = terms.map((term) => ({ term, locale: term.locale, title: term.title, aliases: term.aliases }));
  return nameClashes(named).map(({ name, term, other }) => ({
    kind: 'clash',
    message: `${quoted(name)} is a name of ${quoted(term.title)} and of ${quoted(other.title)}`,
    page: term.term.path,
    place: fieldPlace(term.term, term.title === name ? 'title' : 'aliases'),
  }));
}

function retired(terms: readonly TermPage[]): CoverageNote[] {
  return terms
    .filter(({ status }) => status !== 'retired')
    .flatMap((page) =>
      namedAsLiving({ text: `${page.definition} ${page.body.text}`, locale: page.locale }).map(({ network, sentence }) => ({
        kind: 'retired' as const,
        message: `${quoted(page.title)} names ${network.name}, which has closed, as if it were open: ${quoted(sentence, 160)}`,
        hint: 'name a living network, tell that it closed, or say so of the term itself: status: retired',
        page: page.path,
        place: fieldPlace(page, 'definition'),
      })),
    );
}

function untranslated(terms: readonly TermPage[], { locales }: Site): CoverageNote[] {
  return terms.flatMap((page) => {
    const missing = locales.filter((locale) => locale !== page.locale && !page.translations.some((other) => other.locale === locale));
    if (missing.length === 0) return [];
    return {
      kind: 'translation-missing',
      message: `${quoted(page.title)} is not there in ${missing.join(', ')}`,
      hint: missing.map((locale) => `npm run smo -- new term --translation-of ${page.id} --locale ${locale} "…"`).join('; '),
      page: page.path,
      place: fieldPlace(page, 'title'),
    };
  });
}

function outdated(terms: readonly TermPage[]): CoverageNote[] {
  return terms.flatMap((page) =>
    page.olderThan
      ? {
          kind: 'translation-old',
          message: `${quoted(page.title)} is older than in ${page.olderThan.locale}, where it was changed on ${page.olderThan.updated.slice(0, 10)}`,
          page: page.path,
          place: fieldPlace(page, 'updated') ?? fieldPlace(page, 'title'),
        }
      : [],
  );
}

function unreviewed(terms: readonly TermPage[], { now }: Site, months: number): CoverageNote[] {
  return terms.flatMap((page) =>
    page.reviewed !== undefined && dueOn(page.reviewed, months).getTime() <= timeOf(now)
      ? {
          kind: 'review',
          message: `${quoted(page.title)} was last reviewed on ${page.reviewed.slice(0, 10)}, more than ${months} months ago`,
          page: page.path,
          place: fieldPlace(page, 'reviewed'),
        }
      : [],
  );
}

function unmentioned(terms: readonly TermPage[]): CoverageNote[] {
  return terms.flatMap((page) => {
    if (page.mentionedIn.length > 0 || page.match === 'none') return [];
    const [near] = page.couldMention;
    return {
      kind: 'unmentioned',
      message: `no text names ${quoted(page.title)}`,
      hint: near && `${near.path} is about its subject and could`,
      page: page.path,
      place: fieldPlace(page, 'title'),
    };
  });
}

function fieldPlace({ source }: Page, field: string): Place | undefined {
  const at = source?.fields[field];
  return source && at && { file: source.file, line: at.line, column: at.column };
}
