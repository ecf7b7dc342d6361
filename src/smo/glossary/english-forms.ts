import { acronymPlural } from './endings.ts';

const phrase = /[\s-](?:of|per|to|and|or|on|in|for|with|by|at)[\s-]/iu;
const lastInCapitals = /[\s-]\p{Lu}\p{Ll}+$/u;

/** The plural of the last word, and its singular. Capitals tell a name, where not all titles have them. */
export function englishForms(name: string, isTitleCase: boolean): string[] {
  if (phrase.test(name) || (!isTitleCase && lastInCapitals.test(name))) return [];
  const [, head = '', last = ''] = /^(.*?)([\p{L}\p{N}]+)$/su.exec(name) ?? [];
  return [plural(last), singular(last)].flatMap((word) => (word === undefined || word === last ? [] : [head + word]));
}

function plural(word: string): string | undefined {
  const ofAcronym = acronymPlural(word);
  if (ofAcronym !== undefined || !/\p{Ll}{2}$/u.test(word)) return ofAcronym;
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:x|z|ch|sh|ss)$/u.test(word)) return `${word}es`;
  return word.endsWith('s') ? undefined : `${word}s`;
}

function singular(word: string): string | undefined {
  if (/^[\p{Lu}\p{N}]{2,}s$/u.test(word)) return word.slice(0, -1);
  if (word.length < 4 || /(?:ss|us|is|ics)$/u.test(word) || /^(?:news|series|means|species)$/iu.test(word)) return undefined;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:xes|zzes|ches|shes|sses)$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : undefined;
}
