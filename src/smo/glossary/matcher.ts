import { exactWords, formsOf, isInTitleCase, type GlossaryTerm, type TermForm } from './forms.ts';
import { isSomethingElse } from './other-meaning.ts';
import { areJoinable, joinedKey } from './joined-words.ts';
import { areWholeWords, type ReadText } from './word-edges.ts';
import { asRead, joinedHash, keyAt, plainHash, tokensOf, withoutAccents, type Token } from './words.ts';

/** A place in a text where a term is named, in UTF-16 units. */
export interface Naming<Term extends GlossaryTerm> {
  readonly start: number;
  readonly end: number;
  readonly term: Term;
}

/** A form at the end of its words. */
interface Claim<Term extends GlossaryTerm> {
  readonly term: Term;
  readonly form: TermForm;
  readonly exact: readonly (string | undefined)[] | undefined;
  /** Lower goes first: as written, without its accents, inflected. */
  readonly rank: number;
}

/** What is known of a row of words: the terms that are called so, and whether longer names begin with it. */
interface Node<Term extends GlossaryTerm> {
  claims: Claim<Term>[] | undefined;
  goesOn: boolean;
}

interface Match<Term extends GlossaryTerm> {
  /** Index of its last token. */
  readonly last: number;
  readonly claims: Claim<Term>[];
}

/**
 * Finds terms in texts of one language. All their forms stand in one table by their words: a text is read once, word by
 * word, and what that costs does not depend on how many terms there are.
 */
export class Matcher<Term extends GlossaryTerm = GlossaryTerm> {
  readonly #locale: string;
  readonly #nodes = new Map<string, Node<Term>>();
  /** A bit for the hashes of plain words, whether a name may begin so. To ask this first spares most of the look-ups. */
  readonly #beginnings: Uint8Array;

  constructor(terms: readonly Term[], locale: string) {
    this.#locale = locale;
    // Some hundred bits a term, so that few words are looked up in vain; small enough for the processor's cache.
    this.#beginnings = new Uint8Array(2 ** Math.min(20, Math.ceil(Math.log2(terms.length + 1)) + 5));
    const isTitleCase = isInTitleCase(terms);
    for (const term of terms) for (const form of formsOf(term, locale, isTitleCase)) this.#add(term, form);
  }

