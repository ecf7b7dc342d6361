import { acronymPlural, changed, combined, type Endings } from './endings.ts';

/** Plurals and genitives that the ending tells. What takes an e, an umlaut or nothing cannot be told so. */
const nounEndings: Endings = [
  [/(?:ung|heit|keit|schaft|ion|tät)$/u, '$&en'],
  [/(ung|heit|keit|schaft|ion|tät)en$/u, '$1'],
  [/innen$/u, 'in'],
  [/in$/u, '$&nen', '$&s'],
  [/e$/u, '$&n'],
  [/e[rl]$/u, '$&n', '$&s'],
  [/(?:[sxzß]|sch|n)$/u, '$&'],
  [/\p{L}$/u, '$&s'],
];

/** With an s these are adverbs, which have a capital at the start of a sentence. */
const adverbStems = /^(?:Link|Recht|Teil|Fall|Mittel|Anfang)$/u;

const adjectiveEndings = ['e', 'er', 'es', 'en', 'em'];

/** The forms of the noun that ends a name, and those of the adjectives before it. Nouns have their capitals. */
export function germanForms(name: string): string[] {
  const [, head = '', last = ''] = /^(.*?)([\p{L}\p{N}]+)$/su.exec(name) ?? [];
  return combined([headsOf(head), [last, ...nounForms(last)]]).filter((form) => form !== name);
}

function nounForms(noun: string): string[] {
  const ofAcronym = acronymPlural(noun);
  if (ofAcronym !== undefined) return [ofAcronym];
  return adverbStems.test(noun) || !/^\p{Lu}/u.test(noun) ? [] : changed(noun, nounEndings);
}

/** Adjectives in a row have one ending. */
function headsOf(head: string): string[] {
  if (!/^(?:\p{L}{2,}e[rsnm]?\s+)+$/u.test(head)) return [head];
  return adjectiveEndings.map((ending) => head.toLowerCase().replace(/e[rsnm]?(?=\s)/gu, ending));
}
