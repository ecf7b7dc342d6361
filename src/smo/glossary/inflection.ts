import { acronymPlural } from './endings.ts';
import { englishForms } from './english-forms.ts';
import { germanForms } from './german-forms.ts';
import { romanceForms } from './romance-forms.ts';

/**
 * The forms that a name takes in a text, by rule. The rules are few and sure: what they do not make (irregular plurals,
 * verbs, cases), editors write into `aliases`. They may make words that nobody writes; those cost nothing.
 *
 * - English: the last word's plural, and the singular of a plural: `hashtag` – `hashtags`, `communities` – `community`. Not of
 *   phrases with a preposition (`word of mouth`), nor of names in capitals (`Open Graph`), unless the whole glossary is
 *   written so.
 * - Italian, Spanish, Portuguese, French: the plural of all words up to the first preposition, or of the first word alone,
 *   and the singular of a plural: `anteprima di un link` – `anteprime di un link`, `parametri UTM` – `parametro UTM`.
 * - German: the plurals and the genitive that a noun's ending tells (`Zielgruppe` – `Zielgruppen`, `Blog` – `Blogs`), and all
 *   endings of the adjectives before it.
 * - Others: none, but that an acronym takes an s everywhere: `APIs`.
 */
export function inflectionsOf(name: string, locale: string, isTitleCase: boolean): string[] {
  const language = locale.split('-')[0] ?? locale;
  return [...new Set([...formsIn(language, name, isTitleCase), ...acronymForms(name)])];
}

function formsIn(language: string, name: string, isTitleCase: boolean): string[] {
  if (language === 'en') return englishForms(name, isTitleCase);
  return language === 'de' ? germanForms(name) : romanceForms(name, language);
}

/** The plural of an acronym that is the whole name, and the singular of one. */
export function acronymForms(name: string): string[] {
  const plural = acronymPlural(name);
  if (plural !== undefined) return [plural];
  return /^[A-Z][A-Z\d]+s$/u.test(name) ? [name.slice(0, -1)] : [];
}