  /**
   * The terms that a text names, in its order; the longest name wins, and nothing is looked for within it. A name that two
   * terms bear, and an everyday word, is taken for a term only if that is the one of them that shares a topic with the page.
   */
  namings(text: string, topics: readonly string[]): Naming<Term>[] {
    const tokens = tokensOf(text);
    const read: ReadText = { text, locale: this.#locale, tokens };
    const found: Naming<Term>[] = [];
    for (let first = 0; first < tokens.length; first++) {
      const token = tokens[first];
      if (!token) continue;
      const longest = this.#longestAt(read, first, token);
      if (!longest) continue;
      const term = meantOf(longest.claims, topics);
      const end = tokens[longest.last]?.end ?? token.end;
      if (term) found.push({ start: token.start, end, term });
      first = longest.last;
    }
    return found;
  }

  #mayBegin(hash: number | undefined): boolean {
    return hash === undefined || ((this.#beginnings[this.#slot(hash)] ?? 0) & bitOf(hash)) > 0;
  }

  #slot(hash: number): number {
    return (hash >>> 3) & (this.#beginnings.length - 1);
  }

  /** The longest name that begins here, be its first two words written apart or as one. */
  #longestAt(read: ReadText, first: number, token: Token): Match<Term> | undefined {
    const apart = this.#mayBegin(token.hash) ? this.#longestFrom(keyAt(read.text, token, this.#locale), read, first, first) : undefined;
    const next = read.tokens[first + 1];
    if (!next || !this.#mayBegin(joinedHash(token, next)) || !areJoinable(read, token, next)) return apart;
    const key = joinedKey(read, token, next);
    const asOne = key === undefined ? undefined : this.#longestFrom(key, read, first, first + 1);
    return asOne && (!apart || asOne.last > apart.last) ? asOne : apart;
  }

  /** `key` is that of the tokens from `first` to `begun`. */
  #longestFrom(beginning: string, read: ReadText, first: number, begun: number): Match<Term> | undefined {
    let key = beginning;
    let longest: Match<Term> | undefined;
    let node = this.#nodes.get(key);
    for (let last = begun; node; last++) {
      const claims = node.claims?.filter((claim) => (begun === first ? isMeant(read, first, last, claim) : claim.exact === undefined));
      if (claims && claims.length > 0 && areWholeWords(read, first, last)) longest = { last, claims };
      const next = read.tokens[last + 1];
      if (!node.goesOn || next?.gap === undefined) break;
      key += next.gap + keyAt(read.text, next, this.#locale);
      node = this.#nodes.get(key);
    }
    return longest;
  }

  #add(term: Term, form: TermForm): void {
    const tokens = tokensOf(form.text);
    // Signs far from their words part them: nobody writes it so.
    if (tokens.length === 0 || tokens.some(({ gap }) => gap === undefined)) return;
    const words = exactWords(form, this.#locale);
    const exact = words.some((word) => word !== undefined) ? words : undefined;
    const rank = form.inflected ? 2 : 0;
    const keys = tokens.map((token) => keyAt(form.text, token, this.#locale));
    this.#put(beginningsOf(keys, tokens), { term, form, exact, rank });
    const plain = keys.map((key) => withoutAccents(key, this.#locale));
    if (plain.some((key, index) => key !== keys[index])) this.#put(beginningsOf(plain, tokens), { term, form, exact, rank: rank + 1 });
  }

  #put(keys: readonly string[], claim: Claim<Term>): void {
    const hash = plainHash(keys[0] ?? '');
    if (hash !== undefined) this.#beginnings[this.#slot(hash)] = (this.#beginnings[this.#slot(hash)] ?? 0) | bitOf(hash);
    keys.forEach((key, index) => {
      let node = this.#nodes.get(key);
      if (!node) this.#nodes.set(key, (node = { claims: undefined, goesOn: false }));
      if (index < keys.length - 1) node.goesOn = true;
      else (node.claims ??= []).push(claim);
    });
  }
}

const bitOf = (hash: number): number => 1 << (hash & 7);

/** The beginnings of a row of words, the whole of it last. */
function beginningsOf(keys: readonly string[], tokens: readonly Token[]): string[] {
  let row = '';
  return keys.map((key, index) => (row += index === 0 ? key : `${tokens[index]?.gap ?? ''}${key}`));
}

/** A name of one word that is not written in a way of its own may be something else. */
function isMeant<Term extends GlossaryTerm>(read: ReadText, first: number, last: number, { exact }: Claim<Term>): boolean {
  return exact === undefined ? last > first || !isSomethingElse(read, first) : isWrittenSo(read, first, exact);
}

function isWrittenSo({ tokens, text }: ReadText, first: number, exact: readonly (string | undefined)[]): boolean {
  return exact.every((word, index) => word === undefined || word === writtenAt(text, tokens[first + index]));
}

function writtenAt(text: string, token: Token | undefined): string {
  return token ? asRead(text.slice(token.start, token.end)) : '';
}

/** The one term that is meant; undefined where that cannot be told. */
function meantOf<Term extends GlossaryTerm>(claims: readonly Claim<Term>[], topics: readonly string[]): Term | undefined {
  const rank = Math.min(...claims.map((claim) => claim.rank));
  const best = claims.filter((claim) => claim.rank === rank);
  const terms = new Set(best.map(({ term }) => term));
  const isPlain = terms.size === 1 && best.some(({ form }) => !form.everyday);
  const meant = isPlain ? [...terms] : [...terms].filter((term) => term.topics.some((topic) => topics.includes(topic)));
  return meant.length === 1 ? meant[0] : undefined;
}
