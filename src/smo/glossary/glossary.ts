import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { SiteConfig } from '../config.ts';
import type { Passage } from '../entry.ts';
import { linkTarget, type LinkContext } from '../mdx/link-target.ts';
import type { Page, PageOf } from '../page.ts';
import { chooseLinks, type ChosenLinks, type LinkEnd } from './choose-links.ts';
import type { GlossaryTerm } from './forms.ts';
import type { KeepNamings } from './kept-namings.ts';
import { Matcher, type Naming } from './matcher.ts';

/** A page with prose, in which terms are linked. */
export type ProsePage = PageOf<'article' | 'term' | 'page'>;

/** The listed terms of one language, and how texts of that language link them. */
export class Glossary {
  readonly locale: string;
  readonly terms: readonly GlossaryTerm[];
  readonly #config: SiteConfig['glossary'];
  readonly #byId: ReadonlyMap<string, GlossaryTerm>;
  readonly #keep: KeepNamings;
  #matcher: Matcher | undefined;
  #digest: string | undefined;

  /** @param keep what keeps the namings of texts. Default: nothing. */
  constructor(terms: readonly GlossaryTerm[], locale: string, config: SiteConfig['glossary'], keep: KeepNamings = (_, read) => read()) {
    this.locale = locale;
    this.terms = terms;
    this.#config = config;
    this.#byId = new Map(terms.map((term) => [term.id, term]));
    this.#keep = keep;
  }

  /** Finds the terms in a text. */
  get matcher(): Matcher {
    return (this.#matcher ??= new Matcher(this.terms, this.locale));
  }

  /** Changes whenever the links that this glossary sets in a text may change: what keeps finished texts keeps them by it. */
  get digest(): string {
    return (this.#digest ??= bytesToHex(sha256(utf8ToBytes(JSON.stringify([this.locale, this.#config, this.terms])))).slice(0, 16));
  }

  /** The links of a page: those to set, and those that the editor has set. */
  linksOf(page: ProsePage, passages: readonly Passage[], site: LinkContext['site']): ChosenLinks<GlossaryTerm> {
    if (this.terms.length === 0 || passages.length === 0) return { links: [], written: [], named: [], touched: new Set() };
    return chooseLinks({
      passages,
      namings: this.#namingsIn(
        passages.map(({ text }) => text),
        page.kind === 'page' ? [] : page.topics.map(({ id }) => id),
      ),
      self: page.kind === 'term' ? page.id : undefined,
      endOf: (href) => this.#endOf(href, { site, page }),
      way: this.#config.link,
      perParagraph: this.#config.perParagraph,
    });
  }

  /** What each of the texts names, on a page with these topics. */
  #namingsIn(texts: readonly string[], topics: readonly string[]): Naming<GlossaryTerm>[][] {
    const kept = this.#keep([this.digest, topics, texts], () =>
      texts.map((text) => this.matcher.namings(text, topics).map(({ start, end, term }) => [start, end, term.id] as const)),
    );
    return kept.map((namings) =>
      namings.flatMap(([start, end, id]) => {
        const term = this.#byId.get(id);
        return term ? [{ start, end, term }] : [];
      }),
    );
  }

  #endOf(href: string, context: LinkContext): LinkEnd<GlossaryTerm> {
    const target = linkTarget(href, context);
    if (!target) return { kind: 'nothing' };
    const term = target.page?.kind === 'term' && target.page.locale === this.locale ? this.#byId.get(target.page.id) : undefined;
    return term ? { kind: 'term', term } : { kind: 'other' };
  }
}

/** Whether a page has prose of its own. */
export function hasProse(page: Page): page is ProsePage {
  return page.kind === 'article' || page.kind === 'term' || page.kind === 'page';
}
