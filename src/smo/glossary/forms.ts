import { acronymForms, inflectionsOf } from './inflection.ts';
import { keyAt, keyOf, tokensOf } from './words.ts';

/** What the glossary has to know of a term to find it in a text. */
export interface GlossaryTerm {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Ids of its topics. */
  readonly topics: readonly string[];
  readonly status?: 'active' | 'renamed' | 'retired' | undefined;
  readonly match?: 'first' | 'section' | 'all' | 'none' | undefined;
}

/** One way in which a term is written. */
export interface TermForm {
  readonly text: string;
  /** Made by the language's rules, not written by an editor: it gives way to one that is. */
  readonly inflected: boolean;
  /** An alias of one lower-case word, which texts use without meaning the term: it needs a page on the term's topic. */
  readonly everyday: boolean;
  /** A name: its capitals must be there. */
  readonly name: boolean;
}

/** The longest form that is looked for, in UTF-16 units. */
export const longestForm = 120;

/**
 * All forms of a term, each once. A term with a `status` is a product or a network, whose forms are names, which are not
 * inflected; an alias of one word with a capital is a name too. `isTitleCase`: whether the glossary writes its titles in capitals.
 */
export function formsOf(term: GlossaryTerm, locale: string, isTitleCase: boolean): TermForm[] {
  const isProduct = term.status !== undefined;
  // What the rules make of a German noun keeps its capital, so that `links` is no `Link`.
  const isGerman = /^de\b/u.test(locale);
  const forms = new Map<string, TermForm>();
  const add = (form: TermForm) => {
    const known = forms.get(form.text);
    if (isFindable(form.text) && (!known || (known.everyday && !form.everyday))) forms.set(form.text, form);
  };
  const addWithInflections = (text: string, marks: Pick<TermForm, 'everyday' | 'name'>) => {
    add({ text, inflected: false, ...marks });
    if (isProduct) return;
    const isName = marks.name && !isGerman;
    const inflections = isName ? acronymForms(text) : inflectionsOf(text, locale, isTitleCase);
    for (const form of inflections) add({ text: form, inflected: true, ...marks, name: isName || isGerman });
    if (isName) return;
    for (const form of [text, ...inflections]) for (const joined of inOneWord(form, isTitleCase)) add({ text: joined, inflected: true, ...marks });
  };
  addWithInflections(term.title, { everyday: false, name: isProduct });
  const ofTitle = new Set([...forms.keys()].map((form) => squeezed(form, locale)));
  for (const alias of term.aliases) {
    const name = isProduct || isSingleWord(alias, /^\p{Lu}/u);
    const everyday = !name && isSingleWord(alias, /^[\p{Ll}\p{M}\p{Pd}'’]+$/u) && !ofTitle.has(squeezed(alias, locale));
    addWithInflections(alias, { everyday, name });
  }
  return [...forms.values()];
}

/** Whether a glossary writes most of its titles in Title Case, products aside: then capitals tell no names. */
export function isInTitleCase(terms: readonly GlossaryTerm[]): boolean {
  const titles = terms.filter(({ status, title }) => status === undefined && /\s\p{L}*\p{Ll}$/u.test(title));
  return titles.filter(({ title }) => /\s\p{Lu}\p{Ll}+$/u.test(title)).length * 2 > titles.length;
}

/** Two words are also written as one: `live stream`, `livestream`. Not names, as their capitals tell, nor short words. */
function inOneWord(form: string, isTitleCase: boolean): string[] {
  const [, first = '', second = ''] = /^(\p{L}\p{Ll}{2,})[\s-](\p{L}\p{Ll}{2,})$/u.exec(form) ?? [];
  return first === '' || (!isTitleCase && /^\p{Lu}/u.test(second)) ? [] : [first.toLowerCase() + second.toLowerCase()];
}

/** Whether texts can be searched for it: one letter is never enough, nor are signs alone; nothing is searched for that no one writes. */
export function isFindable(text: string): boolean {
  if (text.length > longestForm || !/[\p{L}\p{N}]/u.test(text)) return false;
  return /[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(text) || /[\p{L}\p{N}][+#]/u.test(text);
}

function isSingleWord(text: string, pattern: RegExp): boolean {
  return !/\s/u.test(text) && pattern.test(text);
}

/** A form without spaces and hyphens: `hash tag`, `hash-tag` and `hashtag` are one. */
function squeezed(text: string, locale: string): string {
  return tokensOf(text)
    .map((token) => keyAt(text, token, locale))
    .join('');
}

/**
 * The words of a form that are found only as they are written: those with a capital after their first letter (acronyms,
 * names in camel case), single capitals, and in names every word with a capital.
 */
export function exactWords({ text, name }: TermForm, locale: string): (string | undefined)[] {
  const tokens = tokensOf(text);
  return tokens.map(({ kind, start, end }, index) => {
    const word = text.slice(start, end);
    if (kind !== 'word' || keyOf(word, locale) === word) return undefined;
    const isInitial = index === 0 && tokens[1]?.gap === ' ';
    const isExact = name || /.\p{Lu}/su.test(word) || (/^\p{Lu}\p{N}*$/u.test(word) && !isInitial);
    return isExact ? word : undefined;
  });
}
