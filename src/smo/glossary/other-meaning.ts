import type { ReadText } from './word-edges.ts';

/** In these all nouns have capitals. */
const capitalisedNouns = new Set(['de', 'lb']);

/**
 * Whether a word that could be the name of a term is something else where it stands: part of a longer name, as its capital
 * among capitals tells (`Container Runtime Interface`), or in English a verb (`to host the site`). To be asked of one word
 * which is no name and no acronym by itself.
 */
export function isSomethingElse(read: ReadText, index: number): boolean {
  const word = wordAt(read, index);
  const language = read.locale.split('-')[0] ?? read.locale;
  if (isCapitalised(word)) return !capitalisedNouns.has(language) && isPartOfName(read, index);
  return language === 'en' && isVerb(read, index);
}

/** At the start of a sentence a capital tells nothing. */
function isPartOfName(read: ReadText, index: number): boolean {
  if (startsSentence(read, index)) return false;
  return isNamed(read, index + 1, index + 1) || isNamed(read, index - 1, index);
}

/** Whether a word has a capital as names have, and belongs to the next: `after` is the later of both. */
function isNamed(read: ReadText, index: number, after: number): boolean {
  return read.tokens[after]?.gap === ' ' && isCapitalised(wordAt(read, index)) && !startsSentence(read, index);
}

const isCapitalised = (word: string): boolean => /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word);

/** Quotation marks and brackets before it are no part of the sentence. */
function startsSentence(read: ReadText, index: number): boolean {
  let before = index - 1;
  while (/^["'“”„‘’«»‹›()[\]¿¡]$/u.test(wordAt(read, before))) before--;
  return before < 0 || /^[.!?…:]$/u.test(wordAt(read, before));
}

const modals = /^(?:can|cannot|could|will|would|shall|should|may|might|must)$/u;
const adverbs = /^(?:not|never|also|only|always|often|still|even)$/u;
/** Those that can only begin an object: `that` may go on with the sentence. */
const determiners = /^(?:an?|the|my|your|his|her|its|our|their|these|those|every)$/u;

/** After `can` and its like only verbs stand; between `to` and an article too. */
function isVerb(read: ReadText, index: number): boolean {
  const before = adverbs.test(wordAt(read, index - 1)) ? wordAt(read, index - 2) : wordAt(read, index - 1);
  return modals.test(before) || (before === 'to' && determiners.test(wordAt(read, index + 1)));
}

function wordAt({ tokens, text }: ReadText, index: number): string {
  const token = tokens[index];
  return token ? text.slice(token.start, token.end) : '';
}
