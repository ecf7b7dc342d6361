import type { Passage } from '../entry.ts';
import type { GlossaryTerm } from './forms.ts';
import type { Naming } from './matcher.ts';

/** How often a term is linked from a page. */
type LinkWay = 'first' | 'section' | 'all' | 'none';

/** A place in the passages of a page where a term is named or linked. */
export interface Place<Term extends GlossaryTerm> extends Naming<Term> {
  /** Index of the passage. */
  readonly passage: number;
}

/** What a link of the editor's leads to: a term, something else, or nothing that exists, so that only its words stay. */
export type LinkEnd<Term extends GlossaryTerm> = { readonly kind: 'term'; readonly term: Term } | { readonly kind: 'other' } | { readonly kind: 'nothing' };

export interface LinkChoice<Term extends GlossaryTerm> {
  readonly passages: readonly Passage[];
  /** What each of the passages names. */
  readonly namings: readonly (readonly Naming<Term>[])[];
  /** Id of the term that the page explains, which is not linked to. */
  readonly self?: string | undefined;
  readonly endOf: (href: string) => LinkEnd<Term>;
  readonly way: LinkWay;
  readonly perParagraph: number;
}

export interface ChosenLinks<Term extends GlossaryTerm> {
  /** The links to set, in the order of the text. */
  readonly links: readonly Place<Term>[];
  /** The editor's own links to terms. */
  readonly written: readonly (Place<Term> & { /** Index in the passage's links. */ readonly link: number })[];
  /** Every place in which a term is named in free text, whether it is linked there or not. */
  readonly named: readonly Place<Term>[];
  /** Ids of all terms whose names stand anywhere, in links and code too. */
  readonly touched: ReadonlySet<string>;
}

/**
 * Which names of terms become links: the first of each term in the page or in each section, or all of them; no more than so
 * many in a paragraph, where the next place takes the link; none to a term that the editor links in the same page (or
 * section) already.
 */
export function chooseLinks<Term extends GlossaryTerm>({ passages, namings, self, endOf, way, perParagraph }: LinkChoice<Term>): ChosenLinks<Term> {
  const read = passages.map((passage) => readLinks(passage, endOf));
  const written = read.flatMap(({ toTerms }, passage) => toTerms.filter(({ term }) => term.id !== self).map((link) => ({ ...link, passage })));
  const linked = new Set(written.flatMap(({ term, passage }) => scopesOf(term, passages[passage])));
  const links: Place<Term>[] = [];
  const named: Place<Term>[] = [];
  const touched = new Set(written.map(({ term }) => term.id));
  passages.forEach((passage, index) => {
    let room = perParagraph - (read[index]?.toTerms.length ?? 0);
    const free = read[index]?.free ?? [];
    for (const naming of namings[index] ?? []) {
      const { term } = naming;
      touched.add(term.id);
      const itsWay = term.match ?? way;
      if (term.id === self || itsWay === 'none' || !free.some(([start, end]) => start <= naming.start && naming.end <= end)) continue;
      const place = { ...naming, passage: index };
      named.push(place);
      if (room <= 0 || (itsWay !== 'all' && linked.has(scopeOf(term, itsWay, passage)))) continue;
      for (const scope of scopesOf(term, passage)) linked.add(scope);
      links.push(place);
      room--;
    }
  });
  return { links, written, named, touched };
}

/** Where a term has been linked: in the page, in a section of it. */
function scopesOf(term: GlossaryTerm, passage: Passage | undefined): string[] {
  return passage ? [scopeOf(term, 'first', passage), scopeOf(term, 'section', passage)] : [];
}

function scopeOf({ id }: GlossaryTerm, way: 'first' | 'section', { section }: Passage): string {
  return way === 'first' ? id : `${id} ${section}`;
}

interface ReadLinks<Term extends GlossaryTerm> {
  readonly free: readonly (readonly [start: number, end: number])[];
  readonly toTerms: readonly (Naming<Term> & { readonly link: number })[];
}

/** The links of a passage. The words of one that leads nowhere are as free as those around them. */
function readLinks<Term extends GlossaryTerm>({ free, links = [] }: Passage, endOf: (href: string) => LinkEnd<Term>): ReadLinks<Term> {
  if (links.length === 0) return { free, toTerms: [] };
  const ends = links.map(({ href }) => endOf(href));
  const freed = links.flatMap(({ start, end }, index) => (ends[index]?.kind === 'nothing' ? [[start, end] as const] : []));
  const toTerms = links.flatMap(({ start, end }, link) => {
    const to = ends[link];
    return to?.kind === 'term' ? [{ start, end, term: to.term, link }] : [];
  });
  return { free: freed.length === 0 ? free : joined(free, freed), toTerms };
}

/** The ranges with those that were freed, joined to what they touch. */
function joined(free: ReadLinks<GlossaryTerm>['free'], freed: readonly (readonly [number, number])[]): [number, number][] {
  const ranges: { start: number; end: number; isFreed: boolean }[] = [];
  const all = [...free.map(([start, end]) => ({ start, end, isFreed: false })), ...freed.map(([start, end]) => ({ start, end, isFreed: true }))];
  for (const range of all.toSorted((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (last && last.end === range.start && (last.isFreed || range.isFreed))
      ranges.splice(-1, 1, { start: last.start, end: range.end, isFreed: range.isFreed });
    else ranges.push(range);
  }
  return ranges.map(({ start, end }) => [start, end]);
}
